import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormCode } from "../../../../src/catalogue";
import { realFigures } from "../../../factories/documents/figures";
import { gridOf, printTables } from "../../../../src/synthetic";
import { sixSections, tenSections } from "../../../factories/documents/prose";
import { aRegister, anAgency, codes, read } from "../documents";
import { gridsOf, tablesOf } from "../html/pages";
import { readWord } from "./files";

const folder = join(__dirname, "../../../fixtures/documents");
const samples: readonly (readonly [Exclude<FormCode, "PRE">, string, number, string, number])[] = [
  ["A2014", "weihai-sme-2017", 65, "威海市中小企业局", 2017],
  ["B2019", "shanghai-gov-office-2019", 198, "上海市人民政府办公厅", 2019],
  ["C2021", "huaian-gov-2024", 200, "淮安市人民政府", 2024],
];
const files = ["docx", "doc", "rtf"].flatMap((format) =>
  samples.map((sample) => [format, ...sample] as const),
);

/** One figure of 2019 has its unit in its cell: 251000元 in a column of 万元. */
const valueOf = (raw: string): number => parseFloat(raw) / (raw.endsWith("元") ? 10_000 : 1);

describe.each(files)(
  "%s that LibreOffice made, %s with the figures of %s",
  (format, form, sample, figures, agency, year) => {
    const tables = printTables(form, realFigures(sample));
    const bytes = readFileSync(join(folder, format, `${sample}-libreoffice.${format}`));

    it(`holds ${figures} figures, blank ones included, each cell in its place`, async () => {
      const { document, messages } = await readWord(bytes);
      expect(messages).toEqual([]);
      expect(Object.keys(realFigures(sample))).toHaveLength(figures);
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

    it(`is read to its report: agency, year, form, sections and ${figures} figures with their rows as evidence`, async () => {
      const sections = form === "A2014" ? tenSections(year) : sixSections(year);
      const kinds = sections.map(({ kind }) => kind);
      const register = aRegister(
        anAgency({ code: "990101-a", name: agency, level: "PREFECTURE", region: null, parent: null }),
      );
      const { report, messages } = await read(bytes, { fileName: `report.${format}`, register });
      // The text that the figures stand in has no date.
      expect(codes({ messages })).toEqual(["SCOPE_NOT_STATED", "DATE_MISSING"]);
      expect(report).toMatchObject({ agency: "990101-a", year, form, otherForms: [] });
      expect(report!.sections.filter(({ level }) => level === 1).map(({ kind }) => kind)).toEqual(kinds);
      const printed = realFigures(sample);
      expect([...report!.layout].sort()).toEqual(Object.keys(printed).sort());
      for (const [i, code] of report!.layout.entries()) {
        const observation = report!.observations[i]!;
        const raw = printed[code]!;
        if (raw === "") expect([code, observation.status]).toEqual([code, "BLANK"]);
        else expect([code, observation]).toMatchObject([code, { status: "REPORTED", value: valueOf(raw) }]);
        if ("at" in observation && raw !== "") expect(observation.at.quote).toContain(raw);
      }
    });
  },
);
