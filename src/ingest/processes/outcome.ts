import { fatal, namingFile } from "../messages";
import { refused, type DocumentReading } from "../reading";
import { tooMuch } from "../refused";
import type { Message } from "../../report/index";
import type { ReadingLimits } from "./limits";

/** Why a process gave no reading. */
export type Loss = "TIME" | "MEMORY" | { readonly crash: string } | { readonly exception: string };

/** The reading of a document that took its process down, or more than it may. */
export function lost(fileName: string, loss: Loss, limits: ReadingLimits): DocumentReading {
  const message = namingFile(fileName)(reasonOf(loss, limits));
  return { mediaType: "application/octet-stream", readings: [refused([message])] };
}

function reasonOf(loss: Loss, { seconds, heapMegabytes, memoryMegabytes }: ReadingLimits): Message {
  if (loss === "TIME")
    return tooMuch({
      zh: `读取超过 ${seconds} 秒，已中止`,
      en: `reading it took longer than ${seconds} seconds and was ended`,
    }).reason;
  if (loss === "MEMORY")
    return tooMuch({
      zh: `读取所需内存超过上限（对象 ${heapMegabytes} MB，合计 ${memoryMegabytes} MB），已中止`,
      en: `reading it takes more memory than is allowed (${heapMegabytes} MB of objects, ${memoryMegabytes} MB in all) and was ended`,
    }).reason;
  const what =
    "crash" in loss
      ? {
          zh: `读取程序意外终止（${loss.crash}）`,
          en: `the process that read it ended unexpectedly (${loss.crash})`,
        }
      : {
          zh: `读取时出现内部错误（${loss.exception}）`,
          en: `an internal error came up (${loss.exception})`,
        };
  return fatal(
    "READING_FAILED",
    `${what.zh}。这是本程序的缺陷，其余文件不受影响；请把文件和这条消息一并报告。`,
    `${what.en}. This is a mistake of the program, and other files are not touched by it; report it with the file.`,
  );
}
