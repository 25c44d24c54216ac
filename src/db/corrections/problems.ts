import { cellsBehind, indicatorByCode } from "../../catalogue";
import { Problem } from "../access/problem";
import type { PrintedCell, ReportVersion } from "./printed-cell";

const bad = (zh: string, en: string, allowed?: unknown) => new Problem("BAD_ARGUMENT", zh, en, allowed);

export function noSuchReport(id: number): Problem {
  return bad(
    `没有编号为 ${id} 的报告；用 report 或 reports 查询，取其 id`,
    `there is no report ${id}; ask with report or reports, and take the id from there`,
  );
}

export function newerVersion({ id, newest, agencyName, year }: ReportVersion): Problem {
  return new Problem(
    "CONFLICT",
    `报告 ${id}（${agencyName} ${year} 年）已有新版，编号 ${newest}；请看过新版再更正`,
    `report ${id} (${agencyName} ${year}) has a newer version, ${newest}; look at that one, then correct it`,
    { report: String(newest) },
  );
}

/** Computed, of another form, or of no statistics table at all: there is no cell to correct. */
export function notPrinted({ form, codes }: ReportVersion, indicator: string): Problem {
  if (indicatorByCode(indicator)?.kind === "QUALITY")
    return bad(
      `${indicator} 是关于报告本身的指标，不印在表里，没有可更正的格；所据的格、日期或核对结果有误的，请更正那些格、重新导入报告或审定核对结果`,
      `${indicator} is about the report itself and printed in no cell; correct the cells, import the report anew or decide the findings that it rests on`,
      [],
    );
  if (form === null)
    return bad(
      "此报告没有统计表，没有可更正的格；请导入有统计表的文件",
      "this report has no statistics table, so there is no cell to correct; import a document that has one",
      [],
    );
  const parts = cellsBehind(indicator).filter((code) => codes.includes(code));
  if (parts.length)
    return bad(
      `${indicator} 由 ${parts.join("、")} 算得，表中没有这一格；请更正这些格`,
      `${indicator} is computed from ${parts.join(", ")} and has no cell of its own; correct those`,
      parts,
    );
  const topic = `${indicator.split(".")[0]}.`;
  const whole = codes.filter((code) => !code.includes("@"));
  const akin = whole.filter((code) => code.startsWith(topic));
  const near = (akin.length ? akin : whole).slice(0, 12);
  return bad(
    `此报告（${form}）没有 ${indicator} 这一格，只能更正印有的格，如 ${near.join("、")}`,
    `this report (${form}) has no cell ${indicator}, and only cells that it prints can be corrected, such as ${near.join(", ")}`,
    near,
  );
}

export function asPrinted({ indicator, raw }: PrintedCell, isCorrected: boolean): Problem {
  const printed = raw === null || raw === "" ? ["空白", "blank"] : [`“${raw}”`, `"${raw}"`];
  return isCorrected
    ? bad(
        `${indicator} 原印就是${printed[0]}；要撤回现有的更正，请用 undoCorrection`,
        `${indicator} is printed as ${printed[1]} just so; to take the correction back, use undoCorrection`,
      )
    : bad(
        `${indicator} 原印就是${printed[0]}，不必更正`,
        `${indicator} is printed as ${printed[1]} just so, there is nothing to correct`,
      );
}

export function nothingToUndo({ indicator, agencyName, year }: PrintedCell): Problem {
  return bad(
    `${agencyName} ${year} 年的 ${indicator} 没有更正可撤回`,
    `${indicator} of ${agencyName} ${year} has no correction to take back`,
  );
}
