import type { SectionKind } from "../report/index";
import { writeHtml } from "./as-html";
import { writeMarkdown } from "./as-markdown";
import { printTables } from "./official-tables";
import type { Part, PrintedReport } from "./printed-report";
import type { SyntheticReport, SyntheticSection } from "./report";

/** Below which section each table of B2019 and C2021 stands. */
const sectionsWithTables: readonly SectionKind[] = ["PROACTIVE", "APPLICATIONS", "REVIEW_LITIGATION"];

/** The report from above to below, its tables in the official layout of its form. */
export function printedReport(report: SyntheticReport): PrintedReport {
  const { form, applicationsOf, figures, title, opening, sections, agency } = report;
  const tables = printTables(form, figures, { applicationsOf });
  const ofSection = ({ kind, number, title: words, paragraphs }: SyntheticSection): Part[] => [
    { heading: `${number}、${words}`, level: 1 },
    ...paragraphs.map((one) => (typeof one === "string" ? one : { ...one, level: 2 })),
    ...(form === "A2014" ? [] : tables.filter((_, i) => sectionsWithTables[i] === kind)),
  ];
  const signature = report.signedOn ? [agency.name, inWords(report.signedOn)] : [];
  const annex: Part[] =
    form === "A2014" ? ["附件", { heading: "政府信息公开情况统计表", level: 1 }, tables[0]!] : [];
  return {
    title,
    parts: [
      { title },
      ...(report.publishedOn ? [`发布日期：${report.publishedOn}`] : []),
      ...opening,
      ...sections.flatMap(ofSection),
      ...signature,
      ...annex,
    ],
  };
}

/** 2025-01-06 → 2025年1月6日 */
function inWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** The report as a web page. */
export const printedAsHtml = (report: SyntheticReport): string => writeHtml(printedReport(report));

/** The report as plain text with tables between pipes (Markdown): where cells are blank, tabs alone lose their columns. */
export const printedAsText = (report: SyntheticReport): string => writeMarkdown(printedReport(report));
