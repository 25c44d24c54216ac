import { printedIn } from "../../catalogue/index";
import type { Rule } from "../rule";

/** 现行有效 is last year's 现行有效, more by 制发 and less by 废止 of the year: for regulations and for normative documents. */
export const documentsInForce: Rule = {
  code: "DOCUMENTS_IN_FORCE",
  kind: "ACROSS_YEARS",
  severity: "WARNING",
  forms: printedIn("normative.in_force"),
  titleZh: "跨年存量：现行有效件数等于上一年现行有效加本年制发减本年废止",
  titleEn: "Across years: documents in force are last year's, more those issued, less those repealed",
  legalSource: "国办公开办函〔2021〕30号",
};
