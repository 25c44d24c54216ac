import type { SyntheticReport, SyntheticSection } from "../report";
import type { Beside, Fault } from "./fault";

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
      return copied ? { ...section, paragraphs: copiedInto(section, copied, other, report) } : section;
    });
    return {
      report: { ...report, sections },
      codes: [],
      before: report.title,
      after: other.title,
    };
  },
});

/** A sentence that counts something, or says that there was nothing to count. */
const counts = (sentence: string): boolean => /\d|未|没有|无/.test(sentence.replace(/\d{4}年/g, ""));

const sentencesIn = (words: string): readonly string[] => words.match(/[^。]*。|[^。]+$/g) ?? [];

/** The other's words under the report's own name and year, between which its own sentences about figures stay: what an office takes over without a second look. */
function copiedInto(
  own: SyntheticSection,
  copied: SyntheticSection,
  other: SyntheticReport,
  report: SyntheticReport,
): SyntheticSection["paragraphs"] {
  if (own.paragraphs.length !== copied.paragraphs.length) return own.paragraphs;
  return own.paragraphs.map((mine, i) => {
    const words = copied.paragraphs[i]!;
    if (typeof mine !== "string" || typeof words !== "string") return mine;
    return [
      ...sentencesIn(words.replaceAll(`${other.year}年`, `${report.year}年`)).filter((one) => !counts(one)),
      ...sentencesIn(mine).filter(counts),
    ].join("");
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
