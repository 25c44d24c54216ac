import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReport, rules, type Finding } from "../../../../src/checks";
import { readDocument } from "../../../../src/ingest";
import { AgencyRegister, type Agency, type Scope } from "../../../../src/report";
import { anAgency } from "../../../factories/agency";
import { SHARED_REPORTS, withShared } from "../../../factories/shared-reports";

const seed = join(__dirname, "../../../../samples/reports/weihai-sme-2017.txt");

const isProse = new Set(rules.filter(({ kind }) => kind === "PROSE").map(({ code }) => code));

interface Given {
  readonly year: number;
  readonly scope?: Scope;
}

async function proseOf(path: string, { year, scope }: Given): Promise<Finding[]> {
  const agency: Agency = anAgency({ type: scope ? "GOVERNMENT" : "DEPARTMENT" });
  const options = { register: new AgencyRegister([agency]), agency: agency.code, year };
  const { readings } = await readDocument(
    { fileName: path.split("/").at(-1)!, bytes: readFileSync(path) },
    options,
  );
  const [reading] = readings;
  if (!reading?.report) throw new Error(JSON.stringify(reading?.messages));
  expect(reading.report.scope).toBe(scope ?? "OWN");
  return checkReport(reading.report, agency).filter(({ rule }) => isProse.has(rule));
}

/** Rule, severity, words, what stands there and what would be right. */
const found = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ status }) => status === "FAILED" || status === "UNCERTAIN")
    .map(({ rule, severity, evidence, actual, expected }) => {
      const words = evidence.flatMap((proof) => ("at" in proof ? [proof.at.quote!.replace(/\s+/g, "")] : []));
      return `${rule} ${severity} ${words[0]} ${actual}/${expected}`;
    });

const passed = (findings: readonly Finding[]): number =>
  findings.filter(({ status }) => status === "PASS").length;

describe("the prose of the seed", () => {
  it("contradicts the table once: 259 items on the website, of 146, and 259 is 主动公开政府信息数", async () => {
    const findings = await proseOf(seed, { year: 2017 });
    expect(found(findings)).toEqual([
      "PROSE_AGAINST_TABLE WARNING 通过政府网站主动公开政府信息数259条 259/146",
    ]);
    const [finding] = findings.filter(({ status }) => status === "FAILED");
    expect(finding).toMatchObject({
      indicators: ["proactive.website", "proactive.total"],
      messageZh:
        "正文五（一）主动公开政府信息：“通过政府网站主动公开政府信息数259条”，表中“一、（二）2.政府网站公开政府信息数”为 146 条。" +
        "259 恰等于表中“一、（一）主动公开政府信息数”，可能取错了数。",
    });
  });

  it("agrees with the table in 14 other figures: 培训 4 期 55 人次, 解读 14, 发布会 1, 申请 3 = 2 + 1 …", async () => {
    const findings = await proseOf(seed, { year: 2017 });
    const subjects = findings.filter(({ status }) => status === "PASS").map(({ subject }) => subject);
    expect(subjects).toEqual([
      ...["capacity.staff", "training.courses", "training.participants", "response.interpretation"],
      ...["response.press_conference", "proactive.weibo", "proactive.wechat", "proactive.other"],
      ...["normative.disclosed", "application.received", "application.received.online"],
      ...["application.received.letter", "review.total", "litigation.total"],
      "application.received", // its parts, 2 + 1
    ]);
  });
});

withShared("the prose of real reports", () => {
  it.each<[name: string, given: Given, passes: number, expected: string[]]>([
    ["haikou-edu-2017.txt", { year: 2017 }, 0, []],
    ["jianxin-town-2018.txt", { year: 2018 }, 0, []],
    ["huaian-gov-2024.pdf", { year: 2024, scope: "CONSOLIDATED" }, 17, []],
    ["hongze-gov-2023.pdf", { year: 2023, scope: "CONSOLIDATED" }, 1, []],
    ["shanghai-stc-2024.md", { year: 2024 }, 13, []],
    [
      "shanghai-gov-office-2019.html",
      { year: 2019 },
      13,
      [
        // 272 + 3; 258 is the column 自然人 of 予以公开
        "PROSE_AGAINST_TABLE WARNING 予以公开及部分公开258件 258/275",
        // 265 + 47 + 25; 265 is the first row of the group
        "PROSE_AGAINST_TABLE WARNING 因本机关不掌握等原因无法提供265件 265/337",
        "PROSE_ALL_UPHELD INFO 信息公开类行政复议7件 7/5",
        "PROSE_ALL_UPHELD INFO 诉讼9件 9/8",
        // 258 + 35 + 265 + 158 + 0
        "PROSE_PARTS_TO_WHOLE WARNING 答复政府信息公开申请805件 716/805",
        "PROSE_SHARE WARNING 予以公开及部分公开258件 33.9/32.0497",
        // 33.9 + 4.34 + 32.9 + 19.6
        "PROSE_SHARES_TO_WHOLE INFO 占33.9% 90.74/100",
      ],
    ],
  ])("%s (%j): %d figures agree, and the rest is %j", async (name, given, passes, expected) => {
    const findings = await proseOf(join(SHARED_REPORTS, name), given);
    expect(found(findings)).toEqual(expected);
    expect(passed(findings)).toBe(passes);
  });

  it("names the cells that 258 and 265 equal: 予以公开·自然人, and the first row of 无法提供", async () => {
    const findings = await proseOf(join(SHARED_REPORTS, "shanghai-gov-office-2019.html"), { year: 2019 });
    const equal = findings.filter(({ status }) => status === "FAILED").map(({ indicators }) => indicators);
    expect(equal.slice(0, 2)).toEqual([
      ["outcome.granted", "outcome.partial", "outcome.granted@natural_person"],
      ["outcome.unavailable", "outcome.unavailable.not_held"],
    ]);
  });
});
