import { comparability, indicatorByCode, type FormCode } from "../../catalogue/index";
import type { Figures } from "../figures";
import type { Outcome } from "../finding";
import { jumpOf, type Jump } from "./jump";
import { sayJump } from "./say-jump";

/** One report of a series: same agency, same scope. */
export interface YearFigures {
  /** Id of the stored report. */
  readonly report: number;
  readonly year: number;
  readonly figures: Figures;
}

/** So many are told of; how many more there are is said. */
const MOST_TOLD = 5;

/**
 * What changed out of all proportion to the years before: one outcome with the strongest jumps, or null.
 *
 * Figures of members are left out: they jump with their totals. Nothing is compared across a break in the series.
 *
 * @param earlier reports of earlier years, in any order
 */
export function judgeOwnHistory(now: YearFigures, earlier: readonly YearFigures[]): Outcome | null {
  const jumps = now.figures
    .codes()
    .filter((code) => !code.includes("@"))
    .flatMap((code) => jumpIn(code, now, earlier) ?? [])
    .sort((a, b) => b.strength - a.strength || (a.code < b.code ? -1 : 1));
  if (jumps.length === 0) return null;
  const told = jumps.slice(0, MOST_TOLD);
  const rest = jumps.length - told.length;
  const [zh, en] = [
    told.map((jump) => sayJump(jump, now.year).zh),
    told.map((jump) => sayJump(jump, now.year).en),
  ];
  return {
    status: "FAILED",
    subject: "own_history",
    messageZh: `与本机关往年相比，有 ${jumps.length} 项变动很大：${zh.join("；")}${rest ? `；另有 ${rest} 项` : ""}。可能是统计范围变了（本级或汇总）、单位或数字录错，也可能属实，请核对。`,
    messageEn: `Compared with its own earlier years ${jumps.length} of the figures changed greatly: ${en.join("; ")}${rest ? `; and ${rest} more` : ""}. The scope may have changed, a unit or a figure may be wrong, or it may be so: please verify.`,
    expected: null,
    actual: null,
    indicators: told.map(({ code }) => code),
    evidence: told.flatMap(({ code, from }) => [
      { report: null, indicator: code },
      ...(from ? [{ report: from.report, indicator: code }] : []),
    ]),
    facts: jumps.map(({ code, value, base }) => `${code} ${base} ${value}`).join("; "),
  };
}

function jumpIn(code: string, now: YearFigures, earlier: readonly YearFigures[]): Jump | null {
  const { form } = now.figures;
  const value = now.figures.value(code);
  const indicator = indicatorByCode(code);
  if (form === null || value === null || !indicator || indicator.aggregation === "NONE") return null;
  const before = earlier.flatMap(({ report, year, figures }) => {
    const was = figures.value(code);
    return was !== null && isOneSeries(code, figures.form, form) ? [{ report, year, value: was }] : [];
  });
  return jumpOf({ code, year: now.year, value, before });
}

const isOneSeries = (code: string, from: FormCode | null, to: FormCode): boolean =>
  from !== null && comparability(code, from, to).verdict === "FULL";
