import type { FormCode } from "../../../../src/catalogue";
import { realFigures } from "../../../factories/documents/figures";
import { markups, toHtml } from "../../../factories/documents/html";
import { gridOf, printTables, rowsOf } from "../../../../src/synthetic";
import { gridsOf, open, read, tablesOf } from "./pages";

const samples: readonly (readonly [Exclude<FormCode, "PRE">, string, number])[] = [
  ["A2014", "weihai-sme-2017", 65],
  ["B2019", "shanghai-gov-office-2019", 198],
  ["C2021", "suqian-gov-2024", 200],
];

describe.each(samples)("%s with the figures of %s, written in many layouts", (form, sample, figures) => {
  const tables = printTables(form, realFigures(sample));
  const parts = [
    { title: "某市某局2019年政府信息公开工作年度报告" },
    ...tables.flatMap((table) => [table, "说明。"]),
  ];
  const expected = tables.map(gridOf);

  it(`holds ${figures} figures, blank ones included, each of them in a cell`, () => {
    expect(Object.keys(realFigures(sample))).toHaveLength(figures);
  });

  it.each(markups.map((markup) => [markup.name, markup] as const))(
    "%s: every cell in its place",
    async (_, markup) => {
      const { document, messages } = await open(toHtml({ parts }, markup));
      expect(messages.filter(({ severity }) => severity !== "INFO")).toEqual([]);
      expect(gridsOf(document)).toEqual(expected);
    },
  );

  it("says of each place which printed cell stands there: one number for a merged cell, others for its neighbours", async () => {
    for (const [i, { rows }] of tablesOf(await read(toHtml({ parts }))).entries()) {
      const texts = new Map<number, Set<string>>();
      rows.forEach(({ cells, cellIds }) =>
        cellIds!.forEach((id, j) => texts.set(id, (texts.get(id) ?? new Set()).add(cells[j]!))),
      );
      expect(texts.has(-1)).toBe(false);
      expect(texts.size).toBe(tables[i]!.cells.length);
      expect([...texts.values()].every(({ size }) => size === 1)).toBe(true);
    }
  });
});

describe("one cell more or less in a row", () => {
  const [, table] = printTables("C2021", realFigures("suqian-gov-2024"));
  const rows = rowsOf(table!);
  const write = (change: (cells: string[], row: number) => string[]): string =>
    `<table>${rows
      .map((row, i) => {
        const cells = row.map(
          ({ text, rows: down, columns }) => `<td rowspan=${down} colspan=${columns}>${text}</td>`,
        );
        return `<tr>${change(cells, i).join("")}</tr>`;
      })
      .join("")}</table>`;
  const whole = gridOf(table!);

  it("a row that lost a cell ends in a place that no cell covers (-1), and no other row changes, for each of its 28 rows", async () => {
    expect(rows).toHaveLength(28);
    for (let changed = 3; changed < 28; changed += 1) {
      const [read] = tablesOf(
        (await open(write((cells, i) => (i === changed ? cells.slice(0, -1) : cells)))).document,
      );
      read!.rows.forEach(({ cells, cellIds }, i) => {
        expect(cellIds!.indexOf(-1)).toBe(i === changed ? 9 : -1);
        expect(cells).toEqual(i === changed ? [...whole[i]!.slice(0, -1), ""] : whole[i]);
      });
    }
  });

  it("a number torn over two cells makes its row the only one with an eleventh cell", async () => {
    const page = write((cells, i) =>
      i === 3 ? cells.flatMap((cell) => cell.replace("3440", "3</td><td>440")) : cells,
    );
    const [read] = tablesOf((await open(page)).document);
    expect(read!.rows[3]!.cells.slice(3)).toEqual(["3", "440", "75", "0", "1", "6", "3", "3525"]);
    expect(read!.rows.map(({ cellIds }) => cellIds![10] === -1)).toEqual(rows.map((_, i) => i !== 3));
  });
});
