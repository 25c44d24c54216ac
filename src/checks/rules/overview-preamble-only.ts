import { aboutWords } from "../outline/about-words";
import { hasSixParts } from "../outline/parts";
import { isPreamble, sentencesOf } from "../outline/preamble";
import { isUnsaid } from "../outline/prose";
import { headingOf, sectionKeys, sectionsBelow, wholePart, wordsAt } from "../outline/sections";
import type { ReportRule } from "../rule";

/**
 * Part 一 says what was done in the year, and not only by which rule the report was made, what it consists of and where to get it.
 *
 * WARNING: 主动公开, 依申请公开, 信息管理, 平台建设 and 监督保障 are to be reported there. Reports of the form of 2014 have no such part.
 *
 * @example 一、总体情况 本报告根据《条例》要求编制，数据统计期限为…，电子版可在…下载。 //=> FAILED
 */
export const overviewPreambleOnly: ReportRule = {
  code: "OVERVIEW_PREAMBLE_ONLY",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["B2019", "C2021"],
  titleZh: "总体情况有实际内容",
  titleEn: "The general situation says more than the preamble",
  legalSource: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号格式第一部分",
  *check({ report }) {
    if (!hasSixParts(report)) return;
    const keys = sectionKeys(report);
    for (const section of sectionsBelow(report, null).filter(({ kind }) => kind === "OVERVIEW")) {
      const whole = wholePart(report, section.index).filter(({ text }) => !isUnsaid(text));
      if (whole.length === 0) continue;
      const isOnly = whole.length === 1 && sentencesOf(whole[0]!.text).every(isPreamble);
      const heading = headingOf(section);
      yield aboutWords({
        status: isOnly ? "FAILED" : "PASS",
        subject: keys[section.index]!,
        at: isOnly ? [wordsAt(whole[0]!, 0, whole[0]!.text.length)] : [],
        messageZh: isOnly
          ? `“${heading}”只有编制依据、统计期限、联系方式等说明，没有报告当年工作。应写明主动公开、依申请公开、政府信息管理、平台建设、监督保障情况。`
          : `“${heading}”有实际内容。`,
        messageEn: isOnly
          ? `“${heading}” holds only the preamble (by which rule, for which period, where to get it) and nothing about the year. It should report on disclosure, applications, management, platforms and supervision.`
          : `“${heading}” says more than the preamble.`,
      });
    }
  },
};
