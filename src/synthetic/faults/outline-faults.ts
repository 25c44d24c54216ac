import { below, pick, type Random } from "../random";
import type { SyntheticReport, SyntheticSection } from "../report";
import type { Fault, Planted } from "./fault";

/** Sections without a table below them. */
const wordsOnly = ({ sections }: SyntheticReport): SyntheticSection[] =>
  sections.filter(({ kind }) => kind === "PROBLEMS_AND_PLANS" || kind === "OTHER" || kind === "SUPERVISION");

const outlineFault = (
  code: string,
  titleZh: string,
  titleEn: string,
  /** Null where the section is left out; undefined where nobody could tell. */
  change: (
    section: SyntheticSection,
    random: Random,
    report: SyntheticReport,
  ) => SyntheticSection | null | undefined,
): Fault => ({
  ...{ code, titleZh, titleEn, shownBy: ["OUTLINE"] },
  plant(report, random): Planted | null {
    const able = wordsOnly(report).filter((section) => change(section, () => 0, report) !== undefined);
    if (able.length === 0) return null;
    const section = pick(random, able);
    const changed = change(section, random, report) ?? null;
    const sections = report.sections.flatMap((one) => (one !== section ? one : (changed ?? [])));
    return {
      report: { ...report, sections },
      codes: [],
      before: wordsOf(section),
      after: changed ? wordsOf(changed) : "",
    };
  },
});

const wordsOf = ({ number, title, paragraphs }: SyntheticSection): string =>
  [`${number}、${title}`, ...paragraphs.map((one) => (typeof one === "string" ? one : one.heading))].join(
    "\n",
  );

/** The last part of a plan that nobody prescribes is not missed. */
const missing = outlineFault(
  "SECTION_MISSING",
  "缺一部分",
  "a section is missing",
  (section, _, { form, sections }) => (form === "A2014" && section === sections.at(-1) ? undefined : null),
);

const empty = outlineFault(
  "SECTION_EMPTY",
  "只有标题没有内容",
  "a section has a heading and no words",
  (section) => ({
    ...section,
    paragraphs: [],
  }),
);

const misnumbered = outlineFault(
  "SECTION_MISNUMBERED",
  "序号有误",
  "a section bears another's number",
  (section, _, { sections }) => {
    const at = sections.indexOf(section);
    return { ...section, number: sections[at - 1]!.number };
  },
);

/** The last sentence ends in its middle, as where a page was lost. */
const truncated = outlineFault(
  "SECTION_TRUNCATED",
  "文字不完整",
  "a section ends in the middle of a sentence",
  (section, random) => {
    const last = section.paragraphs.at(-1)!;
    const text = typeof last === "string" ? last : last.heading;
    const cut = Math.floor(text.length / 2) + below(random, Math.floor(text.length / 4));
    const end = text.slice(0, cut).replace(/[。；，、：]+$/, "");
    return { ...section, paragraphs: [...section.paragraphs.slice(0, -1), end] };
  },
);

export const outlineFaults: readonly Fault[] = [missing, empty, misnumbered, truncated];
