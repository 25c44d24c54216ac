import { openText } from "../text/open-text";
import { readMarkdown } from "../text/read-markdown";
import type { DocumentReader } from "./reader";

export const markdown: DocumentReader = {
  kind: "document",
  mediaType: "text/markdown",
  extensions: [".md", ".markdown"],
  nameZh: "Markdown",
  nameEn: "Markdown",
  open: (file) => openText(file, readMarkdown),
};
