import { printedIn } from "../../catalogue/index";
import type { Rule } from "../rule";

/**
 * Cases that last year's report leaves 尚未审结 come back in this year's 总计, where it counts cases carried over. Only some
 * reports do, and few say so: never more than something to look at.
 */
export const pendingCases: Rule = {
  code: "PENDING_CASES",
  kind: "ACROSS_YEARS",
  severity: "INFO",
  forms: printedIn("review.pending"),
  titleZh: "跨年未结案件：上一年尚未审结的案件数不多于本年总计",
  titleEn: "Across years: cases left pending last year are no more than this year's total",
  legalSource: null,
};
