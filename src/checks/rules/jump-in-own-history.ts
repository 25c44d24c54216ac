import { FORM_CODES } from "../../catalogue/index";
import type { Rule } from "../rule";

/** Figures do not jump between the years of one agency without a reason. Judged by `judgeOwnHistory`, for the record. */
export const jumpInOwnHistory: Rule = {
  code: "JUMP_OWN_HISTORY",
  kind: "JUMP",
  severity: "INFO",
  forms: FORM_CODES,
  titleZh: "与本机关往年相比变动很大",
  titleEn: "Figures changed greatly against its own earlier years",
  legalSource: null,
};
