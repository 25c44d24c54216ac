import { foldWidth } from "../../characters";
import { readCell } from "../../figures/cell";
import { unitPattern } from "../../figures/units";

/** A number, well-formed or not (1,23; 2O; 约5), with its sign and unit; the 1. of a row is none. */
const numberLike = new RegExp(
  `^[约近超]?[+\\-−–—]{0,2}(?=[^\\d]?\\d)[\\dOolI][\\dOolI.,]*(?:[余多]|左右)?(?:${unitPattern})?(?:\\(.*\\))?$`,
);

/** The same for a whole cell, where a number that was torn apart still stands in its column. */
export const isCellValue = (cell: string): boolean =>
  isValue(cell) || /^\d[\d\s.,]*\d$/.test(foldWidth(cell).trim());

/** What may stand in a column of figures. */
export function isValue(word: string): boolean {
  const text = foldWidth(word).trim();
  if (text === "") return false;
  if (/^\d+[.,]$/.test(text)) return false;
  const { status } = readCell(text);
  return status === "REPORTED" || status === "NOT_APPLICABLE" || numberLike.test(text);
}
