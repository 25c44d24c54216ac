import { openPdf } from "../pdf/open-pdf";
import type { DocumentReader } from "./reader";

export const pdf: DocumentReader = {
  kind: "document",
  mediaType: "application/pdf",
  extensions: [".pdf"],
  nameZh: "PDF",
  nameEn: "PDF",
  recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, 1024)).toString("latin1").includes("%PDF-"),
  open: openPdf,
};
