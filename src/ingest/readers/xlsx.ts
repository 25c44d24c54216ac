import { hasExtension, officeFormat } from "../office-format";
import { encrypted } from "../refused";
import { openWorkbook } from "../sheets/open-workbook";
import { openXlsx } from "../xlsx/open-xlsx";
import type { DocumentReader } from "./reader";

const extensions = [".xlsx", ".xlsm", ".xltx"];

/** Workbooks as Excel has written them since 2007. */
export const xlsx: DocumentReader = {
  kind: "document",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  extensions,
  nameZh: "Excel 工作簿",
  nameEn: "Excel workbook",
  recognises: (file) => {
    const format = officeFormat(file.bytes);
    return (
      format === "XLSX" || ((format === "ZIP" || format === "ENCRYPTED") && hasExtension(file, extensions))
    );
  },
  open: ({ bytes }) =>
    openWorkbook((notes, budget) => {
      if (officeFormat(bytes) === "ENCRYPTED") throw encrypted();
      return openXlsx(bytes, notes, budget);
    }),
};
