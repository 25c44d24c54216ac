import { formByCode, indicatorByCode } from "../../catalogue/index";
import type { Figures } from "../figures";
import { inUnit, type StatedNumber } from "./allows";
import { tableFigure } from "./table-figure";

/** Small numbers stand in half of a table: that one equals another says nothing. */
const tooSmall = 3;
const small = 10;
/** From here on, the same number elsewhere in the report is hardly chance. */
const telling = 100;

/**
 * The cell that a writer may have taken the figure from: one that holds the same number, the nearest in the form to what was
 * written about. Null where there is none, where the number is too small to tell, and where many cells hold it.
 *
 * @example otherCell(figures, ["proactive.website"], { value: 259, … }) //=> "proactive.total"
 */
export function otherCell(figures: Figures, about: readonly string[], stated: StatedNumber): string | null {
  if (stated.approximate || stated.value < tooSmall || figures.form === null) return null;
  const near = candidates(figures)
    .filter((code) => !about.includes(code))
    .map((code) => ({ code, distance: Math.min(...about.map((one) => distanceOf(one, code))) }))
    .filter(({ distance }) => distance <= (stated.value < small ? 2 : stated.value < telling ? 3 : 4))
    .filter(({ code }) => {
      const figure = tableFigure(figures, code);
      return figure !== null && inUnit(stated, indicatorByCode(code)!.unit) === figure.value;
    })
    .sort((a, b) => a.distance - b.distance);
  const [first] = near;
  if (!first) return null;
  const rows = new Set(near.map(({ code }) => code.split("@")[0]));
  return rows.size > (stated.value < telling ? 1 : 2) && near[1]!.distance === first.distance
    ? null
    : first.code;
}

/** Printed cells, and the sums that a form declares of them. */
const candidates = (figures: Figures): readonly string[] => [
  ...figures.codes(),
  ...(figures.form ? formByCode(figures.form).computed.map(({ indicator }) => indicator) : []),
];

/** 0: another column of the same row; 1: a row below it; 2: a row beside it; 3: the same topic; 4: anything else. */
function distanceOf(about: string, code: string): number {
  const [row = "", member] = code.split("@");
  const other = about.split("@")[0]!;
  const aside = member === undefined ? 0 : 0.5;
  if (row === other) return 0;
  if (row.startsWith(`${other}.`) || other.startsWith(`${row}.`)) return 1 + aside;
  const [a, b] = [other.split("."), row.split(".")];
  if (a.slice(0, -1).join(".") === b.slice(0, -1).join(".")) return 2 + aside;
  return (a[0] === b[0] || [a[0], b[0]].every((topic) => disputes.has(topic!)) ? 3 : 4) + aside;
}
const disputes = new Set(["review", "litigation", "complaint"]);
