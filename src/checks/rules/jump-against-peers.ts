import { FORM_CODES } from "../../catalogue/index";
import type { Rule } from "../rule";

/** Headline figures are of the order of those of other agencies of the same type and level. Judged by `judgePeers`, for the record. */
export const jumpAgainstPeers: Rule = {
  code: "JUMP_PEERS",
  kind: "JUMP",
  severity: "INFO",
  forms: FORM_CODES,
  titleZh: "与同类机关相差很大",
  titleEn: "Figures are far from those of agencies of its type and level",
  legalSource: null,
};
