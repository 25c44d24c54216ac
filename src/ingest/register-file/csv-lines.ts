import { CsvError, parse } from "csv-parse/sync";
import type { Message } from "../../report";
import { fatal } from "../messages";
import { REGISTER_COLUMNS, REQUIRED_COLUMNS, type RegisterColumn } from "./record";

/** One record of a register file. */
export interface CsvLine {
  /** Of the file, the first being 1; of a record over several lines the last. */
  readonly number: number;
  readonly cells: Readonly<Partial<Record<RegisterColumn, string>>>;
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The records below the head, or why there are none. */
export function csvLines(text: string): CsvLine[] | Message {
  let records: readonly CsvRecord[];
  try {
    const options = { skip_empty_lines: true, trim: true, bom: true, info: true } as const;
    records = parse(text, options) as unknown as CsvRecord[]; // The types do not know what `info` makes of a record.
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fatal("NOT_CSV", `不是完好的 CSV：${error.message}`, `is no well-formed CSV: ${error.message}`);
  }
  const [head, ...rest] = records;
  const columns = head?.record ?? [];
  const problem = headProblem(columns);
  if (problem) return problem;
  if (!rest.length) return fatal("NO_DATA", "首行之下没有数据", "has no data below its first line");
  return rest.map(({ record, info }) => ({
    number: info.lines,
    cells: Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ""])),
  }));
}

function headProblem(columns: readonly string[]): Message | null {
  const allowed = REGISTER_COLUMNS.join(",");
  const missing = REQUIRED_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length)
    return fatal(
      "COLUMN_MISSING",
      `首行缺少列 ${missing.join("、")}；首行应为 ${allowed}`,
      `the first line lacks ${missing.join(", ")}; it should be ${allowed}`,
    );
  const unknown = columns.filter(
    (column, i) => !REGISTER_COLUMNS.some((one) => one === column) || columns.indexOf(column) !== i,
  );
  if (!unknown.length) return null;
  return fatal(
    "COLUMN_UNKNOWN",
    `首行的列 ${unknown.map((column) => `“${column}”`).join("、")} 不认识或重复；可用的列为 ${allowed}`,
    `the first line has ${unknown.map((column) => `"${column}"`).join(", ")}, unknown or twice; columns are ${allowed}`,
  );
}
