import type { Bytes } from "../cfb/bytes";

/** Numbers of characters, one more than records of `size` bytes: what stands between two of them has the record of the first. */
export interface Plc {
  readonly count: number;
  position(i: number): number;
  record(i: number): Bytes;
}

export function plcOf(table: Bytes, size: number): Plc {
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + size)));
  return {
    count,
    position: (i) => table.u32(4 * i),
    record: (i) => table.slice(4 * (count + 1) + size * i, size),
  };
}
