import { balanceRule, partEdits } from "../balance/index";

/**
 * Figures that hold another one by what they mean: normative documents issued those disclosed, all that is open to the public what was
 * newly opened, what is in force or was repealed what was issued. Files of earlier years and revisions make exceptions.
 */
export const usuallyWithin = balanceRule({
  code: "USUALLY_WITHIN",
  kind: "ACROSS_TABLES",
  severity: "INFO",
  titleZh: "一般不少于所含的数（制发数与公开数，公开总数与新公开数，现行有效加废止数与制发数）",
  titleEn:
    "Usually not below what it holds (issued and disclosed; open to the public and newly opened; in force or repealed, and issued)",
  legalSource: "国办发〔2014〕32号；国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  edits: (figures) => partEdits(figures, "ofWhich", "INFO"),
});
