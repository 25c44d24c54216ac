import { openText } from "../text/open-text";
import { readText } from "../text/read-text";
import type { DocumentReader } from "./reader";

export const text: DocumentReader = {
  kind: "document",
  mediaType: "text/plain",
  extensions: [".txt", ".text", ""],
  nameZh: "纯文本",
  nameEn: "plain text",
  open: (file) => openText(file, readText),
};
