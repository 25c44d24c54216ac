import type { Comparability } from "../catalogue";
import { existsInYear } from "../report";
import type { Member, Succession } from "./succession";

/** Two years between which other agencies make the figure. */
export interface SuccessionBreak {
  readonly agency: string;
  readonly fromYear: number;
  readonly toYear: number;
  /** FULL: the same duties in other hands; PARTIAL: more or fewer of them; NONE: duties were split. */
  readonly comparability: Comparability;
  readonly noteZh: string;
  readonly noteEn: string;
}

/**
 * Where the agencies behind a row or a series change, oldest first; years in which none of them exists are passed over.
 *
 * @example 甲局 2018 → 乙局 2019, renamed //=> FULL, "2018 年为甲局，2019 年为乙局：职责相同，可以相比。"
 */
export function successionBreaks(
  succession: Succession,
  agency: string,
  years: readonly number[],
): SuccessionBreak[] {
  const made = [...new Set(years)]
    .sort((a, b) => a - b)
    .map((year) => ({ year, sources: succession.sourcesIn(agency, year) }))
    .filter(({ sources }) => sources.length > 0);
  return made.slice(1).flatMap((to, i) => {
    const from = made[i]!;
    if (sameCodes(from.sources, to.sources)) return [];
    const comparability = acrossBreak(succession, from, to.sources);
    const notes = notesOf(comparability, from.year, from.sources, to.year, to.sources);
    return [{ agency, fromYear: from.year, toYear: to.year, comparability, ...notes }];
  });
}

/** FULL where, the year before, those after it and their predecessors were just those before it, and each had one. */
function acrossBreak(
  succession: Succession,
  from: { readonly year: number; readonly sources: readonly Member[] },
  after: readonly Member[],
): Comparability {
  if ([...from.sources, ...after].some(({ whole }) => !whole)) return "NONE";
  const before = after.map(({ code }) =>
    succession.membersOf(code).filter((member) => existsInYear(member, from.year)),
  );
  return before.every((members) => members.length > 0) && sameCodes(before.flat(), from.sources)
    ? "FULL"
    : "PARTIAL";
}

function sameCodes(some: readonly Member[], others: readonly Member[]): boolean {
  const codes = (members: readonly Member[]) => new Set(members.map(({ code }) => code));
  const [one, two] = [codes(some), codes(others)];
  return one.size === two.size && [...one].every((code) => two.has(code));
}

const MEANING: Record<Comparability, readonly [zh: string, en: string]> = {
  FULL: ["职责相同，可以相比", "the same duties in other hands"],
  PARTIAL: ["职责范围不同，前后只可参考", "not the same range of duties; a trend at most"],
  NONE: [
    "职责曾经拆分，去向不明，不可相比",
    "duties were split and nobody knows what went to whom; not comparable",
  ],
};

function notesOf(
  comparability: Comparability,
  fromYear: number,
  before: readonly Member[],
  toYear: number,
  after: readonly Member[],
) {
  const zh = (members: readonly Member[]) => members.map(({ name }) => name).join("、");
  const en = (members: readonly Member[]) => members.map(({ name }) => name).join(", ");
  const [meaningZh, meaningEn] = MEANING[comparability];
  return {
    noteZh: `${fromYear} 年为${zh(before)}，${toYear} 年为${zh(after)}：${meaningZh}。`,
    noteEn: `${fromYear}: ${en(before)}; ${toYear}: ${en(after)}: ${meaningEn}.`,
  };
}
