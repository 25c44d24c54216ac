import type { Outcome } from "../finding";
import type { YearFigures } from "./own-history";
import { LEAST_PEERS, type PeerReport } from "./peers";
import { median, OUTLIER, spread } from "./robust";

/** Fewer cells are not a table. */
const LEAST_FILLED = 10;
/** Where more than so many of its like report nothing either, it is usual. */
const USUAL_SHARE = 0.1;
/** A spread of shares is never taken for less: one cell of a hundred. */
const LEAST_SPREAD = 0.01;

/** Of each report of a group that holds zeros where the others hold numbers: one outcome; of all others nothing. */
export function judgeZeros<Report extends PeerReport>(
  group: readonly Report[],
): ReadonlyMap<Report, Outcome> {
  const tables = group.filter(({ filled }) => filled >= LEAST_FILLED);
  const outcomes = new Map<Report, Outcome>();
  if (tables.length <= LEAST_PEERS) return outcomes;
  const shares = tables.map(({ filled, notZero }) => notZero / filled);
  const middle = median(shares);
  const usual = Math.max(spread(shares, middle), LEAST_SPREAD);
  const empty = shares.filter((share) => share === 0).length;
  tables.forEach((report, i) => {
    const share = shares[i]!;
    const isAlone = share === 0 && empty - 1 <= USUAL_SHARE * (tables.length - 1);
    if (isAlone || (middle - share) / usual > OUTLIER)
      outcomes.set(report, sayZeros(report, { others: tables.length - 1, empty: empty - 1, middle }));
  });
  return outcomes;
}

function sayZeros(
  { filled, notZero }: PeerReport,
  group: { readonly others: number; readonly empty: number; readonly middle: number },
): Outcome {
  const usual = Math.round(group.middle * 1000) / 10;
  const [zh, en] =
    notZero === 0
      ? [
          `统计表 ${filled} 格全部为 0 或空白；其余 ${group.others} 家同类型、同层级机关中只有 ${group.empty} 家如此`,
          `All ${filled} cells of its tables are 0 or blank; of ${group.others} others of its type and level only ${group.empty} are like that`,
        ]
      : [
          `统计表 ${filled} 格中只有 ${notZero} 格不为 0；同类型、同层级的其余 ${group.others} 家机关一般有 ${usual}% 的格不为 0`,
          `Of the ${filled} cells of its tables only ${notZero} are not 0; of those of ${group.others} others of its type and level ${usual}% usually are not`,
        ];
  return {
    ...NO_CELLS,
    subject: "zeros",
    messageZh: `${zh}。可能漏填，也可能确无相关业务，请核对。`,
    messageEn: `${en}. Figures may have been left out, or there was nothing to report: please verify.`,
    actual: notZero,
    facts: `${notZero} of ${filled}`,
  };
}

/**
 * A report of nothing but zeros, where last year's still had cases on its hands; null for any other.
 *
 * @param last the report of the year before
 */
export function judgeZerosAfterCases(now: YearFigures, last: YearFigures): Outcome | null {
  const cells = now.figures.codes().map((code) => now.figures.cell(code));
  const filled = cells.filter(({ status }) => status === "REPORTED" || status === "BLANK").length;
  const reported = cells.filter(({ value }) => value !== null);
  if (filled < LEAST_FILLED || reported.length === 0 || reported.some(({ value }) => value !== 0))
    return null;
  const had = CASES.find((code) => (last.figures.value(code) ?? -1) > 0);
  if (!had) return null;
  const value = last.figures.value(had)!;
  const [zh, en] =
    had === "application.carried_over"
      ? [`结转下年度继续办理 ${value} 件`, `${value} applications carried over`]
      : [`上年结转 ${value} 件`, `${value} applications carried in`];
  return {
    ...NO_CELLS,
    subject: "zeros",
    messageZh: `统计表全部为 0 或空白，而 ${last.year} 年度报告还有${zh}。可能漏填，请核对。`,
    messageEn: `Everything in the tables is 0 or blank, while the report for ${last.year} still had ${en}. Figures may have been left out: please verify.`,
    actual: 0,
    evidence: [{ report: last.report, indicator: had }],
    facts: `${had} ${value}`,
  };
}

const CASES = ["application.carried_over", "application.carried_in"] as const;

const NO_CELLS = { status: "FAILED", expected: null, indicators: [], evidence: [] } as const;
