import type { Bytes } from "../cfb/bytes";

/** One property as Word's binary files state it: its code and its value (a "sprm", MS-DOC 2.6). */
export interface Sprm {
  readonly code: number;
  readonly value: Bytes;
}

/** Bytes of a value by the top bits of its code; 6 stands for those that say it themselves. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3];
const tableDefinition = 0xd608;
const tabStops = 0xc615;

/** The properties of a list of them, in order; ends where the list is cut short. */
export function* sprmsOf(list: Bytes): Generator<Sprm> {
  let at = 0;
  while (at + 2 < list.length) {
    const code = list.u16(at);
    at += 2;
    const kind = code >> 13;
    const [head, size] = kind === 6 ? sizeSaid(list, code, at) : [0, sizes[kind]!];
    if (at + head + size > list.length) return;
    yield { code, value: list.slice(at + head, size) };
    at += head + size;
  }
}

function sizeSaid(list: Bytes, code: number, at: number): [number, number] {
  if (code === tableDefinition) return at + 2 > list.length ? [2, 0] : [2, Math.max(0, list.u16(at) - 1)];
  const said = list.u8(at);
  if (code !== tabStops || said !== 255) return [1, said];
  // As many deleted stops of four bytes, as many new ones of three.
  const deleted = at + 1 < list.length ? list.u8(at + 1) : 0;
  const addedAt = at + 2 + 4 * deleted;
  const added = addedAt < list.length ? list.u8(addedAt) : 0;
  return [1, 2 + 4 * deleted + 3 * added];
}
