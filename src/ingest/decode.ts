import iconv from "iconv-lite";

export type Decoded = { readonly text: string } | { readonly problem: "BINARY" | "ENCODING" };

/** Radicals and compatibility ideographs, which fonts of PDFs leave in place of the characters that they look like: ⾏ for 行. */
const twins = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/**
 * Bytes → text with `\n` ends of line: UTF-8 and UTF-16 by their marks, then UTF-8 if it is valid to the last byte, then
 * GB18030 (which holds GBK and GB2312). Bytes that no text has (NUL, many control characters) are BINARY.
 */
export function decode(bytes: Uint8Array): Decoded {
  const text = toText(bytes);
  if (text === null) return { problem: bytes.includes(0) ? "BINARY" : "ENCODING" };
  if (isBinary(text)) return { problem: "BINARY" };
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, "\n");
  return { text: untwin(lines) };
}

export const untwin = (text: string): string => text.replace(twins, (c) => c.normalize("NFKC"));

function toText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (first === 0xff && second === 0xfe) return iconv.decode(buffer, "utf16-le");
  if (first === 0xfe && second === 0xff) return iconv.decode(buffer, "utf16-be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(buffer, "gb18030");
    return text.includes("\ufffd") ? null : text;
  }
}

function isBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  // eslint-disable-next-line no-control-regex -- control characters are what is counted here
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls > 8 && controls * 200 > text.length;
}
