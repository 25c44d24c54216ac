import type { Rule } from "../rule";

/** Judged by `growthsAgainst`, where last year's report is at hand. */
export const proseGrowthLastYear: Rule = {
  code: "PROSE_GROWTH_LAST_YEAR",
  kind: "PROSE",
  severity: "WARNING",
  forms: ["A2014", "B2019", "C2021"],
  titleZh: "正文所述同比增减与上年年报相符",
  titleEn: "Changes in percent stated in the text follow from last year's report",
  legalSource: null,
};
