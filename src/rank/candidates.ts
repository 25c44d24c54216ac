import { judgedFigures } from "../compare";
import { allLayouts, Parameters, type Database } from "../db";
import type { RankQuestion } from "./question";

/** SQL of common table expressions up to `candidate`, and the parameters that it takes so far; `WITH RECURSIVE` in front of it. */
export interface Candidates {
  readonly ctes: string;
  readonly parameters: Parameters;
}

/**
 * Every peer of every year with what it is ranked by. Columns of `candidate`: code, name, year, value, denominator, status, reason,
 * usable (it is ranked), report_id.
 */
export async function candidates(
  database: Database,
  question: RankQuestion,
  years: readonly number[],
): Promise<Candidates> {
  if (question.scheme) throw new Error("schemes do not rank yet");
  const parameters = new Parameters();
  const asked = { ...question, indicators: [question.indicator], years };
  const ctes = `${judgedFigures(asked, await allLayouts(database), parameters)},
     candidate AS (
       SELECT judged.code, judged.name, judged.year, judged.value, judged.denominator, judged.status, judged.reason, judged.usable,
              judged.report_id
       FROM judged)`;
  return { ctes, parameters };
}
