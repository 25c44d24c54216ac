import { regions } from "../../catalogue";
import { agencyFaults, AgencyRegister, type Agency, type AgencyFault, type Message } from "../../report";
import { decode } from "../decode";
import { fatal, namingFile } from "../messages";
import type { SourceFile } from "../reading";
import { csvLines, type CsvLine } from "./csv-lines";
import { COLUMN_TAKES, registerRecord, type RegisterColumn } from "./record";

interface AgencyLine {
  readonly line: CsvLine;
  readonly agency: Agency;
}

/**
 * Agencies of a CSV file (UTF-8 or GB18030), or the messages why it holds none: one wrong line and nothing is taken. What the
 * file has no column for stays as `register` (empty by default) has it. Agencies that it names are looked for in the file and in the register.
 *
 * @example "… 第 3 行 region 列：没有行政区划 999999；应为 …"
 */
export function readRegisterFile(
  file: SourceFile,
  register: AgencyRegister = new AgencyRegister([]),
): { agencies: Agency[]; messages: Message[] } {
  const named = namingFile(file.fileName);
  const refused = (messages: readonly Message[]) => ({ agencies: [], messages: messages.map(named) });
  const decoded = decode(file.bytes);
  if (!("text" in decoded)) return refused([notText()]);
  const lines = csvLines(decoded.text);
  if (!Array.isArray(lines)) return refused([lines]);
  const read = lines.map((line) => agencyOfLine(line, register));
  const wrong = read.flatMap((one) => ("messages" in one ? one.messages : []));
  const agencies = read.flatMap((one) => ("agency" in one ? [one] : []));
  const messages = [
    ...wrong,
    ...codesTwice(agencies),
    ...(wrong.length ? [] : misplaced(agencies, register)),
  ];
  return messages.length
    ? refused(messages)
    : { agencies: agencies.map(({ agency }) => agency), messages: [] };
}

function agencyOfLine(line: CsvLine, register: AgencyRegister): AgencyLine | { messages: Message[] } {
  const read = registerRecord.safeParse(line.cells);
  if (!read.success) {
    const columns = [...new Set(read.error.issues.map((issue) => issue.path[0] as RegisterColumn))];
    return { messages: columns.map((column) => wrongField(line, column)) };
  }
  const { code, name, type, level, ...given } = read.data;
  const known = register.byCode(code);
  const agency: Agency = {
    ...{ code, name, type, level },
    aliases: given.aliases ?? known?.aliases ?? [],
    region: keep(given.region, known?.region),
    parent: keep(given.parent, known?.parent),
    validFrom: keep(given.valid_from, known?.validFrom),
    validTo: keep(given.valid_to, known?.validTo),
    successors: given.successors ?? known?.successors ?? [],
  };
  return { line, agency };
}

/** What the file says, an empty cell too; else what is known. */
const keep = <Value>(given: Value | null | undefined, known: Value | null | undefined): Value | null =>
  given === undefined ? (known ?? null) : given;

function codesTwice(lines: readonly AgencyLine[]): Message[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ agency: { code }, line: { number } }) => {
    const before = seen.get(code);
    seen.set(code, number);
    return before === undefined ? [] : [codeTwice(code, number, before)];
  });
}

/** What is wrong with the agencies once all of the file stands in the register. */
function misplaced(lines: readonly AgencyLine[], register: AgencyRegister): Message[] {
  const coming = new Map(lines.map(({ agency }) => [agency.code, agency]));
  const codes = new Set(regions().map(({ code }) => code));
  const known = {
    agency: (code: string) => coming.get(code) ?? register.byCode(code),
    hasRegion: (code: string) => codes.has(code),
  };
  return lines.flatMap(({ line, agency }) => agencyFaults(agency, known).map((fault) => at(line, fault)));
}

function at({ number }: CsvLine, { at: part, zh, en }: AgencyFault): Message {
  const column = part === "validTo" ? "valid_to" : part;
  return fatal(
    "FIELD_INVALID",
    `第 ${number} 行 ${column} 列：${zh}`,
    `line ${number}, column ${column}: ${en}`,
  );
}

function wrongField({ number, cells }: CsvLine, column: RegisterColumn): Message {
  const found = cells[column] ?? "";
  const { zh, en } = COLUMN_TAKES[column] ?? { zh: "", en: "" };
  return fatal(
    "FIELD_INVALID",
    `第 ${number} 行 ${column} 列为“${found}”，应为：${zh}`,
    `line ${number}, column ${column} is "${found}", expected: ${en}`,
  );
}

const codeTwice = (code: string, number: number, before: number): Message =>
  fatal(
    "CODE_TWICE",
    `第 ${number} 行 code 列：代码 ${code} 与第 ${before} 行重复`,
    `line ${number}, column code: repeats the code ${code} of line ${before}`,
  );

const notText = (): Message =>
  fatal("NOT_CSV", "不是文本文件，应为 CSV", "is not a text file, a CSV file is expected");
