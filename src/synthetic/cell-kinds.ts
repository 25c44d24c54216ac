import type { PrintedFigures } from "./printed-figures";

/** What may stand in a cell. `sign`: /, —, 无 for nothing. `signed`: +1036. `unit`: 251000元. `annotated`: 22（其中修订16件）. */
export const CELL_WORDS = [
  "zero",
  "blank",
  "sign",
  "number",
  "signed",
  "unit",
  "annotated",
  "other",
] as const;
export type CellWords = (typeof CELL_WORDS)[number];

/** How many cells of one kind hold what; what none holds is left out. */
export type CellCounts = Readonly<Partial<Record<CellWords, number>>>;
export type CountsByKind = Readonly<Record<string, CellCounts>>;

/** Cells that offices fill in the same way: what they are about and, in table 3, whom their column counts. */
export function kindOf(code: string): string {
  const kind = kinds.get(code) ?? tellKind(code);
  kinds.set(code, kind);
  return kind;
}
const kinds = new Map<string, string>();

function tellKind(code: string): string {
  const [base = code, member] = code.split("@");
  const topic = base.split(".")[0]!;
  if (/\.(?:amount|collected|budget)$/.test(base)) return "money";
  if (base.endsWith(".decisions")) return "decisions";
  if (/\.items(?:_|$)/.test(base)) return "items";
  if (topic !== "application" && topic !== "outcome") return topic;
  if (member === undefined) return `${topic}/total`;
  return member === "natural_person" ? `${topic}/person` : `${topic}/organisation`;
}

/**
 * What stands in a cell.
 *
 * @example wordsIn(" 0 ") //=> "zero"
 * @example wordsIn("251000元") //=> "unit"
 */
export function wordsIn(raw: string): CellWords {
  const text = raw.normalize("NFKC").replace(/\s+/g, "");
  if (text === "") return "blank";
  if (/^[/\-—–]+$|^无$/.test(text)) return "sign";
  if (/^0(?:\.0+)?$/.test(text)) return "zero";
  if (/^-?[\d,]+(?:\.\d+)?$/.test(text)) return "number";
  if (/^\+[\d,]+(?:\.\d+)?$/.test(text)) return "signed";
  if (/^[+-]?[\d,.]+(?:件|项|元|万元)$/.test(text)) return "unit";
  return /^[\d,.]+(?:件)?\(.*\)$/.test(text) ? "annotated" : "other";
}

/** What the cells of one report hold, by their kind. */
export function countCells(figures: PrintedFigures): CountsByKind {
  const counted: Record<string, Partial<Record<CellWords, number>>> = {};
  for (const [code, raw] of Object.entries(figures)) {
    const counts = (counted[kindOf(code)] ??= {});
    const words = wordsIn(raw);
    counts[words] = (counts[words] ?? 0) + 1;
  }
  return counted;
}
