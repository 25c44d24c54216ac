import { readDelimited } from "../sheets/delimited";
import { openWorkbook } from "../sheets/open-workbook";
import type { DocumentReader } from "./reader";

/** One table as text. */
export const csv: DocumentReader = {
  kind: "document",
  mediaType: "text/csv",
  extensions: [".csv", ".tsv"],
  nameZh: "CSV 表格",
  nameEn: "CSV table",
  open: ({ bytes }) => openWorkbook((notes, budget) => readDelimited(bytes, notes, budget)),
};
