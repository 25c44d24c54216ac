import { sep } from "node:path";
import iconv from "iconv-lite";

/** Bytes where a name may be no text that the system could be asked for again. */
export type FilePath = string | Buffer;

export const joinPath = (folder: Buffer, name: Buffer): Buffer =>
  Buffer.concat([folder, Buffer.from(sep), name]);

/** The name of a file as people read it: UTF-8, else GB18030, as archives from Chinese Windows leave it. */
export function decodeName(name: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return iconv.decode(name, "gb18030");
  }
}

/**
 * Words of a stranger for a terminal: what would move its cursor, colour it or turn the order of its letters is written out.
 *
 * @example
 * shown("2024\u001b[2J.pdf") //=> "2024\\u{1b}[2J.pdf"
 */
export const shown = (text: string): string =>
  text.replace(unseen, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`);

/** Control characters but the end of line, marks of direction, lone halves of pairs. */
const unseen = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

const longest = 160;

/** The same of a name, in one line; a long one loses its middle. */
export function shownName(name: string): string {
  const signs = [...shown(name.replaceAll("\n", "\\n"))];
  return signs.length <= longest
    ? signs.join("")
    : `${signs.slice(0, longest / 2).join("")}…${signs.slice(-longest / 2).join("")}`;
}
