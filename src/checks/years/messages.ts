import { cellName, shortColumnName, shortName, unitOf } from "../cell-names";
import type { Figures } from "../figures";
import type { Outcome } from "../finding";
import type { Rule } from "../rule";
import { expectedOf } from "./expected";
import type { Excuse, Link } from "./judge-link";
import type { YearReport } from "./year-report";

type Message = Pick<Outcome, "messageZh" | "messageEn">;

/** Of one finding: each link with its numbers, then where to look first. */
export function messageOf(links: readonly Link[], earlier: YearReport, later: YearReport): Message {
  const [{ status, excuse, handover }] = links as readonly [Link];
  const told = [sentence(links[0]!, earlier, later), ...othersIn(links.slice(1), later)];
  const hints =
    status === "FAILED" || status === "UNCERTAIN"
      ? [excuse ? excuseWords(excuse) : hintOf(handover.rule)]
      : [];
  return {
    messageZh: [...told, ...hints].map(({ messageZh }) => messageZh).join(""),
    messageEn: [...told, ...hints].map(({ messageEn }) => messageEn).join(" "),
  };
}

/** The other columns of the row. */
function othersIn(links: readonly Link[], later: YearReport): Message[] {
  if (!links.length) return [];
  const told = links.map((link) => {
    const { expected, actual } = expectedOf(link, later);
    const { zh, en } = shortColumnName(later.figures.form!, link.handover.indicator);
    return {
      zh: `${zh}应为 ${expected}，${actual === null ? "未填" : `为 ${actual}`}`,
      en: `${en} should be ${expected} and ${actual === null ? "is blank" : `is ${actual}`}`,
    };
  });
  return [
    {
      messageZh: `同一行另有：${told.map(({ zh }) => zh).join("；")}。`,
      messageEn: `In the same row: ${told.map(({ en }) => en).join("; ")}.`,
    },
  ];
}

function sentence(link: Link, earlier: YearReport, later: YearReport): Message {
  const { indicator } = link.handover;
  const name = cellName(later.figures.form, indicator);
  const unit = unitOf(indicator);
  const { expected, actual } = expectedOf(link, later);
  const { zh, en } = equation(link, earlier, later);
  const has = actual === null ? lackOf(later.figures, indicator) : [`为 ${actual} ${unit}`, `${actual}`];
  const begin = {
    zh: `${name.zh}：按 ${earlier.year} 年报告应为 ${zh}`,
    en: `${name.en}: by the report of ${earlier.year} it should be ${en}`,
  };
  if (link.status === "PASS" || link.status === "NOT_ASSESSABLE") {
    const [resultZh, resultEn] =
      link.status === "PASS" ? ["相符", "it agrees"] : ["不能核对", "it cannot be judged"];
    return {
      messageZh: `${begin.zh}，${later.year} 年报告${has[0]}，${resultZh}。`,
      messageEn: `${begin.en}, in the report of ${later.year} it is ${has[1]}: ${resultEn}.`,
    };
  }
  if (link.needed !== null)
    return {
      messageZh: `${begin.zh}，${later.year} 年报告${has[0]}：本年须制发不少于 ${link.needed} 件，而制发件数未见，上一年只制发 ${issuedBefore(link, earlier)} 件，一年内难以达到。`,
      messageEn: `${begin.en}, in the report of ${later.year} it is ${has[1]}: at least ${link.needed} would have to be issued in the year, a figure that was not seen, after ${issuedBefore(link, earlier)} the year before.`,
    };
  const gap = expected === null || actual === null ? null : actual - expected;
  const difference =
    gap === null
      ? ["", ""]
      : [
          `，${gap > 0 ? "多" : "少"} ${Math.abs(gap)} ${unit}`,
          `, ${Math.abs(gap)} too ${gap > 0 ? "many" : "few"}`,
        ];
  return {
    messageZh: `${begin.zh}，${later.year} 年报告${has[0]}${difference[0]}。`,
    messageEn: `${begin.en}, in the report of ${later.year} it is ${has[1]}${difference[1]}.`,
  };
}

