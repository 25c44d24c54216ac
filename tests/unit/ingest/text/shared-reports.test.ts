import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isTable, type Document, type TableRow } from "../../../../src/ingest/document";
import { labelKey } from "../../../../src/ingest/figures/label";
import { readMarkdown } from "../../../../src/ingest/text/read-markdown";
import { readText } from "../../../../src/ingest/text/read-text";
import { readRegisterFile } from "../../../../src/ingest";
import { readSample } from "../../samples/sample-files";
import { aRegister, read } from "../documents";
import { factsIn } from "./forms";
import { sharedBytes, sharedText, withShared } from "../../../factories/shared-reports";

const agenciesCsv = readFileSync(join(__dirname, "../../../../samples/agencies.csv"));
const register = aRegister(
  ...readRegisterFile({ fileName: "agencies.csv", bytes: agenciesCsv }, aRegister()).agencies,
);
const textOf = (name: string) => sharedText(name);

/** The rows of the JSON beside a report, in its order. */
function factsOfReport(name: string): { facts: string[]; count: number } {
  const { figures } = JSON.parse(textOf(`${name}.json`)) as { figures: Record<string, number | ""> };
  const rows = new Map<string, string[]>();
  for (const [key, value] of Object.entries(figures)) {
    const [path = ""] = key.split(" @ ");
    const label = path.startsWith("四、政府信息公开行政复议") ? "" : labelKey(path.split("/").at(-1)!);
    rows.set(label, [...(rows.get(label) ?? []), value === "" ? "_" : String(value)]);
  }
  return {
    facts: [...rows].map(([label, values]) => `${label} = ${values.join(" ")}`.trim()),
    count: Object.keys(figures).length,
  };
}

/** Rows that the documents print otherwise than the form: the first in hongze-gov-2023, the second in shanghai-stc-2024. */
const inWordsOfForm = (facts: readonly string[]) =>
  facts
    .map((fact) =>
      fact.replace("其他法律行政止公开", "其他法律行政法规禁止公开").replace(/^规范性/, "行政规范性"),
    )
    .sort();

const rowsIn = ({ blocks }: Document): readonly TableRow[] =>
  blocks.filter(isTable).flatMap(({ rows }) => rows);

const documents = [
  ["huaian-gov-2024.txt", "huaian-gov-2024", 200, []],
  ["hongze-gov-2023.txt", "hongze-gov-2023", 186, ["B2019"]],
  ["hongze-gov-2023.raw-order.txt", "hongze-gov-2023", 186, ["B2019"]],
  ["shanghai-stc-2024.md", "shanghai-stc-2024", 200, []],
] as const;

withShared("the tables of real reports in text", () => {
  it.each(documents)(
    "%s: each row of %s with its figures, %i in all, and no other row",
    (fileName, name, count) => {
      const text = textOf(fileName);
      const document = fileName.endsWith(".md") ? readMarkdown(text) : readText(text);
      const expected = factsOfReport(name);
      expect(expected.count).toBe(count);
      const isOfARow = (fact: string) => !fact.startsWith("?");
      expect(inWordsOfForm(factsIn(document).filter(isOfARow))).toEqual(expected.facts.sort());
    },
  );

  it("shanghai-stc-2024.md: 结转下年度·总计 is blank, and the 1 on a line of its own is nobody's", () => {
    const rows = rowsIn(readMarkdown(textOf("shanghai-stc-2024.md")));
    expect(rows.find(({ cells }) => cells[0]!.startsWith("四、"))!.cells.slice(1)).toEqual([
      "1",
      "0",
      "0",
      "0",
      "0",
      "0",
      "",
    ]);
    expect(rows.filter(({ text }) => /^1$/m.test(text))).toMatchObject([{ cells: ["1"], aligned: false }]);
  });

  it.each(documents)(
    "%s: from the file to the figures of %s, %i in all",
    async (fileName, name, count, otherForms) => {
      const sample = readSample(name);
      const { report } = await read(sharedBytes(fileName), { fileName, register });
      expect(report).toMatchObject({
        agency: sample.agency.code,
        year: sample.year,
        form: "C2021",
        otherForms,
      });
      const figures = report!.layout.map((code, i) => {
        const observation = report!.observations[i]!;
        return [
          code,
          "raw" in observation ? observation.raw : observation.status === "NOT_IN_FORM" ? null : undefined,
        ];
      });
      expect(figures).toEqual(report!.layout.map((code) => [code, sample.figures[code] ?? null]));
      expect(figures.filter(([, raw]) => raw !== null)).toHaveLength(count);
    },
  );

  it.each(["huaian-gov-2024.txt", "shanghai-stc-2024.md"])(
    "%s: each row quotes the lines that it was read from, and they stand where it says",
    (fileName) => {
      const text = textOf(fileName);
      const document = fileName.endsWith(".md") ? readMarkdown(text) : readText(text);
      for (const row of rowsIn(document)) {
        const range = text.slice(row.start, row.end);
        const [first, ...rest] = row.text.split("\n");
        expect(range.startsWith(first!)).toBe(true);
        for (const line of rest) expect(range).toContain(line);
      }
    },
  );

  it("huaian-gov-2024.txt: a label of three lines is one row over all of them", () => {
    const row = rowsIn(readText(textOf("huaian-gov-2024.txt"))).find(({ cells }) =>
      cells[0]!.startsWith("1、申请人无正当理由"),
    )!;
    expect(row.cells).toEqual([
      "1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      ...["67", "3", "0", "0", "1", "0", "71"],
    ]);
    expect(row.text.split("\n")).toHaveLength(3);
  });
});
