import type { PrintedReport } from "../../../src/synthetic";
import { writePdf, type WriteOptions } from "./pdf-file";
import { layOut, type Layout } from "./pdf-layout";

export interface PdfOptions {
  readonly layout?: Partial<Layout>;
  readonly file?: WriteOptions;
}

/** On which page, from 1, each figure is printed; a blank one is on none. */
export function pagesOf(
  { parts }: Pick<PrintedReport, "parts">,
  { layout }: PdfOptions = {},
): Map<string, number> {
  const pages = layOut(parts, layout).entries();
  return new Map(
    [...pages].flatMap(([i, { texts }]) =>
      texts.flatMap(({ code }) => (code === undefined ? [] : [[code, i + 1] as const])),
    ),
  );
}

/** The bytes of a PDF, made by the writer of the tests. */
export const toPdf = ({ parts }: Pick<PrintedReport, "parts">, { layout, file }: PdfOptions = {}): Buffer =>
  writePdf(layOut(parts, layout), file);
