import { cellsIn } from "../balance/index";
import { compareExplanations, type Explanation } from "./explanation";
import { neighboursIn } from "./neighbours";
import { explainByOneCell } from "./one-cell";
import { explainByTwoCells } from "./two-cells";
import type { EditWeb, JudgedEdit } from "./web";

/**
 * For each edit that fails: what would make it hold, best first. Changes that make an edit fail which is at least as severe as any that
 * they clear explain nothing.
 */
export function explain(web: EditWeb): ReadonlyMap<JudgedEdit, readonly Explanation[]> {
  const failed = web.edits.filter(({ status }) => status === "FAILED");
  if (failed.length === 0) return new Map();
  const found = [...failed.flatMap((one) => explainByOneCell(web, one)), ...pairs(web, failed)];
  const told = unique(found.filter(isHarmless)).sort(
    (one, other) => compareExplanations(one, other) || Number(other.isTotal) - Number(one.isTotal),
  );
  return new Map(failed.map((one) => [one, told.filter(({ cleared }) => cleared.includes(one))]));
}

function pairs(web: EditWeb, failed: readonly JudgedEdit[]): Explanation[] {
  const cells = new Set(failed.flatMap(({ edit }) => cellsIn(edit)));
  return neighboursIn(web.figures)
    .filter((pair) => pair.cells.some((code) => cells.has(code)))
    .flatMap((pair) => explainByTwoCells(web, pair));
}

const severities = ["INFO", "WARNING", "FATAL"] as const;
const rankOf = (edits: readonly JudgedEdit[]): number =>
  Math.max(-1, ...edits.map(({ severity }) => severities.indexOf(severity)));

const isHarmless = ({ cleared, broken }: Explanation): boolean => rankOf(broken) < rankOf(cleared);

/** One cell may be found from each of the edits that cross in it. */
function unique(explanations: readonly Explanation[]): Explanation[] {
  const byChanges = new Map<string, Explanation>();
  for (const one of explanations) {
    const key = JSON.stringify([...one.changes]);
    const known = byChanges.get(key);
    if (!known || compareExplanations(one, known) < 0) byChanges.set(key, one);
  }
  return [...byChanges.values()];
}
