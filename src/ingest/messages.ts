import type { Locator, Message, Severity } from "../report/index";

type Say = (code: string, messageZh: string, messageEn: string, at?: Locator) => Message;

const say =
  (severity: Severity): Say =>
  (code, messageZh, messageEn, at) => ({ severity, code, messageZh, messageEn, ...(at ? { at } : {}) });

export const fatal = say("FATAL");
export const warning = say("WARNING");
export const info = say("INFO");

export const isFatal = ({ severity }: Message): boolean => severity === "FATAL";

/** A result and what there is to say about it; `value` is null when a message says why. */
export interface Result<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}

/** The messages of one file name it: a batch shows them side by side. */
export const namingFile =
  (fileName: string) =>
  (message: Message): Message => ({
    ...message,
    messageZh: `${fileName}：${message.messageZh}`,
    messageEn: `${fileName}: ${message.messageEn}`,
  });
