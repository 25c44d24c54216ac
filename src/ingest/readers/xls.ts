import { hasExtension, officeFormat } from "../office-format";
import { encrypted } from "../refused";
import { readDelimited } from "../sheets/delimited";
import { openWorkbook } from "../sheets/open-workbook";
import { openXls } from "../xls/open-xls";
import { isSpreadsheetXml, openSpreadsheetXml } from "../xls/spreadsheet-xml";
import type { DocumentReader } from "./reader";

const extensions = [".xls", ".et", ".xlt"];

/** Workbooks as Excel wrote them up to 2003, and WPS under a name of its own; also what others save under that name. */
export const xls: DocumentReader = {
  kind: "document",
  mediaType: "application/vnd.ms-excel",
  extensions,
  nameZh: "Excel 97—2003 工作簿",
  nameEn: "Excel 97–2003 workbook",
  recognises: (file) => {
    const format = officeFormat(file.bytes);
    const isNamed = (format === "CFB" || format === "ENCRYPTED") && hasExtension(file, extensions);
    return format === "XLS" || isNamed || isSpreadsheetXml(file.bytes);
  },
  open: ({ bytes }) =>
    openWorkbook((notes, budget) => {
      const format = officeFormat(bytes);
      if (format === "ENCRYPTED") throw encrypted();
      if (format !== null) return openXls(bytes, notes, budget);
      return isSpreadsheetXml(bytes)
        ? openSpreadsheetXml(bytes, notes, budget)
        : readDelimited(bytes, notes, budget);
    }),
};
