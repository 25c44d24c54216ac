import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormCode } from "../../../../src/catalogue";
import { figuresOf, gridOf, printForm } from "../html/form-tables";
import { gridsOf, linesOf, tablesOf } from "../html/pages";
import { readWord } from "./files";

const folder = join(__dirname, "../../../fixtures/documents");
const samples: readonly (readonly [FormCode, string, number])[] = [
  ["A2014", "weihai-sme-2017", 65],
  ["B2019", "shanghai-gov-office-2019", 198],
  ["C2021", "huaian-gov-2024", 200],
];
const files = ["docx", "doc", "rtf"].flatMap((format) =>
  samples.map((sample) => [format, ...sample] as const),
);

describe.each(files)(
  "%s that LibreOffice made, %s with the figures of %s",
  (format, form, sample, figures) => {
    const tables = printForm(form, figuresOf(sample));
    const bytes = readFileSync(join(folder, format, `${sample}-libreoffice.${format}`));

    it(`holds ${figures} figures, blank ones included, each cell in its place`, async () => {
      const { document, messages } = await readWord(bytes);
      expect(messages).toEqual([]);
      expect(Object.keys(figuresOf(sample))).toHaveLength(figures);
      expect(gridsOf(document)).toEqual(tables.map(gridOf));
    });

    it("says of each place which printed cell stands there", async () => {
      const { document } = await readWord(bytes);
      for (const [i, { rows }] of tablesOf(document).entries()) {
        const texts = new Map<number, Set<string>>();
        rows.forEach(({ cells, cellIds }) =>
          cellIds!.forEach((id, j) => texts.set(id, (texts.get(id) ?? new Set()).add(cells[j]!))),
        );
        expect(rows.every(({ aligned }) => aligned)).toBe(true);
        expect(texts.has(-1)).toBe(false);
        expect(texts.size).toBe(tables[i]!.cells.length);
        expect([...texts.values()].every(({ size }) => size === 1)).toBe(true);
      }
    });

    it("has the title and the headings as headings, and the text between them", async () => {
      const { document } = await readWord(bytes);
      const headings = document.blocks.filter(({ kind }) => kind === "heading");
      expect(headings).toHaveLength(form === "A2014" ? 3 : 5);
      expect(headings[0]).toMatchObject({
        depth: 1,
        text: expect.stringContaining("政府信息公开工作年度报告") as string,
      });
      expect(headings.slice(1).every((heading) => heading.kind === "heading" && heading.depth === 2)).toBe(
        true,
      );
      expect(linesOf(document)[1]).toBe("一、总体情况");
      expect(linesOf(document)[2]).toMatch(/^本报告由/);
    });
  },
);
