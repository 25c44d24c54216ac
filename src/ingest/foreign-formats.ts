import { officeFormat, type OfficeFormat } from "./office-format";

/** Formats known by their first bytes, whatever the file is called. */
const signatures: readonly { name: string; mediaType: string; first: RegExp }[] = [
  { name: "PDF", mediaType: "application/pdf", first: /^\s*%PDF-/ },
  { name: "ZIP", mediaType: "application/zip", first: /^PK(?![\x20-\x7e])/ },
  { name: "OLE（DOC / XLS / …）", mediaType: "application/x-ole-storage", first: /^\xd0\xcf.\xe0/ },
  { name: "RTF", mediaType: "application/rtf", first: /^\{\\rtf/ },
  {
    name: "HTML",
    mediaType: "text/html",
    first: /^\s*(?:<!--[\s\S]{0,900}?-->\s*)?<(?:!doctype html|html|head|body|table|div|p)\b/i,
  },
  { name: "XML", mediaType: "application/xml", first: /^\s*<\?xml/ },
  { name: "PNG", mediaType: "image/png", first: /^\x89PNG/ },
  { name: "JPEG", mediaType: "image/jpeg", first: /^\xff\xd8\xff/ },
];

/** What a container holds is told by its parts. */
const contents: Partial<Record<OfficeFormat, { name: string; mediaType: string }>> = {
  XLSB: { name: "XLSB", mediaType: "application/vnd.ms-excel.sheet.binary.macroenabled.12" },
  PPTX: {
    name: "PPTX",
    mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  },
  ODF: { name: "ODT / ODS", mediaType: "application/vnd.oasis.opendocument.text" },
  OFD: { name: "OFD", mediaType: "application/ofd" },
};

export function foreignFormat(bytes: Uint8Array): { name: string; mediaType: string } | null {
  const first = Buffer.from(bytes.subarray(0, 1024))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  const content = officeFormat(bytes);
  return (
    (content && contents[content]) ?? signatures.find((signature) => signature.first.test(first)) ?? null
  );
}
