/** Formats known by their first bytes, whatever the file is called. */
const signatures: readonly { name: string; mediaType: string; first: RegExp }[] = [
  { name: "PDF", mediaType: "application/pdf", first: /^\s*%PDF-/ },
  { name: "DOCX / XLSX / ZIP", mediaType: "application/zip", first: /^PK(?![\x20-\x7e])/ },
  { name: "DOC / XLS", mediaType: "application/x-ole-storage", first: /^\xd0\xcf.\xe0/ },
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

export function foreignFormat(bytes: Uint8Array): { name: string; mediaType: string } | null {
  const first = Buffer.from(bytes.subarray(0, 1024))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "");
  return signatures.find((signature) => signature.first.test(first)) ?? null;
}
