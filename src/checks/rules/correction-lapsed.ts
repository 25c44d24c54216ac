import { FORM_CODES } from "../../catalogue/index";
import type { Rule } from "../rule";

/**
 * A cell that somebody corrected prints another text in a newer version of the report, so that the correction holds no longer.
 *
 * WARNING: the new figure may be right, or wrong in another way, and only a person can say. Silent where the new version prints
 * what the correction said: the agency has put it right itself.
 */
export const correctionLapsed: Rule = {
  code: "CORRECTION_LAPSED",
  kind: "FILING",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "更正失效：报告新版在已更正的格印了别的字",
  titleEn: "Correction lapsed: a newer version of the report prints another text in a corrected cell",
  legalSource: null,
};
