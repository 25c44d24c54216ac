import type { Message } from "../../report/index";
import { decode } from "../decode";
import type { Document } from "../document";
import { fatal, type Result } from "../messages";
import type { SourceFile } from "../reading";

/** Decodes a file and hands its text on; bytes that are no text are FATAL. */
export function openText({ bytes }: SourceFile, read: (text: string) => Document): Result<Document | null> {
  const decoded = decode(bytes);
  if ("problem" in decoded) return { value: null, messages: [notText[decoded.problem]] };
  if (decoded.text.trim() === "") return { value: null, messages: [emptyFile] };
  if (decoded.text.length > longestText) return { value: null, messages: [textTooLong(decoded.text.length)] };
  return { value: read(decoded.text), messages: [] };
}

/** In characters: some twenty times the longest report on record, and what is read within seconds whatever it holds. */
const longestText = 2_000_000;

const textTooLong = (length: number): Message =>
  fatal(
    "FILE_TOO_LARGE",
    `文本有 ${length} 个字符，上限为 ${longestText}。请核对文件，并把每份报告存成一个文件。`,
    `The text has ${length} characters; at most ${longestText} are read. Check the file, and keep each report in a file of its own.`,
  );

export const emptyFile = fatal(
  "EMPTY_FILE",
  "文件是空的。请核对是否保存或下载完整。",
  "The file is empty. Check whether it was saved or downloaded whole.",
);

export const notText = {
  BINARY: fatal(
    "BINARY_CONTENT",
    "文件内容不是文本（含有空字符或大量控制字符）。请另存为 UTF-8 或 GB18030 编码的文本。",
    "The content is no text (NUL or many control characters). Save it as text in UTF-8 or GB18030.",
  ),
  ENCODING: fatal(
    "ENCODING_UNKNOWN",
    "文件编码无法识别：既不是 UTF-8（可带 BOM）、带 BOM 的 UTF-16，也不是 GB18030（GBK、GB2312）。请另存为 UTF-8。",
    "The encoding is not known: neither UTF-8, UTF-16 with a byte order mark, nor GB18030 (GBK, GB2312). Save it as UTF-8.",
  ),
};
