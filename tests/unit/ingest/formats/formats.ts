import type { PrintedReport } from "../../../../src/synthetic";
import { toDocx, type DocxOptions } from "../../../factories/documents/docx";
import { markups, toHtml } from "../../../factories/documents/html";
import { pagesOf, toPdf, type PdfOptions } from "../../../factories/documents/pdf";
import { toXlsx, type XlsxOptions } from "../../../factories/documents/xlsx";

/** One way to write a report as a file. */
export interface Format {
  readonly name: string;
  readonly fileName: string;
  write(report: PrintedReport): Buffer | Promise<Buffer>;
  /** On which page each figure is printed, where the format has pages. */
  pages?(report: PrintedReport): ReadonlyMap<string, number>;
}

export const html = (name = markups[0]!.name): Format => {
  const markup = markups.find((one) => one.name === name)!;
  return { name: `HTML, ${name}`, fileName: "report.html", write: (report) => toHtml(report, markup) };
};

export const docx = (name = "as it comes", options: Partial<DocxOptions> = {}): Format => ({
  name: `DOCX, ${name}`,
  fileName: "report.docx",
  write: (report) => toDocx(report, options),
});

export const xlsx = (name = "as it comes", options: Partial<XlsxOptions> = {}): Format => ({
  name: `XLSX, ${name}`,
  fileName: "report.xlsx",
  write: (report) => toXlsx(report, options),
});

export const pdf = (name = "on A4", options: PdfOptions = {}): Format => ({
  name: `PDF, ${name}`,
  fileName: "report.pdf",
  write: (report) => toPdf(report, options),
  pages: (report) => pagesOf(report, options),
});
