import { numberWords } from "./number-words";

export interface ListLevel {
  readonly start: number;
  /** A value of ST_NumberFormat. */
  readonly format: string;
  /** `%1、`, `（%1）`, `%1.%2`: the numbers of the levels from 1 on, and what is printed around them. */
  readonly text: string;
  /** Whether a tab or a space stands behind it. */
  readonly gap: boolean;
  /** Counts on, whatever is printed above it. */
  readonly neverRestarts: boolean;
  /** Prints the numbers of all levels in digits. */
  readonly inDigits: boolean;
}

export interface List {
  readonly id: string;
  /** Lists of one kin count on from each other. */
  readonly kin: string;
  /** By depth, from 0. */
  readonly levels: readonly (ListLevel | undefined)[];
  /** Where this list begins to count by itself, by depth. */
  readonly startsAnew: ReadonlyMap<number, number>;
}

/** Counts the automatic numbers of one document, paragraph by paragraph in its order. */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  /** The number that Word prints before the next paragraph of a list; "" for a bullet. */
  next(list: List, depth: number): string {
    const level = list.levels[depth];
    if (!level) return "";
    const counts = this.counts.get(list.kin) ?? [];
    this.counts.set(list.kin, counts);
    const last = counts[depth];
    counts[depth] = this.startAnew(list, depth) ?? (last === undefined ? level.start : last + 1);
    for (let deeper = depth + 1; deeper < counts.length; deeper += 1) {
      if (!list.levels[deeper]?.neverRestarts) counts[deeper] = undefined;
    }
    if (level.format === "bullet") return "";
    const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.inDigits ? "decimal" : (list.levels[at]?.format ?? "decimal");
      return numberWords(counts[at] ?? list.levels[at]?.start ?? 1, format);
    });
    // Behind 、 and ） print needs no space.
    return printed + (level.gap && /[!-~]$/.test(printed) ? " " : "");
  }

  private startAnew(list: List, depth: number): number | undefined {
    const key = `${list.id}/${depth}`;
    if (this.begun.has(key)) return undefined;
    this.begun.add(key);
    return list.startsAnew.get(depth);
  }
}
