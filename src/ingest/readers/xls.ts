import { hasExtension, officeFormat } from "../office-format";
import { encrypted } from "../refused";
import { openWorkbook } from "../sheets/open-workbook";
import { openXls } from "../xls/open-xls";
import type { DocumentReader } from "./reader";

const extensions = [".xls", ".et", ".xlt"];

/** Workbooks as Excel wrote them up to 2003, and WPS under a name of its own. */
export const xls: DocumentReader = {
  kind: "document",
  mediaType: "application/vnd.ms-excel",
  extensions,
  nameZh: "Excel 97—2003 工作簿",
  nameEn: "Excel 97–2003 workbook",
  recognises: (file) => {
    const format = officeFormat(file.bytes);
    return (
      format === "XLS" || ((format === "CFB" || format === "ENCRYPTED") && hasExtension(file, extensions))
    );
  },
  open: ({ bytes }) =>
    openWorkbook((notes, budget) => {
      if (officeFormat(bytes) === "ENCRYPTED") throw encrypted();
      return openXls(bytes, notes, budget);
    }),
};
