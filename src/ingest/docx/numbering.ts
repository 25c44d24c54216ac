import type { List, ListLevel } from "../lists/list-counter";
import { childrenNamed, find, valueAt, type XmlElement } from "../xml/tree";
import { isOn } from "./on-off";

/** The lists of `numbering.xml` by the numbers that paragraphs call them by. */
export type Lists = ReadonlyMap<string, List>;

/** `listOfStyle` finds the list that a list style names: a definition may be a mere link to one. */
export function readLists(root: XmlElement, listOfStyle: (style: string) => string | undefined): Lists {
  const kinds = new Map(
    childrenNamed(root, "w:abstractNum").map((kind) => [kind.attributes["w:abstractNumId"] ?? "", kind]),
  );
  const numbers = new Map(
    childrenNamed(root, "w:num").map((number) => [number.attributes["w:numId"] ?? "", number]),
  );
  const kindOf = (number: XmlElement | undefined) => kinds.get(valueAt(number, "w:abstractNumId") ?? "");
  const linked = (kind: XmlElement | undefined): XmlElement | undefined => {
    const style = valueAt(kind, "w:numStyleLink");
    return style === undefined ? kind : (kindOf(numbers.get(listOfStyle(style) ?? "")) ?? kind);
  };
  return new Map(
    [...numbers].flatMap(([id, number]) => {
      const kind = linked(kindOf(number));
      return kind ? [[id, toList(id, number, kind)]] : [];
    }),
  );
}

function toList(id: string, number: XmlElement, kind: XmlElement): List {
  const levels: (ListLevel | undefined)[] = [];
  const startsAnew = new Map<number, number>();
  for (const level of childrenNamed(kind, "w:lvl")) levels[depthOf(level)] = toLevel(level);
  for (const override of childrenNamed(number, "w:lvlOverride")) {
    const own = find(override, "w:lvl");
    if (own) levels[depthOf(override)] = toLevel(own);
    const start = valueAt(override, "w:startOverride");
    if (start !== undefined) startsAnew.set(depthOf(override), toCount(start));
  }
  return { id, kin: kind.attributes["w:abstractNumId"] ?? "", levels, startsAnew };
}

/** Of the styles of paragraphs that a level of a list is linked to, its depth. */
export function levelsOfStyles(root: XmlElement | undefined): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const kind of root ? childrenNamed(root, "w:abstractNum") : []) {
    for (const level of childrenNamed(kind, "w:lvl")) {
      const style = valueAt(level, "w:pStyle");
      if (style !== undefined && !levels.has(style)) levels.set(style, depthOf(level));
    }
  }
  return levels;
}

function toLevel(level: XmlElement): ListLevel {
  // A format of Word 2010 and later stands beside the one that older programs print instead.
  const format =
    valueAt(level, "w:numFmt") ?? valueAt(level, "mc:AlternateContent", "mc:Fallback", "w:numFmt");
  return {
    start: toCount(valueAt(level, "w:start") ?? "1"),
    format: format ?? "decimal",
    text: (valueAt(level, "w:lvlText") ?? "").slice(0, longestText),
    gap: valueAt(level, "w:suff") !== "nothing",
    neverRestarts: valueAt(level, "w:lvlRestart") === "0",
    inDigits: isOn(find(level, "w:isLgl")),
  };
}

const longestText = 100;
const deepest = 8;
const depthOf = ({ attributes }: XmlElement): number =>
  Math.min(deepest, Math.max(0, Math.trunc(Number(attributes["w:ilvl"])) || 0));

const toCount = (printed: string): number => {
  const count = Number(printed);
  return Number.isInteger(count) && count >= 0 && count < 100_000 ? count : 1;
};
