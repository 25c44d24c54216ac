import { eachRow, formByCode } from "../../catalogue/index";
import { labelKey, letters } from "../figures/label";
import type { Ordinal, OrdinalStyle } from "./ordinals";

/** Rows of table 3, which number themselves as sections do. */
const numbered = (["B2019", "C2021"] as const).flatMap((form) =>
  [...eachRow(formByCode(form))].flatMap(({ row }) =>
    row.number ? [{ number: letters(row.number), label: labelKey(row.label) }] : [],
  ),
);

/** In characters: half a label is told from a title by that much, a bracketed one by any. */
const enough: Readonly<Partial<Record<OrdinalStyle, number>>> = { chinese: 4, digit: 4 };

/**
 * A line that is a row of table 3, or the half of its label that the page left: （三）不, 1.本机关不掌握相关政, （七）总计 21 0 0. A text
 * that lost its tables is full of them, and none begins a section.
 */
export function isFormRow({ printed, style }: Ordinal, title: string, body: string): boolean {
  if (body !== "") return false;
  const words = labelKey(title.replace(/\d.*$/, ""));
  const number = letters(printed);
  return numbered.some(
    (row) =>
      row.number === number &&
      words !== "" &&
      row.label.startsWith(words) &&
      (row.label === words || words.length >= (enough[style] ?? 1)),
  );
}
