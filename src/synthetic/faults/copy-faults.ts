import type { SyntheticReport, SyntheticSection } from "../report";
import type { Beside, Fault } from "./fault";

/** Words that state no figures of the tables: what an office takes over without a second look. */
const taken = (section: SyntheticSection): boolean =>
  ["OVERVIEW", "ORGANISATION", "KEY_WORK", "PROBLEMS_AND_PLANS", "SUPERVISION"].includes(section.kind);

const copyFault = (
  code: string,
  titleZh: string,
  titleEn: string,
  source: (beside: Beside) => SyntheticReport | undefined,
): Fault => ({
  ...{ code, titleZh, titleEn, shownBy: ["REUSE"] },
  plant(report, _, beside) {
    const other = source(beside);
    if (other?.form !== report.form) return null;
    const sections = report.sections.map((section) => {
      const copied = other.sections.find(({ kind }) => kind === section.kind);
      return copied && taken(section)
        ? { ...section, paragraphs: copiedInto(section, copied, other, report) }
        : section;
    });
    return {
      report: { ...report, sections },
      codes: [],
      before: report.title,
      after: other.title,
    };
  },
});

/** The other's words under the report's own name and year; the parts of section 一 that state figures stay its own. */
function copiedInto(
  own: SyntheticSection,
  copied: SyntheticSection,
  other: SyntheticReport,
  report: SyntheticReport,
): SyntheticSection["paragraphs"] {
  let keep = false;
  return copied.paragraphs.map((words, i) => {
    if (typeof words !== "string") {
      keep = /公开$/.test(words.heading);
      return words;
    }
    const mine = own.paragraphs[i];
    return (keep || /\d(?!年)/.test(words)) && typeof mine === "string"
      ? mine
      : words.replaceAll(`${other.year}年`, `${report.year}年`);
  });
}

export const copyFaults: readonly Fault[] = [
  copyFault(
    "LAST_YEAR_COPIED",
    "照抄上一年的文字",
    "last year's words were taken over",
    ({ lastYear }) => lastYear,
  ),
  copyFault(
    "SISTER_COPIED",
    "照抄其他单位的文字",
    "another agency's words were taken over",
    ({ sister }) => sister,
  ),
];
