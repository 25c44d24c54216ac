import { aboutWords } from "../outline/about-words";
import type { ReportRule } from "../rule";

/** The regulation of 2007 came into force on 1 May 2008: the first reports cover eight months. */
const firstPeriod = { year: 2008, start: "2008-05-01" };

/**
 * The period of the statistics, where the report states one, is the calendar year.
 *
 * WARNING: figures of another span stand beside those of whole years. INFO for an agency that was set up or dissolved in that year. A
 * whole year that is another one than the report's is a matter of YEAR_CONTRADICTED.
 *
 * @example 2023年1月1日至2023年11月30日 //=> FAILED
 */
export const periodNotTheYear: ReportRule = {
  code: "PERIOD_NOT_THE_YEAR",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["PRE", "A2014", "B2019", "C2021"],
  titleZh: "统计期限为整个自然年度",
  titleEn: "The statistics cover the calendar year",
  legalSource: "《政府信息公开条例》（2007）第三十一条、（2019）第四十九条：上一年度",
  *check({ report, agency }) {
    const { year, periodStart: start, periodEnd: end } = report;
    if (start === null || end === null) return;
    if (start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31` && !start.startsWith(`${year}`))
      return;
    const isFirst = year === firstPeriod.year && start === firstPeriod.start;
    const isWhole = (start === `${year}-01-01` || isFirst) && end === `${year}-12-31`;
    const isPartOfAgency = agency.validFrom === year || agency.validTo === year;
    yield aboutWords({
      status: isWhole ? "PASS" : "FAILED",
      ...(isPartOfAgency ? { severity: "INFO" as const } : {}),
      subject: "PERIOD",
      messageZh: isWhole
        ? "统计期限为整个自然年度。"
        : `统计期限写的是 ${start} 至 ${end}，应为 ${year}-01-01 至 ${year}-12-31：可能笔误，也可能数据没有统计到年底。`,
      messageEn: isWhole
        ? "The statistics cover the calendar year."
        : `The period of the statistics is given as ${start} to ${end}; it should be ${year}-01-01 to ${year}-12-31. It may be a slip, or the figures may not reach the end of the year.`,
    });
  },
};
