import type { Database } from "../db";
import { findsBase, withBases, type Baseline } from "./baseline";
import { comparedCells, newestForm, type ComparedCell } from "./compared-cells";
import type { CompareQuestion } from "./compare.sql";
import { readFigures } from "./figure-table";
import type { HandoversOf } from "./handovers";
import { newestFormAmong } from "./newest-form.sql";
import { successionOf, type Succession } from "./succession";
import { successionBreaks } from "./succession-breaks";
import { refuseTooManyCells, refuseTooManyPeers } from "./too-much";

export interface ComparisonTable extends CompareQuestion {
  /** By agency, then indicator, then year, in the order of the question. */
  readonly cells: readonly ComparedCell[];
  /** Who stands for whom; null where succession is not followed. */
  readonly succession: Succession | null;
  readonly handoversOf: HandoversOf;
}

/**
 * Figures of many agencies, indicators and years side by side: two statements whatever their number, one more for QUALITY
 * indicators, two where succession is followed, and one each for the form that agencies not shown used, for medians, and to count
 * the peers of a filter.
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
  const asked = withBases(question, baseline);
  const table = await readFigures(database, asked);
  const reference = question.among
    ? await newestFormAmong(database, question, question.among)
    : newestForm(table, question);
  const succession = await readSuccession(database, asked);
  const handoversOf: HandoversOf = ({ code }) =>
    succession ? successionBreaks(succession, code, asked.years) : [];
  const baseOf = baseline && (await findsBase(database, question, baseline, table, handoversOf));
  return { ...question, cells: comparedCells(question, table, baseOf, reference), succession, handoversOf };
}

async function readSuccession(database: Database, question: CompareQuestion): Promise<Succession | null> {
  const { followSuccession, release, agencies } = question;
  const codes = agencies.map(({ code }) => code);
  return followSuccession ? successionOf(database, release, codes) : null;
}
