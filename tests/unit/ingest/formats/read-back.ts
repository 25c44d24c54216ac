import {
  isTable,
  type PrintedCell,
  type PrintedFigures,
  type PrintedReport,
  type PrintedTable,
} from "../../../../src/synthetic";
import { whatItSays, type Said } from "../../../factories/documents/says";
import { anAgency } from "../../../factories/agency";
import { readDocument, type Reading } from "../../../../src/ingest";
import { AgencyRegister, type Agency, type Observation, type Report } from "../../../../src/report";
import type { Format } from "./formats";

export const city: Agency = anAgency({
  code: "320800",
  name: "淮安市人民政府",
  type: "GOVERNMENT",
  level: "PREFECTURE",
  region: "320800",
});
const register = new AgencyRegister([city]);

export async function readBack(report: PrintedReport, format: Format): Promise<Reading> {
  const file = { fileName: format.fileName, bytes: await format.write(report) };
  const { readings } = await readDocument(file, { register });
  expect(readings).toHaveLength(1);
  return readings[0]!;
}

const words = (seen: Said | Observation | undefined): string => {
  if (!seen) return "no cell";
  return seen.status === "REPORTED" ? String(seen.value) : seen.status;
};

/** What was read otherwise than it is printed, each as "code: read …, printed …". */
function differences({ layout, observations }: Report, said: ReadonlyMap<string, Said>): string[] {
  const seen = new Map(layout.map((code, i) => [code, observations[i]]));
  return [...new Set([...layout, ...said.keys()])].flatMap((code) => {
    const [read, printed] = [words(seen.get(code)), said.has(code) ? words(said.get(code)) : "nothing"];
    const isMissing = printed === "nothing" && ["NOT_IN_FORM", "NOT_EXTRACTED"].includes(read);
    return read === printed || isMissing ? [] : [`${code}: read ${read}, printed ${printed}`];
  });
}

/** Code → what is printed. */
const saidIn = (figures: PrintedFigures): ReadonlyMap<string, Said> =>
  new Map(Object.entries(figures).map(([code, raw]) => [code, whatItSays(code, raw)]));

/** The report of a document that is read to exactly these figures; shows the messages where it is not. */
export async function expectExact(
  printed: PrintedReport,
  format: Format,
  figures: PrintedFigures,
): Promise<Report> {
  const { report, messages } = await readBack(printed, format);
  const different = report ? differences(report, saidIn(figures)) : ["no report"];
  if (!report || different.length > 0)
    throw new Error(
      [shown(different), shown(messages.map(({ code, messageEn }) => `${code} ${messageEn}`))].join("\n"),
    );
  expectEvidence(report, printed, format);
  return report;
}

/** So many that a failure can be read. */
const shown = (lines: readonly string[]): string =>
  (lines.length > 12 ? [...lines.slice(0, 12), `… ${lines.length} in all`] : lines).join("\n");

const compact = (text: string | undefined): string => (text ?? "").replace(/\s+/g, "");

const letters = (text: string | undefined): string => (text ?? "").replace(/[^\p{L}\p{N}]+/gu, "");

/** Each figure's evidence holds its words as printed and names its row, its column and, where the format has pages, its page. */
function expectEvidence(report: Report, printed: PrintedReport, format: Format): void {
  const pages = format.pages?.(printed);
  const wrong: string[] = [];
  for (const table of printed.parts.filter(isTable)) {
    for (const cell of table.cells) {
      const { text, code } = cell;
      const seen = code === undefined ? undefined : report.observations[report.layout.indexOf(code)];
      if (!seen || !("at" in seen) || compact(text) === "") continue;
      const { quote, page, row, column } = seen.at;
      if (compact(seen.raw) !== compact(text)) wrong.push(`${code}: raw ${seen.raw}`);
      if (!compact(quote).includes(compact(text))) wrong.push(`${code}: quote ${quote}`);
      if (pages && page !== pages.get(code!)) wrong.push(`${code}: page ${page} for ${pages.get(code!)}`);
      const [label, head] = [labelOf(table, cell), headOf(table, cell)];
      if (!letters(row).includes(letters(label))) wrong.push(`${code}: row ${row} for ${label}`);
      if (!letters(column).includes(letters(head))) wrong.push(`${code}: column ${column} for ${head}`);
    }
  }
  if (wrong.length > 0) throw new Error(shown(wrong));
}

const isWords = ({ text, code }: PrintedCell): boolean => code === undefined && /\p{L}/u.test(text);

/** The words beside a figure, nearest to it; undefined where the row has none. */
const labelOf = ({ cells }: PrintedTable, { row, column }: PrintedCell): string | undefined =>
  cells
    .filter((cell) => isWords(cell) && cell.column < column && cell.row <= row && row < cell.row + cell.rows)
    .sort((a, b) => b.column - a.column)
    .find(({ text }) => !/^[件条次篇个人万元]+$/.test(compact(text)))?.text;

/** The words above a figure, nearest to it; undefined where they stand in another table. Heads may have spans of their own. */
function headOf({ cells }: PrintedTable, figure: PrintedCell): string | undefined {
  const { row, column } = figure;
  const heads = cells.filter(
    (cell) => isWords(cell) && cell.row < row && column < cell.column + cell.columns,
  );
  const nearest = Math.max(...heads.map((cell) => cell.row));
  const line = cells.filter((cell) => isWords(cell) && cell.row === nearest && cell.column > 0);
  const figures = cells.filter((cell) => cell.row === row && cell.code !== undefined);
  if (line.length === figures.length) return line[figures.indexOf(figure)]?.text;
  return heads.filter((cell) => cell.column <= column).sort((a, b) => b.row - a.row)[0]?.text;
}