const issuedBefore = ({ handover }: Link, earlier: YearReport) =>
  handover.takenOver.minus.map((code) => earlier.figures.cell(code).value).join();

/** Why a cell has no number. */
function lackOf(figures: Figures, code: string): readonly [zh: string, en: string] {
  const { status } = figures.cell(code);
  return status === "BLANK" || status === "NOT_APPLICABLE" ? ["未填", "blank"] : ["未见", "not seen"];
}

/** 597（现行有效件数）+ 50（本年制发件数）− 227（本年废止件数）= 420 件. */
function equation(link: Link, earlier: YearReport, later: YearReport): { zh: string; en: string } {
  const { handedOn, takenOver } = link.handover;
  const term =
    (sign: 1 | -1, { figures }: YearReport) =>
    (code: string) => {
      const { value } = figures.cell(code);
      const { zh, en } = shortName(figures.form, code);
      const lack = lackOf(figures, code);
      const isLess = value !== null && value < 0 ? sign === 1 : sign === -1;
      const size = value === null ? null : Math.abs(value);
      return { isLess, zh: `${size ?? lack[0]}（${zh}）`, en: ` ${size ?? lack[1]} (${en})` };
    };
  const [first, ...others] = [
    ...handedOn.plus.map(term(1, earlier)),
    ...handedOn.minus.map(term(-1, earlier)),
    ...takenOver.minus.map(term(1, later)),
    ...takenOver.plus.slice(1).map(term(-1, later)),
  ] as const;
  const { expected } = expectedOf(link, later);
  const unit = unitOf(link.handover.indicator);
  const isSum = others.length > 0 && expected !== null;
  const zh = others.map((one) => `${one.isLess ? "−" : "+"} ${one.zh}`).join("");
  const en = others.map((one) => ` ${one.isLess ? "−" : "+"}${one.en}`).join("");
  return {
    zh: `${first!.isLess ? "−" : ""}${first!.zh}${zh}${isSum ? `= ${expected} ${unit}` : ""}`,
    en: `${first!.isLess ? "−" : ""}${first!.en.trim()}${en}${isSum ? ` = ${expected}` : ""}`,
  };
}

function excuseWords(excuse: Excuse): Message {
  switch (excuse.kind) {
    case "REMARK":
      return {
        messageZh: `单元格注明“${excuse.remark}”，可能是缘由，请核对。`,
        messageEn: `A cell remarks “${excuse.remark}”, which may be the reason.`,
      };
    case "TOOK_OVER":
      return {
        messageZh: `该机关承接了 ${excuse.agencies.join("、")} 的职责，数字可能含其结转，请核对。`,
        messageEn: `The agency took over the duties of ${excuse.agencies.join(", ")}, whose figures may be among these.`,
      };
    case "SCOPE_STATED_ONCE":
      return {
        messageZh: "两年报告只有一年写明口径（本级或汇总），口径可能不同，请核对。",
        messageEn: "Only one of the two reports states its scope: the scopes may differ.",
      };
  }
}

const HINTS: Readonly<Record<string, Message>> = {
  CARRIED_APPLICATIONS: {
    messageZh: "请先查是否漏填或填错列，再查上一年报告是否更正过。",
    messageEn:
      "Look first for a figure left out or in the wrong column, then whether last year's report was corrected.",
  },
  DOCUMENTS_IN_FORCE: {
    messageZh: "请先查失效、修订是否计入，再查两年口径（本级或汇总）是否一致。",
    messageEn:
      "Look first whether lapsed and amended documents were counted, then whether both years have one scope.",
  },
  ITEMS_LAST_YEAR: {
    messageZh: "请先查本年增/减的正负号，再查两年事项目录的口径是否一致。",
    messageEn: "Look first at the sign of the change, then whether both years count from the same list.",
  },
};

const hintOf = ({ code }: Rule): Message => HINTS[code] ?? { messageZh: "", messageEn: "" };
