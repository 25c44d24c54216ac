import { balanceRule, outcomeEdits } from "../balance/index";

/**
 * In each column of table 3 the rows of 三、本年度办理结果 add up to （七）总计. A blank row counts as 0 where （七） is given, but not in
 * the column 总计.
 */
export const rowsToTotal = balanceRule({
  code: "ROWS_TO_TOTAL",
  severity: "FATAL",
  titleZh: "纵向合计：办理结果各行之和等于（七）总计",
  titleEn: "Down: the outcomes add up to row （七）",
  legalSource: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  edits: outcomeEdits,
});
