import type { Drawings } from "../sheets/workbook";
import { parseXml } from "../xml/parse-xml";

/** What lies over a sheet: how many pictures, and the words of text boxes. */
export function readDrawing(bytes: Uint8Array, part: string): Drawings {
  let pictures = 0;
  let words = "";
  let isText = false;
  parseXml(bytes, part, {
    open(name) {
      if (name === "xdr:pic") pictures += 1;
      isText = name === "a:t";
    },
    text(text) {
      if (isText) words += text;
    },
    close(name) {
      isText = false;
      if (name === "a:p") words += " ";
    },
  });
  return { pictures, words: words.replace(/\s+/g, " ").trim() };
}
