import type { Message } from "../../report/index";
import { fatal } from "../messages";
import { describeIssues } from "./issues";
import { figuresRecord, type FiguresRecord } from "./schema";

export interface RecordOfFile {
  /** Of a file with one record a line; null where the file is one record. */
  readonly line: number | null;
  readonly record: FiguresRecord | null;
  readonly messages: readonly Message[];
}

/** The records of a figures file: one JSON object, or one on each line. */
export function recordsOf(text: string): readonly RecordOfFile[] {
  const whole = parse(text);
  if ("value" in whole) return [check(text, whole.value, null)];
  const lines = text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [{ line, number: i + 1 }]));
  if (lines.length > 1 && lines.every(({ line }) => /^\s*\{.*\}\s*$/.test(line)))
    return lines.map(({ line, number }) => {
      const parsed = parse(line);
      return "value" in parsed ? check(line, parsed.value, number) : broken(parsed.problem, number);
    });
  return [broken(whole.problem, null)];
}

function parse(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: error.message };
    throw error;
  }
}

function broken(problem: string, line: number | null): RecordOfFile {
  const where = line === null ? { zh: "", en: "" } : { zh: `第 ${line} 行：`, en: `line ${line}: ` };
  return {
    line,
    record: null,
    messages: [
      fatal(
        "JSON_INVALID",
        `${where.zh}不是有效的 JSON（${problem}）。`,
        `${where.en}this is no valid JSON (${problem}).`,
      ),
    ],
  };
}

function check(source: string, value: unknown, line: number | null): RecordOfFile {
  const result = figuresRecord.safeParse(value);
  if (!result.success) return { line, record: null, messages: describeIssues(result.error.issues, line) };
  const twice = Object.keys(result.data.figures).filter((code) => isKeyTwice(source, code));
  return {
    line,
    record: twice.length > 0 ? null : result.data,
    messages: twice.map((code) => givenTwice(code, line)),
  };
}

/** JSON.parse keeps the last of two equal keys without a word. */
function isKeyTwice(source: string, code: string): boolean {
  const key = new RegExp(`(?<!\\\\)${JSON.stringify(code).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*:`, "g");
  return (source.match(key)?.length ?? 0) > 1;
}

const givenTwice = (code: string, line: number | null): Message =>
  fatal(
    "FIGURE_TWICE",
    `${line === null ? "" : `第 ${line} 行 `}figures.${code} 写了两次，只能写一次。`,
    `${line === null ? "" : `line ${line}, `}figures.${code} is given twice; once is allowed.`,
  );
