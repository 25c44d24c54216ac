import type { Message } from "../report/index";
import type { Document } from "./document";
import { fatal, type Result } from "./messages";

/** A file that cannot be read further, with the FATAL message that says why. It never leaves a reader. */
export class Refused extends Error {
  constructor(readonly reason: Message) {
    super(reason.messageEn);
    this.name = "Refused";
  }
}

/** What a reader gives, or the reason for which it gave up; any other exception is our own bug and goes on. */
export async function unlessRefused(
  read: () => Result<Document> | Promise<Result<Document>>,
): Promise<Result<Document | null>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { value: null, messages: [error.reason] };
  }
}

/** What is wrong with the bytes, as a clause without a full stop. */
export const damaged = (what: { zh: string; en: string }): Refused =>
  new Refused(
    fatal(
      "FILE_DAMAGED",
      `文件已损坏或不完整：${what.zh}。请用 Word、Excel 或 WPS 打开核对，另存后再导入。`,
      `The file is damaged or cut short: ${what.en}. Open it in Word, Excel or WPS, save it again, then import that.`,
    ),
  );

export const encrypted = (): Refused =>
  new Refused(
    fatal(
      "FILE_ENCRYPTED",
      "文件有密码，不能读取。请取消密码（“信息－保护文档”）后另存，再导入。",
      "The file has a password and cannot be read. Take the password off, save it again, then import that.",
    ),
  );

/** Beyond what any report needs: a mistake, or an attack on whoever opens it. */
export const tooMuch = (what: { zh: string; en: string }): Refused =>
  new Refused(
    fatal(
      "LIMIT_EXCEEDED",
      `文件超出读取上限：${what.zh}。请核对文件，并把每份报告存成一个文件。`,
      `The file goes beyond what is read: ${what.en}. Check it, and keep each report in a file of its own.`,
    ),
  );
