import { MAIN_PARTS, type Section, type SectionKind } from "../../src/report";

/** A heading as printed (一、总体情况, （一）主动公开), the text below it, and its kind where it matters. */
export type Part = readonly [heading: string, text?: string, kind?: SectionKind];

/** Sections of a report: 一、 is a main part, （一） stands below the last one. Kinds are told by the titles of the six parts. */
export function sections(...parts: readonly Part[]): Section[] {
  const made: Section[] = [];
  for (const [heading, text = "", kind] of parts) {
    const [, number = null, title = heading] =
      /^([一二三四五六七八九十]+)、(.*)$/.exec(heading) ?? /^([（(][^）)]+[）)])(.*)$/.exec(heading) ?? [];
    const level = number !== null && /^[（(]/.test(number) ? 2 : 1;
    const parent = level === 1 ? null : made.findLastIndex((section) => section.level === 1);
    const known = MAIN_PARTS.find(({ titleZh }) => titleZh === title)?.kind;
    made.push({
      ...{ number, title, level, parent, text, page: null },
      kind: kind ?? known ?? (parent === null ? "OTHER" : made[parent]!.kind),
    });
  }
  return made;
}

/** The six parts of 2019 and 2021, each with something to say; a test puts its own text in the place of a part's, null drops it. */
export function sixParts(change: Partial<Record<SectionKind, string | null>> = {}): Section[] {
  const texts: Partial<Record<SectionKind, string>> = {
    OVERVIEW: "2024年，我局认真落实《条例》，主动公开政府信息120条。",
    PROACTIVE: "第二十条第（一）项\n规章\t0\t0\t0",
    APPLICATIONS: "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3",
    REVIEW_LITIGATION: "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0",
    PROBLEMS_AND_PLANS: "一是解读形式单一；二是培训不够。下一步加强培训。",
    OTHER: "2024年未收取信息处理费。",
  };
  const kept = MAIN_PARTS.filter(({ kind }) => change[kind] !== null);
  return sections(
    ...kept.map(({ kind, number, titleZh }): Part => [
      `${number}、${titleZh}`,
      change[kind] ?? texts[kind],
      kind,
    ]),
  );
}
