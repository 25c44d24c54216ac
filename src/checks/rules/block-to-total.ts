import { balanceRule, blockEdits } from "../balance/index";

/**
 * In each block of table 4, 结果维持, 结果纠正, 其他结果 and 尚未审结 add up to 总计.
 */
export const blockToTotal = balanceRule({
  code: "BLOCK_TO_TOTAL",
  severity: "FATAL",
  titleZh: "行政复议、行政诉讼各项结果之和等于总计",
  titleEn: "The results of reviews and of lawsuits add up to their totals",
  legalSource: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  edits: blockEdits,
});
