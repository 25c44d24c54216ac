import { readOrdinal } from "../outline/ordinals";
import { numberWords } from "../lists/number-words";
import { attribute, childElements, isElement, style, type Element } from "./nodes";
import { plainText } from "./plain-text";

/** List styles of HTML and CSS by the number format that counts alike, and what is printed behind the number. */
const styles = new Map<string, readonly [format: string, behind: string]>(
  Object.entries({
    "1": ["decimal", "."],
    a: ["lowerLetter", "."],
    A: ["upperLetter", "."],
    i: ["lowerRoman", "."],
    I: ["upperRoman", "."],
    decimal: ["decimal", "."],
    "decimal-leading-zero": ["decimalZero", "."],
    "lower-alpha": ["lowerLetter", "."],
    "lower-latin": ["lowerLetter", "."],
    "upper-alpha": ["upperLetter", "."],
    "upper-latin": ["upperLetter", "."],
    "lower-roman": ["lowerRoman", "."],
    "upper-roman": ["upperRoman", "."],
    "cjk-ideographic": ["chineseCounting", "、"],
    "simp-chinese-informal": ["chineseCounting", "、"],
    "trad-chinese-informal": ["chineseCounting", "、"],
    "simp-chinese-formal": ["chineseLegalSimplified", "、"],
    "cjk-decimal": ["ideographDigital", "、"],
    "cjk-heavenly-stem": ["ideographTraditional", "、"],
    "cjk-earthly-branch": ["ideographZodiac", "、"],
  } as const),
);

/**
 * The number that is printed before a list item; "" where none is, or where it is not certain that one is: a style sheet may
 * take the numbers of `<ol>` away, and authors who write their own (1.总体情况) do so.
 */
export function listNumber(item: Element, plainLists: boolean): string {
  const list = item.parentNode;
  if (!list || !isElement(list) || list.tagName !== "ol") return "";
  const stated = styleOf(item) ?? styleOf(list);
  const certain =
    stated !== null || plainLists || attribute(list, "start") !== null || attribute(item, "value") !== null;
  const [format, behind] = certain ? (styles.get(stated ?? "decimal") ?? []) : [];
  if (format === undefined || readOrdinal(plainText(item)) !== null) return "";
  return numberWords(valueOf(item, list), format) + behind;
}

/** By `type` or by the element's own style; null where neither says. */
function styleOf(element: Element): string | null {
  const words = (style(element, "list-style-type") ?? style(element, "list-style") ?? "").split(/\s+/);
  const known = words.find((word) => word === "none" || styles.has(word));
  return known ?? (attribute(element, "type")?.trim() || null);
}

/** Values of the items of one list, made when the first of them is asked for. */
const counted = new WeakMap<Element, ReadonlyMap<Element, number>>();

function valueOf(item: Element, list: Element): number {
  let values = counted.get(list);
  if (!values) counted.set(list, (values = countItems(list)));
  return values.get(item) ?? 1;
}

function countItems(list: Element): Map<Element, number> {
  const items = childElements(list).filter(({ tagName }) => tagName === "li");
  const down = attribute(list, "reversed") !== null;
  let next = integer(attribute(list, "start")) ?? (down ? items.length : 1);
  const values = new Map<Element, number>();
  for (const item of items) {
    next = integer(attribute(item, "value")) ?? next;
    values.set(item, next);
    next += down ? -1 : 1;
  }
  return values;
}

const integer = (written: string | null): number | null => {
  const digits = /^\s*([+-]?\d{1,6})/.exec(written ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
};
