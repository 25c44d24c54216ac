import { printedIn } from "../../catalogue/index";
import type { Rule } from "../rule";

/**
 * 上年结转 is what last year's report hands on as 结转下年度继续办理, in 总计 and for each kind of applicant: one finding a report,
 * with all columns that differ.
 */
export const carriedApplications: Rule = {
  code: "CARRIED_APPLICATIONS",
  kind: "ACROSS_YEARS",
  severity: "WARNING",
  forms: printedIn("application.carried_in"),
  titleZh: "跨年结转：上年结转等于上一年报告的结转下年度",
  titleEn: "Across years: applications carried in are those that last year's report carried over",
  legalSource: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
};
