import type { FormCode } from "../catalogue/index";
import type { AgencyType } from "../report/index";
import type { CellCounts, CellWords, CountsByKind } from "./cell-kinds";
import measured from "./measured-cells.json";

/** A form with tables. */
export type TableForm = Exclude<FormCode, "PRE">;

const samples: Readonly<Record<TableForm, Readonly<Record<string, CountsByKind>>>> = measured;

/** Names of the samples of a form: a synthetic report takes its way of filling in cells from one of them. */
export const samplesOf = (form: TableForm): readonly string[] => Object.keys(samples[form]);

const isOfGovernment = (name: string): boolean => /-gov-\d/.test(name);

/** Every cell of every report asks. */
const known = new Map<string, number>();

const nothing: readonly CellWords[] = ["zero", "blank", "sign"];
const figures: readonly CellWords[] = ["number", "signed", "unit", "annotated"];

/**
 * How often cells of a kind hold nothing (zero, blank or a sign) in the samples: in those of governments for a government, in the
 * others for all others, in all where these do not have the kind. Of all forms together, because an office does not begin to grant
 * licences with a new form; what only A2014 asks for is known of one sample.
 *
 * @example shareOfNothing("GOVERNMENT", "review") //=> 0.11, 4 of 37 cells
 */
export function shareOfNothing(type: AgencyType, kind: string): number {
  const ofGovernment = type === "GOVERNMENT";
  const key = `${ofGovernment} ${kind}`;
  const share = known.get(key) ?? measureNothing(ofGovernment, kind);
  known.set(key, share);
  return share;
}

function measureNothing(ofGovernment: boolean, kind: string): number {
  const all = (Object.keys(samples) as TableForm[]).flatMap((form) =>
    samplesOf(form).map((name) => ({ cells: samples[form][name]?.[kind] ?? {}, name })),
  );
  const alike = all.filter(({ name }) => isOfGovernment(name) === ofGovernment);
  for (const some of [alike, all]) {
    const cells = some.map((sample) => sample.cells);
    const none = sumOf(cells, nothing);
    if (none + sumOf(cells, figures) > 0) return none / (none + sumOf(cells, figures));
  }
  return 0;
}

/** How often what holds nothing is written so, in one sample or, where it has none, in all. */
export function shareOfWords(form: TableForm, sample: string, kind: string, words: CellWords): number {
  const key = [form, sample, kind, words].join(" ");
  const share = known.get(key) ?? measureWords(form, sample, kind, words);
  known.set(key, share);
  return share;
}

function measureWords(form: TableForm, sample: string, kind: string, words: CellWords): number {
  for (const names of [[sample], samplesOf(form)]) {
    const cells = cellsIn(form, names, kind);
    const all = sumOf(cells, nothing);
    if (all > 0) return sumOf(cells, [words]) / all;
  }
  return 0;
}

/** How often a figure of a kind is written so (with its unit, with a remark …) in the samples of a form. */
export function shareAmongFigures(form: TableForm, kind: string, words: CellWords): number {
  const cells = cellsIn(form, samplesOf(form), kind);
  const all = sumOf(cells, figures);
  return all === 0 ? 0 : sumOf(cells, [words]) / all;
}

const cellsIn = (form: TableForm, names: readonly string[], kind: string): readonly CellCounts[] =>
  names.flatMap((name) => samples[form][name]?.[kind] ?? []);

const sumOf = (cells: readonly CellCounts[], words: readonly CellWords[]): number =>
  cells.reduce((sum, counts) => sum + words.reduce((some, one) => some + (counts[one] ?? 0), 0), 0);
