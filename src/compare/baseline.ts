import type { FormCode } from "../catalogue";
import type { AgencyFilter, Database } from "../db";
import { toSignificant, type Agency } from "../report";
import type { CompareQuestion } from "./compare.sql";
import type { Base } from "./deltas";
import type { FigureTable } from "./figure-table";
import { across, type HandoversOf } from "./handovers";
import { readDistributions } from "./stats.sql";

export const BASELINE_KINDS = ["PREVIOUS_YEAR", "YEAR", "AGENCY", "PEER_MEDIAN"] as const;
export type BaselineKind = (typeof BASELINE_KINDS)[number];

/** What every figure is held against: the same agency's of another year, another agency's or the peers' median of the same year. */
export type Baseline =
  | { readonly kind: "PREVIOUS_YEAR" }
  | { readonly kind: "YEAR"; readonly year: number }
  | { readonly kind: "AGENCY"; readonly agency: Agency }
  /** `peers: null`: the compared agencies. */
  | { readonly kind: "PEER_MEDIAN"; readonly peers: AgencyFilter | null };

/** The question with the agencies and years that only its baseline needs. */
export function withBases(question: CompareQuestion, baseline: Baseline | null): CompareQuestion {
  const { agencies, years } = question;
  const inYears = (more: readonly number[]) => ({ ...question, years: [...new Set([...years, ...more])] });
  switch (baseline?.kind) {
    case "PREVIOUS_YEAR":
      return inYears(years.map((year) => year - 1));
    case "YEAR":
      return inYears([baseline.year]);
    case "AGENCY": {
      const among = agencies.some(({ code }) => code === baseline.agency.code);
      return among ? question : { ...question, agencies: [...agencies, baseline.agency] };
    }
    default:
      return question;
  }
}

/** Finds what the figure of an agency, indicator (by its place in the question) and year is held against. */
export type FindsBase = (agency: Agency, column: number, year: number) => Base;

/** Medians take one statement more; all other bases stand in the table of `withBases`. */
export async function findsBase(
  database: Database,
  question: CompareQuestion,
  baseline: Baseline,
  table: FigureTable,
  handoversOf: HandoversOf,
): Promise<FindsBase> {
  const own = (agency: Agency, column: number, year: number, baseYear: number): Base => ({
    ...table.at(agency, column, baseYear),
    series: across(handoversOf(agency), year, baseYear),
  });
  switch (baseline.kind) {
    case "PREVIOUS_YEAR":
      return (agency, column, year) => own(agency, column, year, year - 1);
    case "YEAR":
      return (agency, column, year) => own(agency, column, year, baseline.year);
    case "AGENCY":
      return (_, column, year) => ({ ...table.at(baseline.agency, column, year), series: null });
    case "PEER_MEDIAN": {
      const medians = await readMedians(database, question, baseline.peers);
      return (_, column, year) => medians.get(`${column} ${year}`) ?? NO_MEDIAN;
    }
  }
}

const NO_MEDIAN: Base = { value: null, form: null, reason: null, series: null };

/** Of the peers that exist in the year and whose figure is fully comparable with the form that most of them used. */
async function readMedians(
  database: Database,
  question: CompareQuestion,
  peers: AgencyFilter | null,
): Promise<ReadonlyMap<string, Base>> {
  const filter = peers ?? { codes: question.agencies.map(({ code }) => code) };
  const rows = await readDistributions(database, { ...question, filter, groupBy: [], regionLevel: null });
  return new Map(
    rows.map(({ turn, year, median, referenceForm }): [string, Base] => [
      `${turn - 1} ${year}`,
      { value: toSignificant(median), form: referenceForm as FormCode | null, reason: null, series: null },
    ]),
  );
}
