import { balanceRule, partEdits } from "../balance/index";

/**
 * Where each case is counted under one part only, the parts add up to the total: 收到申请数 3 = 网络 2 + 信函 1. A blank part counts as 0
 * for this check only; with a blank total nothing can be judged.
 */
export const partsToTotal = balanceRule({
  code: "PARTS_TO_TOTAL",
  severity: "FATAL",
  titleZh: "分项之和等于总数",
  titleEn: "The parts add up to the total",
  legalSource: "国办发〔2014〕32号",
  edits: (figures) => partEdits(figures, "sum", "FATAL"),
});
