import { openDoc } from "../doc/open-doc";
import { hasExtension, officeFormat } from "../office-format";
import { unlessRefused } from "../refused";
import type { DocumentReader } from "./reader";

const extensions = [".doc", ".wps", ".dot", ".wpt"];

export const doc: DocumentReader = {
  kind: "document",
  mediaType: "application/msword",
  extensions,
  nameZh: "Word 97—2003 文档",
  nameEn: "Word 97–2003 document",
  recognises: (file) => {
    const format = officeFormat(file.bytes);
    return format === "DOC" || (format === "CFB" && hasExtension(file, extensions));
  },
  open: ({ bytes }) => unlessRefused(() => openDoc(bytes)),
};
