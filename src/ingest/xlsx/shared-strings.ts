import { parseXml } from "../xml/parse-xml";

/** The words that cells refer to by number: all runs of one text together, without the readings above them (`rPh`). */
export function readSharedStrings(bytes: Uint8Array, part: string): string[] {
  const strings: string[] = [];
  let words: string | null = null;
  let isText = false;
  let readings = 0;
  parseXml(bytes, part, {
    open(name) {
      if (name === "x:si") words = "";
      else if (name === "x:rPh") readings += 1;
      else if (name === "x:t") isText = true;
    },
    text(text) {
      if (isText && readings === 0 && words !== null) words += text;
    },
    close(name) {
      if (name === "x:t") isText = false;
      else if (name === "x:rPh") readings -= 1;
      else if (name === "x:si") {
        strings.push(unescaped(words ?? ""));
        words = null;
      }
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written `_x000D_`; the underscore of such words themselves as `_x005F_`. */
export const unescaped = (words: string): string =>
  words.includes("_x")
    ? words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : words;
