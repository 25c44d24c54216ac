import { Bytes } from "../../../../src/ingest/cfb/bytes";
import { characterProperties } from "../../../../src/ingest/doc/character-properties";
import { paragraphProperties } from "../../../../src/ingest/doc/paragraph-properties";
import { readPieces } from "../../../../src/ingest/doc/pieces";
import { rowShape } from "../../../../src/ingest/doc/row-shape";
import { sprmsOf } from "../../../../src/ingest/doc/sprms";

const bytesOf = (...bytes: number[]): Bytes => new Bytes(Uint8Array.from(bytes));
const u16 = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff];
const u32 = (n: number): number[] => [...u16(n & 0xffff), ...u16(n >>> 16)];
const none = bytesOf();

describe("the table of pieces of a DOC", () => {
  /** Two changes in a list, then a table of two pieces with their places and changes. */
  const clx = (places: readonly [number, number], changes: readonly [number, number]) =>
    bytesOf(
      ...[1, ...u16(3), 0x00, 0x08, 1],
      ...[2, ...u32(28)],
      ...[0, 3, 10].flatMap(u32),
      ...places.flatMap((place, i) => [0, 0, ...u32(place), ...u16(changes[i]!)]),
    );

  it("tells letters of one byte (half their place is stated) from those of two", () => {
    const pieces = readPieces(clx([0x40000000 | 2048, 512], [0, 0]));
    expect(pieces.map(({ start, end, offset, width }) => [start, end, offset, width])).toEqual([
      [0, 3, 1024, 1],
      [3, 10, 512, 2],
    ]);
  });

  it("gives the changes of a file saved in a hurry: from the list, or a code and a byte", () => {
    // Bit 0: number 0 of the list; else code 0x5c (hidden) with the value 1.
    const [listed, short] = readPieces(clx([512, 600], [1, (0x5c << 1) | (1 << 8)]));
    expect(characterProperties(none, listed!.changes)).toMatchObject({ isDeleted: true, isHidden: false });
    expect(characterProperties(none, short!.changes)).toMatchObject({ isDeleted: false, isHidden: true });
  });

  it("refuses a table that goes backwards", () => {
    const backwards = bytesOf(2, ...u32(16), ...u32(5), ...u32(2), 0, 0, ...u32(512), 0, 0);
    expect(() => readPieces(backwards)).toThrow("damaged");
  });
});

describe("properties of a DOC", () => {
  it("each code says how long its value is, also those of tab stops that are too many for a byte", () => {
    const list = bytesOf(
      ...[0x16, 0x24, 1],
      ...[0x15, 0xc6, 255, 1, 0, 0, 0, 0, 1, 9, 9, 9],
      ...[0x0b, 0x46, ...u16(3)],
      ...[0x49, 0x66, ...u32(2)],
    );
    expect([...sprmsOf(list)].map(({ code, value }) => [code.toString(16), value.length])).toEqual([
      ["2416", 1],
      ["c615", 9],
      ["460b", 2],
      ["6649", 4],
    ]);
  });

  it("a list that breaks off says what stands before the break", () => {
    expect([...sprmsOf(bytesOf(0x16, 0x24, 1, 0x0b, 0x46, 3))]).toHaveLength(1);
  });

  it("those of a long row stand in another stream", () => {
    const data = bytesOf(9, 9, ...u16(3), 0x16, 0x24, 1);
    expect(paragraphProperties(bytesOf(0x46, 0x66, ...u32(2)), none, data)).toMatchObject({
      isInTable: true,
      depth: 1,
    });
    expect(paragraphProperties(bytesOf(0x46, 0x66, ...u32(200)), none, data)).toMatchObject({
      isInTable: false,
      depth: 0,
    });
  });
});

describe("the shape of a row of a DOC", () => {
  const cell = (flags: number): number[] => [...u16(flags), ...Array.from({ length: 18 }, () => 0)];
  const definition = (sides: readonly number[], flags: readonly number[]): number[] => {
    const inside = [flags.length, ...sides.flatMap((side) => u16(side & 0xffff)), ...flags.flatMap(cell)];
    return [0x08, 0xd6, ...u16(inside.length + 1), ...inside];
  };
  const shape = (...list: number[]) => rowShape(sprmsOf(bytesOf(...list)));

  it("has the sides of its cells, merges downwards (0x60 begins, 0x20 goes on) and across (0x02)", () => {
    expect(shape(...definition([-108, 500, 900, 1200, 1500], [0x60, 0x20, 0x01, 0x02]))).toEqual([
      { left: -108, right: 500, joinsLeft: false, merge: "begins" },
      { left: 500, right: 900, joinsLeft: false, merge: "goes on" },
      { left: 900, right: 1200, joinsLeft: false, merge: null },
      { left: 1200, right: 1500, joinsLeft: true, merge: null },
    ]);
  });

  it("takes merges that are stated behind its definition", () => {
    const merged = shape(...definition([0, 500, 900], [0, 0]), 0x2b, 0xd6, 2, 0, 3, 0x24, 0x56, 0, 2);
    expect(merged!.map(({ joinsLeft, merge }) => [joinsLeft, merge])).toEqual([
      [false, "begins"],
      [true, null],
    ]);
  });

  it("is not known where there is no definition, half a one, or sides were moved behind it", () => {
    expect(shape(0x16, 0x24, 1)).toBeNull();
    expect(shape(0x08, 0xd6, ...u16(4), 3, 0, 0)).toBeNull();
    expect(shape(...definition([0, 500], [0]), 0x23, 0x76, 0, 1, ...u16(700))).toBeNull();
  });
});
