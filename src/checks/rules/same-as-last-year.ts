import { FORM_CODES } from "../../catalogue/index";
import type { Rule } from "../rule";

/**
 * The words of a report are not last year's with new figures. Judged by `judgeAgainstLastYear`: WARNING above a half, INFO from
 * 30 % on.
 */
export const sameAsLastYear: Rule = {
  code: "SAME_AS_LAST_YEAR",
  kind: "REUSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "正文与本机关上年报告雷同",
  titleEn: "The text is that of last year's report",
  legalSource: null,
};
