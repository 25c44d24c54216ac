import { judgedFigures } from "../compare";
import { allLayouts, Parameters, type Database } from "../db";
import type { RankQuestion } from "./question";
import { scoredPeers, type SchemeQuestion } from "./schemes/scored-peers";

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
  if (question.scheme) return scores(database, question, years);
  const parameters = new Parameters();
  const asked = { ...question, indicators: [question.indicator], years };
  const ctes = `${judgedFigures(asked, await allLayouts(database), parameters)},
     candidate AS (
       SELECT judged.code, judged.name, judged.year, judged.value, judged.denominator, judged.status, judged.reason, judged.usable,
              judged.report_id
       FROM judged)`;
  return { ctes, parameters };
}

/** The scores come back as parameters, so that they are put in order, paged and counted like any figure. */
async function scores(
  database: Database,
  question: SchemeQuestion,
  years: readonly number[],
): Promise<Candidates> {
  const peers = await scoredPeers(database, question, years);
  const parameters = new Parameters();
  const column = (type: string, values: readonly unknown[]) => `${parameters.add(values)}::${type}[]`;
  const columns = [
    column(
      "text",
      peers.map(({ code }) => code),
    ),
    column(
      "text",
      peers.map(({ name }) => name),
    ),
    column(
      "integer",
      peers.map(({ year }) => year),
    ),
    column(
      "double precision",
      peers.map(({ value }) => value),
    ),
    column(
      "text",
      peers.map(({ status }) => status),
    ),
    column(
      "text",
      peers.map(({ reason }) => reason),
    ),
    column(
      "boolean",
      peers.map(({ value, reason }) => value !== null && reason === null),
    ),
  ];
  const ctes = `candidate AS MATERIALIZED (
       SELECT scored.*, NULL::double precision AS denominator, NULL::integer AS report_id
       FROM unnest(${columns.join(", ")}) AS scored(code, name, year, value, status, reason, usable))`;
  return { ctes, parameters };
}
