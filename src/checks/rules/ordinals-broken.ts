import type { Outcome } from "../finding";
import { aboutWords } from "../outline/about-words";
import { absentParts, hasSixParts, partOf } from "../outline/parts";
import { faultsOf, type OrdinalFault } from "../outline/ordinal-faults";
import { headingAt, headingOf, sectionKeys, sectionsBelow, wholePart } from "../outline/sections";
import type { ReportRule } from "../rule";

/**
 * The headings of main parts, and of the parts below them, count on from 一 without a gap and without any number twice.
 *
 * WARNING where a main part's number is left out: a part may be missing. INFO for the rest: a slip of the pen. Not told of: a number
 * that one of the six parts would have had and SECTION_MISSING names; a number that stands in the text, where the heading was only
 * not told as one; （一） that begins again below the same heading, as after 改进措施：.
 *
 * @example 一 二 三 五 //=> FAILED: 四 is left out
 * @example 一 二 二 三 //=> FAILED: 二 stands twice
 */
export const ordinalsBroken: ReportRule = {
  code: "ORDINALS_BROKEN",
  kind: "OUTLINE",
  severity: "INFO",
  forms: ["PRE", "A2014", "B2019", "C2021"],
  titleZh: "标题序号连续、不重复",
  titleEn: "The numbers of headings run on, each once",
  legalSource: null,
  *check({ report }) {
    const keys = sectionKeys(report);
    const named = hasSixParts(report) ? absentParts(report).map(({ kind }) => partOf(kind).number) : [];
    const mains = faultsOf(sectionsBelow(report, null), (number) => !named.includes(number));
    const below = report.sections.flatMap((_, parent) => {
      const words = wholePart(report, parent)
        .map(({ text }) => text.replace(/\s/g, ""))
        .join("\n");
      const isPrinted = (number: string) => new RegExp(`[（(]${number}[）)]`).test(words);
      return faultsOf(sectionsBelow(report, parent), (number) => !isPrinted(number))
        .filter(({ fault }) => fault === "MISSING" || fault === "TWICE")
        .map((one) => outcomeOf(one, keys[parent]!));
    });
    const all = [...mains.map((one) => outcomeOf(one, "")), ...below];
    yield* all.length > 0 ? distinct(all) : [inOrder];
  },
};

const inOrder = aboutWords({
  status: "PASS",
  subject: "ORDINALS",
  messageZh: "标题序号连续。",
  messageEn: "The numbers of the headings run on.",
});

function outcomeOf({ fault, number, section, before }: OrdinalFault, above: string): Outcome {
  const heading = headingOf(section);
  const previous = before ? `“${headingOf(before)}”` : "";
  const said = {
    MISSING: [
      `标题序号缺“${number}”：${previous ? `${previous}之后` : "第一个标题"}就是“${heading}”。可能漏了一个部分，也可能序号写错。`,
      `The number ${number} is left out: ${previous ? `behind ${previous} comes` : "the first heading is"} “${heading}”. A part may be missing, or the number be wrong.`,
    ],
    TWICE: [
      `标题序号“${number}”出现两次：${previous}之后又是“${heading}”。`,
      `The number ${number} stands twice: behind ${previous} comes “${heading}”.`,
    ],
    AGAIN: [
      `标题序号从“${number}”重新开始：${previous}之后是“${heading}”。`,
      `The numbers begin again with ${number}: behind ${previous} comes “${heading}”.`,
    ],
    BACK: [
      `标题序号倒退：${previous}之后是“${heading}”。`,
      `The numbers run backwards: behind ${previous} comes “${heading}”.`,
    ],
  }[fault] as [string, string];
  return aboutWords({
    status: "FAILED",
    severity: fault === "MISSING" && above === "" ? "WARNING" : "INFO",
    subject: [above, fault, number].filter((part) => part !== "").join(" "),
    messageZh: said[0],
    messageEn: said[1],
    at: [...(before ? [headingAt(before)] : []), headingAt(section)],
  });
}

/** The same fault once more has a subject of its own. */
function distinct(outcomes: readonly Outcome[]): Outcome[] {
  const times = new Map<string, number>();
  return outcomes.map((outcome) => {
    const time = (times.get(outcome.subject) ?? 0) + 1;
    times.set(outcome.subject, time);
    return time === 1 ? outcome : { ...outcome, subject: `${outcome.subject} #${time}` };
  });
}
