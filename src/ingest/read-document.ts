import type { Message } from "../report/index";
import { fatal, namingFile } from "./messages";
import { readReport } from "./read-report";
import { readers } from "./readers/index";
import type { Reader } from "./readers/reader";
import { refused, type DocumentReading, type Reading, type ReadOptions, type SourceFile } from "./reading";
import { isTooLarge, tooLarge } from "./size";
import { emptyFile } from "./text/open-text";
import { foreignFormat } from "./foreign-formats";

/**
 * Bytes → what they say. Each report of the file is one reading; what is wrong with the file is a message that names it, never
 * an exception.
 */
export async function readDocument(file: SourceFile, options: ReadOptions): Promise<DocumentReading> {
  const reader = readerOf(file);
  const readings = "reason" in reader ? [refused([reader.reason])] : await readWith(reader, file, options);
  const named = namingFile(file.fileName);
  return {
    mediaType: reader.mediaType,
    readings: readings.map((reading) => ({ ...reading, messages: reading.messages.map(named) })),
  };
}

async function readWith(reader: Reader, file: SourceFile, options: ReadOptions): Promise<readonly Reading[]> {
  if (reader.kind === "figures") return reader.read(file, options);
  const { value: document, messages } = await reader.open(file);
  if (!document) return [refused(messages)];
  const reading = readReport(document, options);
  return [{ ...reading, messages: [...messages, ...reading.messages] }];
}

/** By content where it shows the format, else by the extension. */
function readerOf(file: SourceFile): Reader | { reason: Message; mediaType: string } {
  const { bytes, fileName } = file;
  const unknown = "application/octet-stream";
  if (bytes.length === 0) return { reason: emptyFile, mediaType: unknown };
  if (isTooLarge(bytes.length)) return { reason: tooLarge(bytes.length), mediaType: unknown };
  const byContent = readers.find((reader) => reader.recognises?.(file));
  if (byContent) return byContent;
  const foreign = foreignFormat(bytes);
  const byName = readerByName(fileName);
  if (!foreign && byName) return byName;
  return {
    reason: unsupported(foreign?.name ?? extensionOf(fileName)),
    mediaType: foreign?.mediaType ?? unknown,
  };
}

/** Whether its name says that it is of a format that is read; its content may still say otherwise. */
export const isNamedAsReadable = (fileName: string): boolean => readerByName(fileName) !== undefined;

const readerByName = (fileName: string): Reader | undefined =>
  readers.find(({ extensions }) => extensions.some((extension) => extension === extensionOf(fileName)));

function extensionOf(fileName: string): string {
  return /\.[^./\\]+$/.exec(fileName)?.[0].toLowerCase() ?? "";
}

function unsupported(format: string): Message {
  const list = (name: "nameZh" | "nameEn") =>
    readers.map((reader) => `${reader[name]}（${reader.extensions.filter(Boolean).join("、")}）`);
  return fatal(
    "FORMAT_UNSUPPORTED",
    `目前不能读取${format}格式。可以读取：${list("nameZh").join("，")}。`,
    `The format ${format} is not read yet. These are: ${list("nameEn").join(", ").replace(/（/g, " (").replace(/）/g, ")").replace(/、/g, " ")}.`,
  );
}
