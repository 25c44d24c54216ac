import type { Rule } from "../rule";

/** Who had applications on hand last year has something to report. Judged by `judgeZerosAfterCases`, for the record. */
export const zerosAfterCases: Rule = {
  code: "ZEROS_AFTER_CASES",
  kind: "JUMP",
  severity: "INFO",
  forms: ["B2019", "C2021"],
  titleZh: "统计表全为零，上年却有在办申请",
  titleEn: "Nothing but zeros, after a year with cases",
  legalSource: null,
};
