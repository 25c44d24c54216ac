import { balanceRule, printedEdits } from "../balance/index";

/**
 * 本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和, as the head of table 3 prints it for each column.
 */
export const applicationBalance = balanceRule({
  code: "APPLICATION_BALANCE",
  severity: "FATAL",
  titleZh: "勾稽关系：本年新收加上年结转等于办理结果总计加结转下年度",
  titleEn: "Received and carried in equal completed and carried over",
  legalSource: "国办公开办函〔2019〕60号；国办公开办函〔2021〕30号",
  edits: printedEdits,
});
