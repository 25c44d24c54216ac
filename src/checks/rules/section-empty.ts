import type { Report } from "../../report/index";
import type { Outcome } from "../finding";
import { aboutWords } from "../outline/about-words";
import { figuresOfPart, hasSixParts, hasTable } from "../outline/parts";
import { isUnsaid, statement } from "../outline/prose";
import {
  headingAt,
  headingOf,
  sectionKeys,
  sectionsBelow,
  wholePart,
  type PlacedSection,
} from "../outline/sections";
import type { ReportRule } from "../rule";
import { lacksStatistics } from "../outline/statistics";

/**
 * Below the heading of a main part stands something: text, parts, or the part's table; and below those of 一 that the format asks for.
 *
 * WARNING: 无 would be an answer, nothing is none. The parts of the tables are UNCERTAIN: tables are published as pictures, which no
 * reader sees. Where no table at all was read, STATISTICS_MISSING says it once.
 *
 * @example 六、其他需要报告的事项, and below it 无。 //=> PASS
 * @example 六、其他需要报告的事项, and below it nothing but who signs //=> FAILED
 */
export const sectionEmpty: ReportRule = {
  code: "SECTION_EMPTY",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["PRE", "A2014", "B2019", "C2021"],
  titleZh: "标题之下有内容",
  titleEn: "Something stands below each heading",
  legalSource: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  *check({ report }) {
    const keys = sectionKeys(report);
    const saysTablesAreGone = lacksStatistics(report);
    for (const section of sectionsBelow(report, null)) {
      if (section.title === "") continue;
      const isTable = hasSixParts(report) && hasTable(section.kind);
      if (isTable && saysTablesAreGone) continue;
      yield outcomeOf(
        section,
        keys[section.index]!,
        isEmpty(report, section) ? (isTable ? "UNCERTAIN" : "FAILED") : "PASS",
      );
      for (const part of emptyParts(report, section)) yield outcomeOf(part, keys[part.index]!, "FAILED");
    }
  },
};

/** What the format asks part 一 to report on. */
const asked =
  /^(?:政府信息)?(?:主动公开|依申请公开|政府信息管理|(?:政府信息)?(?:公开)?平台建设|监督保障)(?:政府信息)?(?:工作)?(?:开展)?(?:情况|方面)?$/;

/** Its headings with nothing below them, where there is something below others: the items of a list are no headings. */
function emptyParts(report: Report, section: PlacedSection): PlacedSection[] {
  if (section.kind !== "OVERVIEW") return [];
  const parts = sectionsBelow(report, section.index);
  const isSilent = ({ index }: PlacedSection) => wholePart(report, index).every(({ text }) => isUnsaid(text));
  if (parts.every(isSilent)) return [];
  return parts.filter((part) => asked.test(part.title.replace(/\s/g, "")) && isSilent(part));
}

function isEmpty(report: Report, section: PlacedSection): boolean {
  const whole = wholePart(report, section.index);
  if (whole.some(({ text }) => !isUnsaid(text))) return false;
  if (whole.length > 1 || isStatement(section.title) || namesAnnex.test(section.title)) return false;
  return figuresOfPart(report, section.kind).length === 0;
}

/** 十一、附表: what it announces stands outside the numbered body. */
const namesAnnex = /附[件表录]|统计表/;

/** A whole sentence in the place of a heading has said it: 四、本年度没有行政复议、行政诉讼. */
const isStatement = (title: string): boolean => statement.test(title);

function outcomeOf(
  section: PlacedSection,
  subject: string,
  status: "PASS" | "FAILED" | "UNCERTAIN",
): Outcome {
  const heading = headingOf(section);
  const said = {
    PASS: [`“${heading}”之下有内容。`, `Something stands below “${heading}”.`],
    FAILED: [
      `“${heading}”只有标题，下面没有内容。没有情况的，应写“无”。`,
      `“${heading}” is a heading with nothing below it. Where there is nothing to report, the report should say so.`,
    ],
    UNCERTAIN: [
      `“${heading}”之下没有读到表格，也没有文字：表格可能是图片，也可能漏登。请看原件，并以文字表格发布。`,
      `Below “${heading}” neither a table nor text was read: the table may be a picture, or be missing. Look at the original; tables should be published as text.`,
    ],
  }[status] as [string, string];
  return aboutWords({ status, subject, messageZh: said[0], messageEn: said[1], at: [headingAt(section)] });
}
