import type { Section } from "../../report/index";
import { kindOf } from "../outline/section-kind";
import type { FiguresRecord } from "./schema";

/** The outline of a record: a section's number tells its level, as in the official format (一, （一）, 1); its title what it is about. */
export function sectionsOfRecord({ sections = [] }: FiguresRecord): readonly Section[] {
  const outline: Section[] = [];
  for (const { number, title, text } of sections) {
    const level = levelOf(number);
    const above = level === 1 ? -1 : outline.findLastIndex((section) => section.level < level);
    const parent = above < 0 ? null : above;
    const kind = kindOf(title) ?? (parent === null ? "OTHER" : outline[parent]!.kind);
    outline.push({ kind, number, title, level, parent, page: null, text });
  }
  return outline;
}

function levelOf(number: string | null): number {
  if (number === null || /^[一二三四五六七八九十百]+、?$/.test(number)) return 1;
  return /^[（(]/.test(number) ? 2 : 3;
}
