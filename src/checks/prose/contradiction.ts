import { indicatorByCode } from "../../catalogue/index";
import type { Claim, Report } from "../../report/index";
import { cellName } from "../cell-names";
import type { Figures } from "../figures";
import type { Outcome, Proof } from "../finding";
import { inUnit, lastDigitOf } from "./allows";
import type { JudgedClaim } from "./judge-claim";
import { printNumber, quoted } from "./print";
import { proofsOf } from "./proofs";
import { locatorOf } from "./words";

export type Contradiction = JudgedClaim & { readonly claim: Claim };
type WithoutSubject = Omit<Outcome, "subject">;
type Said = { readonly zh: string; readonly en: string };

/** Claims about one thing that differ from the tables, as one finding. The first of those that nothing explains leads. */
export function contradictionIn(
  report: Report,
  figures: Figures,
  wrong: readonly Contradiction[],
): WithoutSubject {
  const first = wrong.find(({ population }) => population === null) ?? wrong[0]!;
  const { indicators, table, equals, population, claim } = first;
  const words = quoted(report, claim);
  const cell = tableSays(figures, indicators, table!);
  const causes = [sameNumber(figures, first), sameInProse(report, first), populations[population ?? "NONE"]];
  const others = wrong.filter((one) => one !== first).map((one) => quoted(report, one.claim));
  return {
    status: "FAILED",
    severity: population === null ? "WARNING" : "INFO",
    expected: table,
    actual: claim.value,
    indicators: [...indicators, ...(equals ? [equals] : [])],
    evidence: [
      ...wrong.map((one): Proof => ({ report: null, at: locatorOf(one.claim) })),
      ...[...indicators, ...(equals ? [equals] : [])].flatMap((code) => proofsOf(figures, code)),
    ],
    messageZh: [
      `${words.zh}，${cell.zh}。`,
      ...causes.map(({ zh }) => zh),
      ...others.map(({ zh }) => `另见${zh}。`),
    ].join(""),
    messageEn: [
      `${words.en}, ${cell.en}.`,
      ...causes.map(({ en }) => en && ` ${en}`),
      ...others.map(({ en }) => ` Also: ${en}.`),
    ].join(""),
    facts: ["FAILED", table, ...wrong.map(({ claim: { value } }) => value)].join(" "),
  };
}

function tableSays({ form }: Figures, indicators: readonly string[], table: number): Said {
  const names = indicators.map((code) => cellName(form!, code));
  const { unit } = indicatorByCode(indicators[0]!)!;
  const number = `${printNumber(table)} ${unit}`;
  return {
    zh: `表中${names.map(({ zh }) => zh).join("与")}${names.length > 1 ? "合计" : ""}为 ${number}`,
    en: `but ${names.map(({ en }) => en).join(" and ")} in the table ${names.length > 1 ? "are together" : "is"} ${number}`,
  };
}

const none: Said = { zh: "", en: "" };

function sameNumber({ form }: Figures, { equals, claim, indicators, table }: Contradiction): Said {
  const number = printNumber(claim.value);
  if (equals !== null) {
    const { zh, en } = cellName(form!, equals);
    return {
      zh: `${number} 恰等于表中${zh}，可能取错了数。`,
      en: `${number} is exactly ${en} in the table: the wrong figure may have been taken.`,
    };
  }
  const { unit } = indicatorByCode(indicators[0]!)!;
  return claim.value === table && inUnit(claim, unit) !== claim.value
    ? {
        zh: `数字相同而单位不同，表中应按${unit}填报。`,
        en: `The number is the same, the unit is not: the table asks for ${unit}.`,
      }
    : none;
}

/** The cell may hold what a neighbouring sentence counts: 33 网站公开信息 in the row of 规范性文件. */
function sameInProse(report: Report, { claim, table, equals }: Contradiction): Said {
  if (equals !== null || table === null || table < 10 || lastDigitOf(table) >= 100) return none;
  const other = report.claims.find(
    (one) => one !== claim && one.value === table && !one.approximate && one.indicator !== claim.indicator,
  );
  if (!other) return none;
  const { zh, en } = quoted(report, other);
  const number = printNumber(table);
  return {
    zh: `表中的 ${number} 恰等于${zh}所述，可能填错了行。`,
    en: `The ${number} of the table is another figure of the text (${en}): the wrong row may have been filled.`,
  };
}

const populations: Readonly<Record<"FILED" | "OTHER_SCOPE" | "NONE", Said>> = {
  FILED: {
    zh: "正文说的是备案的案件，与表中口径可能不同，请核对。",
    en: "The text speaks of cases filed for record, which may be others than the table counts.",
  },
  OTHER_SCOPE: {
    zh: "正文说的范围（本级或全部）与本报告的统计范围不同，请核对。",
    en: "The text speaks of another scope (own or whole) than the report's.",
  },
  NONE: none,
};

/** PASS where a sentence and the tables say the same; NOT_ASSESSABLE where the cell is there and has no number. */
export function agreementIn(
  report: Report,
  figures: Figures,
  same: readonly Contradiction[],
): WithoutSubject | null {
  const first = same.find(({ agrees }) => agrees === true) ?? same[0]!;
  const { claim, indicators, agrees, table } = first;
  const status = indicators.length === 1 ? figures.cell(indicators[0]!).status : "NOT_IN_FORM";
  if (agrees === null && status !== "BLANK" && status !== "UNREADABLE") return null;
  const words = quoted(report, claim);
  const name = cellName(figures.form!, indicators[0]!);
  return {
    status: agrees ? "PASS" : "NOT_ASSESSABLE",
    expected: table,
    actual: claim.value,
    indicators,
    evidence: [
      { report: null, at: locatorOf(claim) },
      ...indicators.flatMap((code) => proofsOf(figures, code)),
    ],
    messageZh: agrees ? `${words.zh}，与表一致。` : `${words.zh}，表中${name.zh}没有可比的数。`,
    messageEn: agrees
      ? `${words.en}, and so does the table.`
      : `${words.en}; ${name.en} in the table has no number to hold it against.`,
  };
}
