import iconv from "iconv-lite";

/** Encodings of fonts by the number of their character set, as far as iconv-lite has them. */
const charsets: Readonly<Record<number, string>> = {
  0: "windows-1252", 77: "macroman", 128: "shift_jis", 129: "cp949", 134: "gb18030", 136: "big5", 161: "windows-1253",
  162: "windows-1254", 163: "windows-1258", 177: "windows-1255", 178: "windows-1256", 186: "windows-1257",
  204: "windows-1251", 222: "windows-874", 238: "windows-1250",
}; // prettier-ignore

/** The encoding of a font's letters; that of the file where the font names none (1: the system's). */
const encodingOf = (charset: number | undefined, ofFile: string): string =>
  charset === undefined ? ofFile : (charsets[charset] ?? ofFile);

export function encodingOfCodePage(page: number): string {
  if (page === 936 || page === 54936) return "gb18030";
  if (page === 950) return "big5";
  const name = `cp${page}`;
  return iconv.encodingExists(name) ? name : "windows-1252";
}

/** Characters of two bytes as GB 2312 has them, alone or among letters of one. */
const chinese = /^(?:[^\x80-\xff]|[\xa1-\xf7][\xa1-\xfe])*$/;

/**
 * The encoding of some bytes whose font says `charset`. Programs of old name Western fonts for Chinese words: in a Chinese file
 * bytes that can be Chinese are.
 */
export function encodingFor(bytes: string, charset: number | undefined, ofFile: string): string {
  const encoding = encodingOf(charset, ofFile);
  return encoding === "windows-1252" && ofFile === "gb18030" && chinese.test(bytes) ? ofFile : encoding;
}

/** Letters out of bytes that stand one a character. */
export const decodeBytes = (bytes: string, encoding: string): string =>
  /^[\x20-\x7e]*$/.test(bytes) ? bytes : iconv.decode(Buffer.from(bytes, "latin1"), encoding);
