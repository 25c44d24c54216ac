import type { Indicator } from "../../catalogue";
import { figureOf, pickOf } from "../../compare";
import type { FigureBasis, ShownFigures, StoredFinding } from "../../db";
import { toSignificant } from "../../report";
import { allowedValues } from "./allowed-values";

/**
 * The values that an indicator would have in a report if one cell at a time were another that an open contradiction allows.
 *
 * One at a time: the suspects of one contradiction are alternatives, and to change two of them would bring it back.
 *
 * @param minDenominator rates of a smaller one are left out: they would have no rank
 * @returns none where nothing that is open says anything of the cells that the indicator takes; null where the value that ranks is
 *   not of this report alone (followed succession)
 */
export function otherFigures(
  indicator: Indicator,
  shown: ShownFigures,
  findings: readonly StoredFinding[],
  {
    value: ranked,
    basis,
    minDenominator,
  }: { value: number; basis: FigureBasis; minDenominator: number | null },
): number[] | null {
  const { form, codes, corrected } = shown;
  const pick = pickOf({ id: 0, form, codes }, indicator);
  if (!pick) return [];
  const effective = (basis === "CORRECTED" ? corrected : null) ?? shown;
  const cells = pick.positions.map((position) => codes[position - 1]!);
  const values = pick.positions.map((position) => effective.values[position - 1] ?? null);
  const letters = pick.positions.map((position) => effective.statuses[position - 1]).join("");
  const holds = (cell: string) => effective.values[codes.indexOf(cell)] ?? null;

  const own = figureOf(form, pick, values, letters).value;
  if (own === null || toSignificant(own) !== toSignificant(ranked)) return null;

  const allowed = findings
    .flatMap((finding) => allowedValues(finding, holds))
    .filter(({ cell }) => cells.includes(cell));
  const figures = allowed.map((other) =>
    figureOf(
      form,
      pick,
      values.map((value, i) => (cells[i] === other.cell ? other.value : value)),
      letters,
    ),
  );
  const would = figures.flatMap(({ value, denominator }) =>
    value === null || (denominator !== null && denominator < (minDenominator ?? denominator)) ? [] : value,
  );
  return [...new Set(would)];
}
