import { balanceRule, rowEdits } from "../balance/index";

/**
 * In a row of table 3 the columns with a member add up to 总计. A blank column counts as 0 for this check only, where 总计 is given; with
 * a blank 总计 nothing can be judged.
 */
export const columnsToTotal = balanceRule({
  code: "COLUMNS_TO_TOTAL",
  severity: "FATAL",
  titleZh: "横向合计：各类申请人之和等于总计",
  titleEn: "Across: the kinds of applicants add up to the total",
  legalSource: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  edits: rowEdits,
});
