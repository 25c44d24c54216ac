import { balanceRule, partEdits } from "../balance/index";

/**
 * Answers add up over their outcomes, refusals over their reasons. One answer may lawfully carry two, so somebody has to look.
 */
export const partsUsuallyToTotal = balanceRule({
  code: "PARTS_USUALLY_TO_TOTAL",
  severity: "WARNING",
  titleZh: "分项之和一般等于总数（一件答复可能兼有两种结果或理由）",
  titleEn: "The parts usually add up to the total (one answer may carry two outcomes or reasons)",
  legalSource: "国办发〔2014〕32号",
  edits: (figures) => partEdits(figures, "sum", "WARNING"),
});
