import { indicatorByCode } from "../../catalogue";
import { rules, type RuleKind } from "../../checks";
import type { StoredFinding } from "../../db";

/** Another value of one cell that a contradiction allows. */
export interface AllowedValue {
  readonly cell: string;
  readonly value: number;
}

/** Rules whose `expected` and `actual` are counts of the first cell that they name, and not percentages or thresholds. */
const KINDS: ReadonlySet<RuleKind> = new Set(["BALANCE", "ACROSS_TABLES", "ACROSS_YEARS", "UP_THE_TREE"]);
const PROSE: ReadonlySet<string> = new Set([
  "PROSE_AGAINST_TABLE",
  "PROSE_ALL_UPHELD",
  "TABLE_HOLDS_OTHER_FIGURE",
]);
const telling: ReadonlySet<string> = new Set(
  rules.filter(({ code, kind }) => KINDS.has(kind) || PROSE.has(code)).map(({ code }) => code),
);

/** Somebody has to look at it, and nobody has. */
export function isOpenContradiction({ severity, status, decision }: StoredFinding): boolean {
  return severity !== "INFO" && (status === "FAILED" || status === "UNCERTAIN") && decision === "OPEN";
}

/**
 * What an open contradiction allows cells of its own report to hold: what its suspects suggest, and where it is about one cell,
 * the other side: what the cell should be by arithmetic, or what the text says of it.
 *
 * @param holds what a cell holds now; null where it has no number
 * @example 正文称行政复议 7 件, the cell has 11  //=> [{ cell: "review.total", value: 7 }]
 * @example 总计 21, 各项之和 30, suspects 维持 12 and 总计 30  //=> 12 for 维持, 30 for the total
 */
export function allowedValues(
  finding: StoredFinding,
  holds: (cell: string) => number | null,
): AllowedValue[] {
  const suggested = finding.suspects.flatMap(({ report, indicator, suggestion }) =>
    report === null && suggestion !== null ? [{ cell: indicator, value: suggestion }] : [],
  );
  return [...suggested, ...otherSide(finding, holds)].filter(({ cell, value }) => value !== holds(cell));
}

function otherSide(
  { rule, indicators, expected, actual }: StoredFinding,
  holds: (cell: string) => number | null,
): AllowedValue[] {
  const [cell] = indicators;
  if (cell === undefined || expected === null || actual === null || !telling.has(rule)) return [];
  // A sentence may count in 元 what the table asks in 万元.
  if (PROSE.has(rule) && indicatorByCode(cell)?.unit === "万元") return [];
  const now = holds(cell);
  if (now === actual) return [{ cell, value: expected }];
  return now === expected ? [{ cell, value: actual }] : [];
}
