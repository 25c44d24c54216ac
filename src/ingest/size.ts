import type { Message } from "../report/index";
import { fatal, namingFile } from "./messages";
import { refused, type DocumentReading } from "./reading";

/** More than any report on record by far. */
const mostBytes = 32 * 1024 * 1024;

export const isTooLarge = (bytes: number): boolean => bytes > mostBytes;

export const tooLarge = (bytes: number): Message =>
  fatal(
    "FILE_TOO_LARGE",
    `文件有 ${bytes} 字节，上限为 ${mostBytes} 字节（32 MB）。`,
    `The file has ${bytes} bytes; at most ${mostBytes} (32 MB) are read.`,
  );

/**
 * What reading the file would say of its size alone, so that nobody needs to fetch its bytes; null where the size is allowed.
 *
 * @example refusedForSize("年报.pdf", 200_000_000)?.readings[0]?.messages[0]?.code //=> "FILE_TOO_LARGE"
 */
export function refusedForSize(fileName: string, bytes: number): DocumentReading | null {
  if (!isTooLarge(bytes)) return null;
  const messages = [namingFile(fileName)(tooLarge(bytes))];
  return { mediaType: "application/octet-stream", readings: [refused(messages)] };
}
