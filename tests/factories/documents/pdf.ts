import { writePdf, type WriteOptions } from "./pdf-file";
import { layOut, type Layout } from "./pdf-layout";
import type { PrintedReport } from "./printed-report";

export interface PdfOptions {
  readonly layout?: Partial<Layout>;
  readonly file?: WriteOptions;
}

/** The bytes of a PDF, made by the writer of the tests. */
export const toPdf = ({ parts }: Pick<PrintedReport, "parts">, { layout, file }: PdfOptions = {}): Buffer =>
  writePdf(layOut(parts, layout), file);
