import { parse } from "csv-parse/sync";
import { z } from "zod";
import { AGENCY_LEVELS } from "../catalogue";
import { AGENCY_TYPES, type Agency, type Message } from "../report";
import { decode } from "./decode";
import { fatal, namingFile } from "./messages";
import type { SourceFile } from "./reading";

/** Columns of a register file, in the order in which the export writes them; lists are separated by `|`. */
export const REGISTER_COLUMNS = [
  "code",
  "name",
  "aliases",
  "type",
  "level",
  "region",
  "parent",
  "valid_from",
  "valid_to",
  "successors",
] as const;

const list = z.string().transform((text) => text.split("|").flatMap((part) => part.trim() || []));
const optional = z.string().transform((text) => text.trim() || null);
const year = optional.pipe(
  z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number)
    .nullable(),
);

const record = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z][0-9A-Za-z-]*$/),
  name: z.string().trim().min(1),
  aliases: list.default([]),
  type: z.enum(AGENCY_TYPES),
  level: z.enum(AGENCY_LEVELS),
  region: optional.default(null),
  parent: optional.default(null),
  valid_from: year.default(null),
  valid_to: year.default(null),
  successors: list.default([]),
});

const ALLOWED: Record<string, string> = {
  code: "371000-zxqyj",
  name: "威海市中小企业局",
  type: AGENCY_TYPES.join(" "),
  level: AGENCY_LEVELS.join(" "),
  valid_from: "2018",
  valid_to: "2018",
};

/** Agencies of a CSV file (UTF-8 or GB18030), or the messages why it holds none: one wrong line and nothing is taken. */
export function readRegisterFile(file: SourceFile): { agencies: Agency[]; messages: Message[] } {
  const named = namingFile(file.fileName);
  const decoded = decode(file.bytes);
  if (!("text" in decoded))
    return refused(
      named(fatal("NOT_CSV", "不是文本文件，应为 CSV", "is not a text file, a CSV file is expected")),
    );
  const lines = parseCsv(decoded.text);
  if (typeof lines === "string")
    return refused(named(fatal("NOT_CSV", `不是完好的 CSV：${lines}`, `is no well-formed CSV: ${lines}`)));
  const missing = ["code", "name", "type", "level"].filter((column) => !(column in (lines[0] ?? {})));
  if (missing.length) {
    const columns = REGISTER_COLUMNS.join(",");
    const zh = `没有数据或首行缺少列 ${missing.join("、")}；首行应为 ${columns}`;
    const en = `has no data, or its first line lacks ${missing.join(", ")}; the first line should be ${columns}`;
    return refused(named(fatal("COLUMN_MISSING", zh, en)));
  }
  const seen = new Map<string, number>();
  const results = lines.map((line, i) => agencyOfLine(line, i + 2, seen));
  const messages = results.flatMap((result) => ("messages" in result ? result.messages.map(named) : []));
  if (messages.length) return { agencies: [], messages };
  return { agencies: results.flatMap((result) => ("agency" in result ? result.agency : [])), messages };
}

function refused(message: Message) {
  return { agencies: [], messages: [message] };
}

function parseCsv(text: string): Record<string, string>[] | string {
  try {
    return parse(text, { columns: true, skip_empty_lines: true, trim: true, bom: true });
  } catch (error) {
    return (error as Error).message;
  }
}

function agencyOfLine(
  line: Record<string, string>,
  lineNumber: number,
  seen: Map<string, number>,
): { agency: Agency } | { messages: Message[] } {
  const read = record.safeParse(line);
  if (!read.success) {
    const columns = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
    return { messages: columns.map((column) => wrongField(lineNumber, column, line[column] ?? "")) };
  }
  const { valid_from: validFrom, valid_to: validTo, ...agency } = read.data;
  const before = seen.get(agency.code);
  seen.set(agency.code, lineNumber);
  if (before) {
    const zh = `第 ${lineNumber} 行的代码 ${agency.code} 与第 ${before} 行重复`;
    return {
      messages: [
        fatal("CODE_TWICE", zh, `line ${lineNumber} repeats the code ${agency.code} of line ${before}`),
      ],
    };
  }
  return { agency: { ...agency, validFrom, validTo } };
}

function wrongField(lineNumber: number, column: string, found: string): Message {
  const allowed = ALLOWED[column] ?? "";
  return fatal(
    "FIELD_INVALID",
    `第 ${lineNumber} 行 ${column} 列为“${found}”，应为：${allowed}`,
    `line ${lineNumber}, column ${column} is "${found}", expected: ${allowed}`,
  );
}
