import { formByCode, forms, rowsOf } from "../../catalogue/index";
import type { ReportRule } from "../rule";

/**
 * In a row of table 3 the columns with a member add up to 总计.
 *
 * A blank column counts as 0 for this check only, where 总计 is given; a blank 总计 is NOT_ASSESSABLE.
 */
export const columnsToTotal: ReportRule = {
  code: "COLUMNS_TO_TOTAL",
  kind: "BALANCE",
  severity: "FATAL",
  forms: ["B2019", "C2021"],
  titleZh: "横向合计：各类申请人之和等于总计",
  titleEn: "Across: the kinds of applicants add up to the total",
  legalSource: "国办公开办函〔2021〕30号",
  *check({ figures }) {
    for (const table of forms.flatMap(({ code }) => (code === figures.form ? formByCode(code).tables : [])))
      for (const { row } of rowsOf(table)) {
        const members = table.columns.flatMap(({ member }, i) => (member ? [row.cells?.[i]] : []));
        if (!row.indicator || members.length === 0) continue;
        const parts = members.flatMap((code) => code ?? []);
        const total = figures.cell(row.indicator).value;
        const indicators = [row.indicator, ...parts];
        const about = {
          subject: row.indicator,
          indicators,
          evidence: indicators.map((indicator) => ({ report: null, indicator })),
        };
        const sum = parts.reduce((all, code) => all + (figures.cell(code).value ?? 0), 0);
        yield {
          ...about,
          status: total === null ? "NOT_ASSESSABLE" : sum === total ? "PASS" : "FAILED",
          expected: total === null ? null : sum,
          actual: total,
          messageZh: `${row.label}：总计 ${total}，各列之和 ${sum}`,
          messageEn: `${row.label}: total ${total}, the columns add up to ${sum}`,
        };
      }
  },
};
