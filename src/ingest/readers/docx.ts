import { openDocx } from "../docx/open-docx";
import { hasExtension, officeFormat } from "../office-format";
import { unlessRefused } from "../refused";
import type { DocumentReader } from "./reader";

const extensions = [".docx", ".docm", ".dotx"];

export const docx: DocumentReader = {
  kind: "document",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  extensions,
  nameZh: "Word 文档",
  nameEn: "Word document",
  recognises: (file) => {
    const format = officeFormat(file.bytes);
    if (format === "ENCRYPTED") return !/\.xl\w+$/i.test(file.fileName);
    return format === "DOCX" || (format === "ZIP" && hasExtension(file, extensions));
  },
  open: ({ bytes }) => unlessRefused(() => openDocx(bytes)),
};
