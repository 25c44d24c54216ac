import { Bytes } from "../cfb/bytes";
import { damaged } from "../refused";

/** Characters that stand side by side in the file. */
export interface Piece {
  /** Numbers of its characters in the document, half-open. */
  readonly start: number;
  readonly end: number;
  /** Place of the first one in the file. */
  readonly offset: number;
  /** Bytes of each: 1 for Western letters, 2 for UTF-16. */
  readonly width: 1 | 2;
  /** Changes to characters and paragraphs that were saved in a hurry. */
  readonly changes: Bytes;
}

const none = new Bytes(new Uint8Array());

/** The table of pieces (Clx, MS-DOC 2.9.38), in the order of the document. Throws `Refused`. */
export function readPieces(clx: Bytes): readonly Piece[] {
  const changes: Bytes[] = [];
  let at = 0;
  while (clx.u8(at) === 1) {
    const length = clx.u16(at + 1);
    changes.push(clx.slice(at + 3, length));
    at += 3 + length;
  }
  if (clx.u8(at) !== 2) throw unsound();
  const table = clx.slice(at + 5, clx.u32(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  return Array.from({ length: count }, (_, i) => {
    const [start, end] = [table.u32(4 * i), table.u32(4 * i + 4)];
    const place = table.u32(4 * (count + 1) + 8 * i + 2);
    const change = table.u16(4 * (count + 1) + 8 * i + 6);
    if (end < start) throw unsound();
    const isWestern = (place & 0x40000000) !== 0;
    const offset = place & 0x3fffffff;
    return {
      start,
      end,
      offset: isWestern ? offset / 2 : offset,
      width: isWestern ? 1 : 2,
      changes: change & 1 ? (changes[change >> 1] ?? none) : shortChange(change),
    };
  });
}

/** Changes that are a number and a byte: from that number the code of the property. */
const shortCodes: Readonly<Record<number, number>> = {
  0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x42: 0x0801, 0x57: 0x0837, 0x5c: 0x083c,
}; // prettier-ignore

function shortChange(change: number): Bytes {
  const code = shortCodes[(change >> 1) & 0x7f];
  return code === undefined ? none : new Bytes(Uint8Array.of(code & 0xff, code >> 8, change >> 8));
}

const unsound = () => damaged({ zh: "文字片段表有误", en: "its table of pieces of text is unsound" });
