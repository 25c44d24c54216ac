import { formInForce } from "../catalogue/index";
import type { Agency, Scope } from "../report/index";
import type { Counts } from "./counts/counts";
import { datesOf } from "./dates";
import { borrowedBy, drawCounts, type FormChoice } from "./generate-figures";
import { Habits } from "./habits";
import { printCounts } from "./printed-cells";
import { randomOf } from "./random";
import type { SyntheticReport } from "./report";
import { writeReport } from "./text/write-report";

export interface SeriesOptions {
  readonly seed: number;
  readonly agency: Agency;
  /** In ascending order, from 2014 on. A year goes on from the one before it where that is among them. */
  readonly years: readonly number[];
  /** The form in force if left out. */
  readonly formIn?: (year: number) => FormChoice;
  /** Numbers only, 0 for nothing: no blanks, signs, units or remarks. */
  readonly plain?: boolean;
}

/**
 * The reports of one agency: what was carried over one year comes in the next, stocks and items go on, the rest goes up and down a
 * little, across changes of the form too. A government's are CONSOLIDATED, all others OWN.
 *
 * @example syntheticSeries({ seed: 1, agency: syntheticAgency({ type: "DEPARTMENT", level: "PREFECTURE" }), years: [2023, 2024] })
 */
export function syntheticSeries(options: SeriesOptions): readonly SyntheticReport[] {
  const { seed, agency, years, formIn = inForce } = options;
  const habits = new Habits(seed, agency);
  const drawn = new Map<number, Counts>();
  return years.map((year) => {
    const choice = formIn(year);
    const before = drawn.get(year - 1);
    const counts = drawCounts(habits, year, choice, before);
    drawn.set(year, counts);
    return aReportOf({ seed, agency, year, ...choice, counts, before, plain: options.plain });
  });
}

/** The form that the rules asked for; PRE has no tables that could be drawn. */
export function inForce(year: number): FormChoice {
  const form = formInForce(year).code;
  if (form === "PRE")
    throw new Error(`no tables can be drawn for ${year}: before 2014 there was no national form`);
  return { form };
}

interface Drawn extends FormChoice {
  readonly seed: number;
  readonly agency: Agency;
  readonly year: number;
  readonly counts: Counts;
  readonly before?: Counts;
  readonly plain?: boolean;
}

/** A whole report around what its cells count. */
export function aReportOf({
  seed,
  agency,
  year,
  counts,
  before,
  plain = false,
  ...choice
}: Drawn): SyntheticReport {
  const scope: Scope = agency.type === "GOVERNMENT" ? "CONSOLIDATED" : "OWN";
  const dates = datesOf(agency, year, randomOf(seed, agency.code, "dates", year));
  const about = {
    ...{ seed, agency, year, ...choice, otherForms: borrowedBy(choice), scope, counts, before, ...dates },
    figures: printCounts(choice.form, counts, seed, agency.code, year, plain),
  };
  return { ...about, ...writeReport(about) };
}
