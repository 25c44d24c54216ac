/** The first characters, bytes taken one by one; NULs of UTF-16 and a byte order mark left out. */
const beginning = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 4096))
    .toString("latin1")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "");

const before = String.raw`^\s*(?:<\?xml[^>]{0,300}\?>\s*)?(?:<!--(?:(?!-->)[^]){0,2000}-->\s*)*`;
const wholePage = new RegExp(`${before}<(?:!doctype\\s+html|html|head|body)\\b`, "i");
const piece = new RegExp(
  `${before}<(?:meta|title|style|table|center|div|section|article|p|h[1-6]|font|span)\\b[^<]{0,2000}>`,
  "i",
);

/** Whether the content is a web page; a piece of one in a file of Markdown is not. */
export const isHtml = (bytes: Uint8Array, fileName: string): boolean =>
  wholePage.test(beginning(bytes)) || (!/\.(?:md|markdown)$/i.test(fileName) && piece.test(beginning(bytes)));

/** Whether it is a web archive: a letter whose parts belong together. */
export function isMhtml(bytes: Uint8Array): boolean {
  const start = beginning(bytes);
  return /^\s*[A-Za-z][\w-]{0,40}:/.test(start) && /^content-type:\s*multipart\/related/im.test(start);
}
