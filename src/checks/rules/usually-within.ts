import { balanceRule, partEdits } from "../balance/index";

/**
 * Normative documents disclosed are usually among those issued; files of earlier years opened this year may make them more.
 */
export const usuallyWithin = balanceRule({
  code: "USUALLY_WITHIN",
  severity: "INFO",
  kind: "ACROSS_TABLES",
  titleZh: "一般不大于所对照的数（主动公开规范性文件数与制发数）",
  titleEn: "Usually not above the figure beside it (normative documents disclosed, and issued)",
  legalSource: "国办发〔2014〕32号",
  edits: (figures) => partEdits(figures, "ofWhich", "INFO"),
});
