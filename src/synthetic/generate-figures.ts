import { type FormCode } from "../catalogue/index";
import type { Agency } from "../report/index";
import type { TableForm } from "./cell-shares";
import { drawApplications } from "./counts/applications";
import { drawContents, feeOf } from "./counts/contents";
import { FEE, type Counts } from "./counts/counts";
import { drawDisputes } from "./counts/disputes";
import { drawSheet } from "./counts/sheet";
import { Habits } from "./habits";
import { printCounts } from "./printed-cells";
import type { PrintedFigures } from "./printed-figures";

/** Which tables a report has. */
export interface FormChoice {
  readonly form: TableForm;
  /** The form of table 3 where it is another than that of the rest: a hybrid. */
  readonly applicationsOf?: "B2019" | "C2021";
}

export interface FiguresOptions {
  readonly seed: number;
  /** The form of table 3 where it is another than that of the rest: a hybrid. */
  readonly applicationsOf?: "B2019" | "C2021";
  /** Whose: a city has more of everything than a township. Left out, it is one of all sizes by the seed. */
  readonly agency?: Pick<Agency, "code" | "type" | "level">;
  /** 2024 if left out. */
  readonly year?: number;
  /** Numbers only, 0 for nothing: no blanks, signs, units or remarks. */
  readonly plain?: boolean;
}

/**
 * Figures for every cell of a form, as they are printed; the same for the same seed. Every identity of the form holds, counted as
 * the form counts it, whatever stands for a zero.
 *
 * @example generateFigures("C2021", { seed: 7 })["application.received"] //=> "1098"
 */
export function generateFigures(form: TableForm, options: FiguresOptions): PrintedFigures {
  const { seed, applicationsOf, year = 2024, plain = false } = options;
  const agency = options.agency ?? { code: `x-${seed}`, ...sizes[Math.abs(seed) % sizes.length]! };
  const counts = drawCounts(new Habits(seed, agency), year, { form, applicationsOf }, undefined);
  return printCounts(form, counts, seed, agency.code, year, plain);
}

/** Agencies of all sizes, small ones more often. */
const sizes = [
  { type: "TOWNSHIP", level: "TOWNSHIP" },
  { type: "DEPARTMENT", level: "COUNTY" },
  { type: "GOVERNMENT", level: "PREFECTURE" },
  { type: "DEPARTMENT", level: "PREFECTURE" },
  { type: "GOVERNMENT", level: "COUNTY" },
] as const;

/** What each cell of an agency's report counts in a year, after the figures of the year before. */
export function drawCounts(
  habits: Habits,
  year: number,
  { form, applicationsOf }: FormChoice,
  before: Counts | undefined,
): Counts {
  if (form === "A2014") return drawSheet(habits, year);
  return new Map([
    ...drawContents(habits, year, form, before),
    ...drawApplications(habits, year, applicationsOf ?? form, before),
    ...drawDisputes(habits, year, form, before),
    [FEE, feeOf(habits, year)],
  ]);
}

/** Forms from which a hybrid borrows. */
export const borrowedBy = ({ form, applicationsOf }: FormChoice): readonly FormCode[] =>
  applicationsOf && applicationsOf !== form ? [applicationsOf] : [];
