import { foldWidth } from "../characters";
import { unitPattern } from "./units";

/** What a cell's words say, before any unit is applied. */
export type CellReading =
  | {
      readonly status: "REPORTED";
      /** Exact, without separators: "-1234.5". */
      readonly decimal: string;
      /** The unit inside the cell. */
      readonly unit: string | null;
      /** What stands in brackets after the number. */
      readonly note: string | null;
      /** Two signs before one number (`--253`): read as one, worth a look. */
      readonly doubleSign: boolean;
    }
  | { readonly status: "BLANK" | "NOT_APPLICABLE" | "UNREADABLE" };

// The hyphen stands last: these are members of a character class.
const dash = "−–—―─﹣-";
const notApplicable = new RegExp(`^(?:[/\\\\]{1,2}|[${dash}]{1,4}|无|N/A)$`, "i");
const numberForm = new RegExp(
  `^([+${dash}]{0,2})\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(${unitPattern})?\\s*(\\(.*\\))?$`,
);

/**
 * Reads one cell. Blank is BLANK; a slash, a dash and 无 say that there is nothing to count and are NOT_APPLICABLE: 无 is a
 * word, and only a printed 0 is a 0. Whatever is no well-formed number (1,23; 2 0; 约5; 259左右) is UNREADABLE, not a guess.
 *
 * @example readCell("１，２３４") //=> REPORTED 1234
 * @example readCell("22（其中修订 16 件）") //=> REPORTED 22, note 其中修订 16 件
 * @example readCell("") //=> BLANK
 */
export function readCell(raw: string): CellReading {
  const text = foldWidth(raw).trim();
  if (text === "") return { status: "BLANK" };
  if (notApplicable.test(text)) return { status: "NOT_APPLICABLE" };
  const [, sign = "", whole, fraction = "", unit, note] = numberForm.exec(text) ?? [];
  if (whole === undefined || isMixed(sign)) return { status: "UNREADABLE" };
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "");
  // Beyond that a double no longer holds every digit.
  if ((digits + fraction).replace(/^[0.]+/, "").length > 15) return { status: "UNREADABLE" };
  return {
    status: "REPORTED",
    decimal: (sign === "" || sign.startsWith("+") ? "" : "-") + digits + fraction,
    unit: unit ?? null,
    note: note?.slice(1, -1).trim() ?? null,
    doubleSign: sign.length > 1,
  };
}

const isMixed = (sign: string): boolean => sign.length > 1 && sign.includes("+");

/**
 * Moves the decimal point on the digits themselves: 1037879 / 10000 in doubles need not be what the digits say.
 *
 * @example shiftDecimal("251000", -4) //=> "25.1"
 * @example shiftDecimal("0.00", 4) //=> "0"
 */
export function shiftDecimal(decimal: string, powers: number): string {
  const sign = decimal.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = decimal.slice(sign.length).split(".");
  const places = Math.max(0, fraction.length - powers);
  const digits = (whole + fraction + "0".repeat(Math.max(0, powers - fraction.length))).padStart(
    places + 1,
    "0",
  );
  const point = digits.length - places;
  const after = digits.slice(point).replace(/0+$/, "");
  return sign + digits.slice(0, point).replace(/^0+(?=\d)/, "") + (after && `.${after}`);
}
