import { placeCells, type EdgedCell } from "../../../../src/ingest/word/place-cells";

const cell = (text: string, left: number, right: number, more: Partial<EdgedCell> = {}): EdgedCell => ({
  text,
  left,
  right,
  joinsLeft: false,
  merge: null,
  ...more,
});
const placesOf = (...rows: EdgedCell[][]) =>
  placeCells(rows)?.map(({ text, row, column, rows: down, columns }) => [text, row, column, down, columns]);

describe("cells that know their sides", () => {
  it("stand in the columns of all sides of the table: 1-2-1 over 2-1-1", () => {
    expect(
      placesOf(
        [cell("甲", 0, 1000), cell("乙", 1000, 3000), cell("丙", 3000, 4000)],
        [cell("1", 0, 2000), cell("2", 2000, 3000), cell("3", 3000, 4000)],
      ),
    ).toEqual([
      ["甲", 0, 0, 1, 1],
      ["乙", 0, 1, 1, 2],
      ["丙", 0, 3, 1, 1],
      ["1", 1, 0, 1, 2],
      ["2", 1, 2, 1, 1],
      ["3", 1, 3, 1, 1],
    ]);
  });

  it("sides that differ by half a millimetre (28 twentieths of a point) are one, by a millimetre two", () => {
    expect(
      placesOf([cell("甲", 0, 1000), cell("乙", 1000, 2000)], [cell("1", 5, 1028), cell("2", 1028, 1990)]),
    ).toEqual([
      ["甲", 0, 0, 1, 1],
      ["乙", 0, 1, 1, 1],
      ["1", 1, 0, 1, 1],
      ["2", 1, 1, 1, 1],
    ]);
    expect(placesOf([cell("甲", 0, 1000)], [cell("1", 0, 1057)])?.[1]).toEqual(["1", 1, 0, 1, 2]);
  });

  it("merge downwards where sides agree, and only below a cell where a merge begins", () => {
    const goesOn = { merge: "goes on" } as const;
    expect(
      placesOf(
        [cell("三", 0, 500, { merge: "begins" }), cell("1", 500, 900)],
        [cell("", 0, 500, goesOn), cell("2", 500, 900, goesOn)],
        [cell("", 0, 500, goesOn), cell("3", 500, 900)],
      ),
    ).toEqual([
      ["三", 0, 0, 3, 1],
      ["1", 0, 1, 1, 1],
      ["2", 1, 1, 1, 1],
      ["3", 2, 1, 1, 1],
    ]);
  });

  it("merge across into the cell to the left, words and all", () => {
    expect(
      placesOf([cell("总", 0, 500), cell("计", 500, 900, { joinsLeft: true }), cell("7", 900, 1200)]),
    ).toEqual([
      ["总计", 0, 0, 1, 2],
      ["7", 0, 2, 1, 1],
    ]);
  });

  it("a blank one without width is no cell; one with words has no place: null", () => {
    expect(placesOf([cell("甲", 0, 500), cell("", 500, 500)])).toEqual([["甲", 0, 0, 1, 1]]);
    expect(placesOf([cell("甲", 0, 500), cell("7", 500, 500)])).toBeUndefined();
  });
});
