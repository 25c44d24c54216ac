import type { Database } from "../db";
import { findsBase, withBases, type Baseline } from "./baseline";
import { comparedCells, type ComparedCell } from "./compared-cells";
import type { CompareQuestion } from "./compare.sql";
import { readFigures } from "./figure-table";
import type { HandoversOf } from "./handovers";
import { refuseTooManyCells, refuseTooManyPeers } from "./too-much";

export interface ComparisonTable extends CompareQuestion {
  /** By agency, then indicator, then year, in the order of the question. */
  readonly cells: readonly ComparedCell[];
  readonly handoversOf: HandoversOf;
}

/**
 * Figures of many agencies, indicators and years side by side: two statements whatever their number, one more for QUALITY
 * indicators or where succession is followed, one for medians and one to count the peers of a filter.
 *
 * @throws Refusal TOO_MUCH
 */
export async function compare(
  database: Database,
  question: CompareQuestion,
  baseline: Baseline | null = null,
): Promise<ComparisonTable> {
  refuseTooManyCells(question);
  if (baseline?.kind === "PEER_MEDIAN" && baseline.peers)
    await refuseTooManyPeers(database, question, baseline.peers);
  const table = await readFigures(database, withBases(question, baseline));
  const handoversOf: HandoversOf = () => [];
  const baseOf = baseline && (await findsBase(database, question, baseline, table, handoversOf));
  return { ...question, cells: comparedCells(question, table, baseOf), handoversOf };
}
