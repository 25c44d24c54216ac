import { toGrid } from "../../../../src/ingest/spanned-cells";
import { withoutEmptyLines } from "../../../../src/ingest/html/table-lines";
import { formTable } from "../../../../src/ingest/html/table-model";
import { below, codesOf, gridsOf, open, randomFrom, read } from "./pages";
import { referenceGrid, type WrittenCell, type WrittenGroup } from "./reference-grid";

/** Some of its spans are 0, reach beyond their group or claim what another cell has. */
function aRandomTable(random: () => number): WrittenGroup[] {
  let count = 0;
  const span = (): number => [1, 1, 1, 1, 2, 2, 3, 5][below(random, 8)]!;
  const cell = (): WrittenCell => {
    count += 1;
    return {
      text: `格${"甲乙丙丁戊己庚辛壬癸"[count % 10]}${count}`,
      colspan: span(),
      rowspan: random() < 0.05 ? 0 : span(),
    };
  };
  const group = (name: WrittenGroup["name"]): WrittenGroup => ({
    name,
    rows: Array.from({ length: 1 + below(random, 5) }, () =>
      Array.from({ length: below(random, 6) }, () => cell()),
    ),
  });
  return [
    ...(random() < 0.5 ? [group("thead")] : []),
    ...(random() < 0.3 ? [group("tfoot")] : []),
    group("tbody"),
    ...(random() < 0.4 ? [group("tbody")] : []),
  ];
}

const inVisualOrder = (groups: readonly WrittenGroup[]): WrittenGroup[] => [
  ...groups.filter(({ name }) => name !== "tfoot"),
  ...groups.filter(({ name }) => name === "tfoot"),
];

describe("rows and spans → a grid, as the HTML standard forms it", () => {
  it("agrees with the standard's steps on 2000 random tables, rows that claim one place twice included", () => {
    const random = randomFrom(20_190_515);
    let overlapping = 0;
    for (let i = 0; i < 2000; i += 1) {
      const groups = aRandomTable(random);
      const formed = withoutEmptyLines(
        formTable(
          inVisualOrder(groups).map(({ rows }) =>
            rows.map((row) => row.map((cell) => ({ ...cell, content: cell.text }))),
          ),
          () => {},
        ),
      );
      const cells = formed.cells.map(({ content, ...place }) => ({ ...place, text: content }));
      const expected = referenceGrid(groups);
      expect(toGrid(cells, formed.height).map((row) => row.cells)).toEqual(expected.cells);
      expect(formed.overlaps).toBe(expected.overlaps);
      overlapping += expected.overlaps ? 1 : 0;
    }
    expect(overlapping).toBeGreaterThan(300);
  });

  it("agrees with it on 300 random tables written as pages, and says where two cells claim one place", async () => {
    const random = randomFrom(7);
    for (let i = 0; i < 300; i += 1) {
      const groups = aRandomTable(random);
      const expected = referenceGrid(groups);
      if ((expected.cells[0]?.length ?? 0) < 2) continue;
      const markup = groups.map(
        ({ name, rows }) =>
          `<${name}>${rows.map((row) => `<tr>${row.map(({ text, colspan, rowspan }) => `<td colspan=${colspan} rowspan=${rowspan}>${text}</td>`).join("")}</tr>`).join("")}</${name}>`,
      );
      const opened = await open(`<table>${markup.join("")}</table>`);
      expect(gridsOf(opened.document)).toEqual([expected.cells]);
      expect(codesOf(opened)).toEqual(expected.overlaps ? ["CELLS_OVERLAP"] : []);
    }
  });

  it.each([
    ['colspan="0"', 2],
    ['colspan="-3"', 2],
    ['colspan="two"', 2],
    ['colspan=" +2 "', 3],
    ['colspan="2.9"', 3],
    ['colspan="2px"', 3],
  ])("a cell with %s makes its row %d columns wide", async (span, width) => {
    const [grid] = gridsOf(
      await read(`<table><tr><td ${span}>甲<td>乙</tr><tr><td>丙<td>丁<td>戊</tr></table>`),
    );
    expect(grid![0]!.filter((cell) => cell !== "")).toHaveLength(width);
  });

  it("puts the first head on top and all feet below, wherever they are written", async () => {
    const rows = (word: string) => `<tr><td>${word}<td>1</tr>`;
    const page = `<table><tfoot>${rows("合计")}</tfoot><tbody>${rows("甲")}</tbody><thead>${rows("头")}</thead><tbody>${rows("乙")}</tbody></table>`;
    expect(gridsOf(await read(page))[0]!.map(([label]) => label)).toEqual(["头", "甲", "乙", "合计"]);
  });

  it("cells without rows, and rows without a table's tags, stand where a browser puts them", async () => {
    expect(gridsOf(await read("<table><td>甲<td>1<tr><td>乙<td>2<tbody><td>丙<td>3</table>"))).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
        ["丙", "3"],
      ],
    ]);
  });
});
