import type { Report, Section } from "../../report/index";
import type { Outcome } from "../finding";
import { aboutWords, shortened } from "../outline/about-words";
import { cutOffIn, type CutOff } from "../outline/cut-off";
import { hasSixParts, hasTable } from "../outline/parts";
import { headingOf, sectionKeys, sectionsBelow, wordsAt, type PlacedSection } from "../outline/sections";
import type { ReportRule } from "../rule";

/**
 * The text of a section begins with the beginning of a sentence and ends with the end of one.
 *
 * WARNING: words of the report are gone, in the report itself or in the copy that was read. Where a last sentence only lacks its
 * full stop, the author may have forgotten it: UNCERTAIN, for the record. Silent on headings, lists, signatures, attachments, captions,
 * （略）, tables, and on what introduces them with a colon.
 *
 * @example 宣传的维度和广度。 //=> FAILED: no sentence, the end of one
 * @example 我局全年收到申请3件，其中 //=> FAILED
 */
export const textCutOff: ReportRule = {
  code: "TEXT_CUT_OFF",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["PRE", "A2014", "B2019", "C2021"],
  titleZh: "文字完整，不从半句开始，不在半句结束",
  titleEn: "Texts are whole: none begins or ends within a sentence",
  legalSource: null,
  *check({ report }) {
    const keys = sectionKeys(report);
    for (const [index, section] of report.sections.entries()) {
      if (section.level === 0 || section.text === "") continue;
      const placed = { ...section, index };
      const found = cutOffIn(section.text, sectionsBelow(report, index).length > 0);
      // Heads of tables that fell apart end without a full stop.
      const cut = found?.isSure || !isOfTable(report, section) ? found : null;
      yield cut ? outcomeOf(placed, keys[index]!, cut) : whole(placed, keys[index]!);
    }
  },
};

const isOfTable = (report: Report, { kind }: Section): boolean => hasSixParts(report) && hasTable(kind);

function whole(section: PlacedSection, subject: string): Outcome {
  const heading = headingOf(section);
  return aboutWords({
    status: "PASS",
    subject,
    messageZh: `“${heading}”的文字首尾完整。`,
    messageEn: `The text below “${heading}” is whole at both ends.`,
  });
}

function outcomeOf(section: PlacedSection, subject: string, { where, isSure, ...range }: CutOff): Outcome {
  const heading = headingOf(section);
  const words = shortened(section.text.slice(range.charStart, range.charEnd));
  const said = {
    WHOLE: [
      `“${heading}”的全部文字是“${words}”，只是半句话：前面的文字可能在制作或复制时丢失。请对照原稿补全。`,
      `All that stands below “${heading}” is “${words}”, the end of a sentence: the words before it were probably lost when the document was made or copied. Compare it with the draft.`,
    ],
    START: [
      `“${heading}”的文字从半句开始：“${words}”。前面的文字可能丢失，请对照原稿补全。`,
      `The text below “${heading}” begins within a sentence: “${words}”. Words before it were probably lost; compare it with the draft.`,
    ],
    END: isSure
      ? [
          `“${heading}”的文字没有结束：最后是“${words}”。后面的文字可能丢失，请对照原稿补全。`,
          `The text below “${heading}” does not end: its last words are “${words}”. Words behind them were probably lost; compare it with the draft.`,
        ]
      : [
          `“${heading}”的最后一句没有句号：“${words}”。可能漏了标点，也可能后面的文字丢失，请看原件。`,
          `The last sentence below “${heading}” has no full stop: “${words}”. The mark may be missing, or words behind it; look at the original.`,
        ],
  }[where] as [string, string];
  return aboutWords({
    status: isSure ? "FAILED" : "UNCERTAIN",
    ...(isSure ? {} : { severity: "INFO" as const }),
    subject,
    messageZh: said[0],
    messageEn: said[1],
    at: [wordsAt(section, range.charStart, range.charEnd)],
  });
}
