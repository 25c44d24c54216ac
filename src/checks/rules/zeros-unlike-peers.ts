import { FORM_CODES } from "../../catalogue/index";
import type { Rule } from "../rule";

/** Tables do not hold nothing where those of the same type and level hold figures. Judged by `judgeZeros`, for the record. */
export const zerosUnlikePeers: Rule = {
  code: "ZEROS_UNLIKE_PEERS",
  kind: "JUMP",
  severity: "INFO",
  forms: FORM_CODES,
  titleZh: "统计表为零的格远多于同类机关",
  titleEn: "Zeros where agencies of its type and level have figures",
  legalSource: null,
};
