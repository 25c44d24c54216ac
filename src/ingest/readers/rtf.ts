import { openRtf } from "../rtf/open-rtf";
import { unlessRefused } from "../refused";
import type { DocumentReader } from "./reader";

/** Office systems of old save it under `.doc`. */
export const rtf: DocumentReader = {
  kind: "document",
  mediaType: "application/rtf",
  extensions: [".rtf"],
  nameZh: "RTF",
  nameEn: "RTF",
  recognises: ({ bytes }) => /^\s*\{\\rtf/.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1")),
  open: ({ bytes }) => unlessRefused(() => openRtf(bytes)),
};
