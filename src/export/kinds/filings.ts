import { dayInBeijing } from "../../report";
import { AGENCY, column, type ExportKind } from "../kind";
import { readPages, totalCount } from "../pages";

export const filings: ExportKind = {
  code: "filings",
  titleZh: "报送情况",
  titleEn: "Filings",
  columns: [
    ...AGENCY,
    column("year", "年度", "Year"),
    column("state", "状态", "State"),
    column("revised", "有更正件", "Revised"),
    column("publishedOn", "公布日期", "Published on"),
    column("deadline", "期限", "Deadline"),
    column("daysLate", "逾期天数", "Days late"),
    column("openFindings", "待定核对结果", "Open findings"),
    column("textReuse", "与上年重复", "Share of last year's text"),
    column("report.title", "报告标题", "Title of the report"),
    column("report.source.url", "原件地址", "Address of the original"),
    column("report.id", "报告标识", "Id of the report"),
  ],
  parts: [{ code: "rows", nameZh: "数据", nameEn: "Data", list: ["nodes"], read: readPages }],
  about: [],
  count: totalCount,
  pin: (given) => ({ ...given, asOf: given.asOf ?? dayInBeijing(new Date()) }),
};
