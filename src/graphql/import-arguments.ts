import { Refusal } from "../compare";
import type { Answers } from "../db";
import { REPORT_YEARS } from "../report";
import { isGiven, requireAgencies } from "./arguments";
import type { Context } from "./context";
import { requireNoNul } from "./plain-text";
import type { AnswerArgs } from "./types/answer-args";

const LONGEST_NAME = 255;

/** Control characters, and those that turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const PATH = /[/\\]|^\.{1,2}$|^[A-Za-z]:/;

/** A name of a file and nothing else: no folder, no control character. @throws Refusal BAD_ARGUMENT */
export function requireFileName(fileName: string): string {
  const name = fileName.trim();
  if (name && name.length <= LONGEST_NAME && !PATH.test(name) && !UNPRINTABLE.test(name)) return name;
  throw new Refusal(
    "BAD_ARGUMENT",
    `fileName 须为文件名，1 至 ${LONGEST_NAME} 字，不含路径（/ \\ .. C:）和控制字符，如 2024年报.docx`,
    `fileName must be the name of a file, 1 to ${LONGEST_NAME} characters, without a path (/ \\ .. C:) or control characters, such as 2024.docx`,
  );
}

/** The bytes. Lines may be wrapped; anything else that is not Base64 is refused rather than skipped. @throws Refusal BAD_ARGUMENT */
export function requireBase64(text: string): Buffer {
  const digits = text.replace(/[\r\n\t ]+/g, "");
  const bytes = Buffer.from(digits, "base64");
  // Buffer drops what it does not know: only what is written the same way again was Base64.
  if (digits !== "" && bytes.toString("base64") === digits) return bytes;
  throw new Refusal(
    "BAD_ARGUMENT",
    "contentBase64 须为文件全部字节的 Base64（标准字母表，带 = 补位），不能为空，也不带 data: 前缀",
    "contentBase64 must be all bytes of the file in Base64 (standard alphabet, padded with =), not empty and without a data: prefix",
  );
}

/** What somebody says a document is. @throws Refusal BAD_ARGUMENT, UNKNOWN_AGENCY */
export async function requireAnswers(
  context: Context,
  { agency, year, scope }: Omit<AnswerArgs, "dryRun">,
): Promise<Answers> {
  if (isGiven(agency)) {
    requireNoNul(agency, "agency");
    await requireAgencies(context, await context.releases.resolve(null), [agency]);
  }
  if (isGiven(year) && !(year >= REPORT_YEARS.from && year <= REPORT_YEARS.to))
    throw new Refusal(
      "BAD_ARGUMENT",
      `year 为 ${year}，须为 ${REPORT_YEARS.from} 至 ${REPORT_YEARS.to}`,
      `year is ${year}, it must be from ${REPORT_YEARS.from} to ${REPORT_YEARS.to}`,
      { year: REPORT_YEARS },
    );
  return {
    ...(isGiven(agency) && { agency }),
    ...(isGiven(year) && { year }),
    ...(isGiven(scope) && { scope }),
  };
}

/** The number of a held document. @throws Refusal BAD_ARGUMENT */
export function requireHeldId(id: string): number {
  if (/^[1-9]\d{0,8}$/.test(id)) return Number(id);
  throw new Refusal(
    "BAD_ARGUMENT",
    `id 为“${id.slice(0, 40)}”，不是待定文件的编号；可用 heldDocuments 查看`,
    `id is "${id.slice(0, 40)}", which is no number of a held document; heldDocuments lists them`,
  );
}
