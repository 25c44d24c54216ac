import type { Locator, Report, Section } from "../../report/index";

/** A section and its place in `Report.sections`. */
export interface PlacedSection extends Section {
  readonly index: number;
}

/** Sections of one level, in the order of the document; `parent: null` for main parts. */
export function sectionsBelow(
  { sections }: Pick<Report, "sections">,
  parent: number | null,
): PlacedSection[] {
  return sections.flatMap((section, index) =>
    section.parent === parent && (parent !== null || section.level === 1) ? [{ ...section, index }] : [],
  );
}

/** A section with all that stands below it, in the order of the document. */
export function wholePart(report: Pick<Report, "sections">, index: number): PlacedSection[] {
  const inside = new Set([index]);
  return report.sections.flatMap((section, i) => {
    if (i !== index && (section.parent === null || !inside.has(section.parent))) return [];
    inside.add(i);
    return [{ ...section, index: i }];
  });
}

/** A heading as it is printed: 四、政务公开重点工作落实情况; empty where none is. */
export function headingOf({ number, title }: Pick<Section, "number" | "title">): string {
  if (number === null) return title;
  if (/^[（(㈠-㈩]/.test(number)) return number + title;
  return `${number}${/^第/.test(number) ? " " : /^\d/.test(number) ? "." : "、"}${title}`;
}

/** The heading as evidence; it is no part of its section's text, so there is no range. */
export function headingAt(section: PlacedSection): Locator {
  return {
    section: section.index,
    quote: headingOf(section),
    ...(section.page === null ? {} : { page: section.page }),
  };
}

/** A stretch of a section's text as evidence. */
export function wordsAt(section: PlacedSection, charStart: number, charEnd: number): Locator {
  return {
    section: section.index,
    ...(section.page === null ? {} : { page: section.page }),
    charStart,
    charEnd,
    quote: section.text.slice(charStart, charEnd),
  };
}

/** What names each section of a report at every reading: its kind and ordinal below those of the section above it. */
export function sectionKeys({ sections }: Pick<Report, "sections">): string[] {
  const keys: string[] = [];
  const times = new Map<string, number>();
  for (const { parent, number, kind } of sections) {
    const own = `${parent === null ? "" : `${keys[parent]}/`}${kind}${number === null ? "" : ` ${plainNumber(number)}`}`;
    const time = (times.get(own) ?? 0) + 1;
    times.set(own, time);
    keys.push(time === 1 ? own : `${own} #${time}`);
  }
  return keys;
}

const plainNumber = (number: string): string => number.replace(/[（）()\s]/g, "");
