/** Something in a folder that is not imported, and why. It is named. */
export interface PassedOver {
  readonly name: string;
  /** Something that should have been read may be lost. */
  readonly isFailure: boolean;
  readonly passedOver: { readonly code: string; readonly messageZh: string; readonly messageEn: string };
}

const because =
  (code: string, messageZh: string, messageEn: string) =>
  (name: string): PassedOver => ({ name, isFailure: false, passedOver: { code, messageZh, messageEn } });

export const linkInFolder = because(
  "LINK",
  "是链接：文件夹中的链接不跟随。要导入它，请直接写出它的路径。",
  "is a link: links in folders are not followed. To import it, give its path.",
);

export const noFile = because(
  "NOT_A_FILE",
  "不是普通文件（管道、设备或套接字）。",
  "is no ordinary file (a pipe, device or socket).",
);

export const otherFormat = because("OTHER_FORMAT", "不是能读取的格式。", "is of no format that is read.");

export const unreadable = (name: string, { code }: NodeJS.ErrnoException): PassedOver => ({
  name,
  isFailure: true,
  passedOver: {
    code: "UNREADABLE",
    messageZh: `无法读取（${code}）。`,
    messageEn: `cannot be read (${code}).`,
  },
});
