import { isHtml, isMhtml } from "../html/looks-like-page";
import { openHtml } from "../html/open-html";
import type { DocumentReader } from "./reader";

/** Web pages, also those that Word and Excel save under names of their own, and archives of them (MHTML). */
export const html: DocumentReader = {
  kind: "document",
  mediaType: "text/html",
  extensions: [".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml"],
  nameZh: "网页",
  nameEn: "web page",
  recognises: ({ bytes, fileName }) => isMhtml(bytes) || isHtml(bytes, fileName),
  open: ({ bytes }) => openHtml(bytes),
};
