import { FORM_CODES } from "../../catalogue/index";
import type { Rule } from "../rule";

/**
 * The words of a report are not those of another agency of the same year. Judged by `judgeAgainstSister`: WARNING above a half,
 * INFO from 30 % on; both agencies get the finding.
 */
export const sameAsSister: Rule = {
  code: "SAME_AS_SISTER",
  kind: "REUSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "正文与其他机关同年报告雷同",
  titleEn: "The text is that of another agency's report of the same year",
  legalSource: null,
};
