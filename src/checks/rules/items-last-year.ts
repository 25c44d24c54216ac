import { printedIn } from "../../catalogue/index";
import type { Rule } from "../rule";

/** 上一年项目数量 is what last year's report makes of it: its own 上一年项目数量 with its 本年增/减. */
export const itemsLastYear: Rule = {
  code: "ITEMS_LAST_YEAR",
  kind: "ACROSS_YEARS",
  severity: "WARNING",
  forms: printedIn("licence.items_last_year"),
  titleZh: "跨年项目：上一年项目数量等于上一年报告的上一年项目数量加本年增/减",
  titleEn: "Across years: items of last year are those that last year's report arrives at",
  legalSource: "国办公开办函〔2019〕60号",
};
