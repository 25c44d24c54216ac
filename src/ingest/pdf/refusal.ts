import type { Message } from "../../report/index";
import { PastLimit } from "./limits";
import { pdfDamaged, pdfEncrypted, pdfTooMuch } from "./pdf-messages";

/** What an exception says about the file; null where it is our own bug. */
export function refusalOf(error: unknown, page: number | null): Message | null {
  if (error instanceof PastLimit) return pastLimit(error);
  // The library's classes may come from another realm, so only their names tell.
  const { name, message } = error as Error;
  if (name === "PasswordException") return pdfEncrypted();
  if (fromLibrary.has(name)) {
    const at = page === null ? { zh: "", en: "" } : { zh: `第 ${page} 页`, en: `page ${page}: ` };
    return pdfDamaged({
      zh: `${at.zh}不能解析（${message}）`,
      en: `${at.en}it cannot be parsed (${message})`,
    });
  }
  return null;
}

const fromLibrary = new Set([
  "InvalidPDFException",
  "FormatError",
  "UnknownErrorException",
  "XRefEntryException",
  "XRefParseException",
  "MissingDataException",
  "ParserEOFException",
]);

function pastLimit({ what, page, found, limit }: PastLimit): Message {
  const zh = page === null ? "" : `第 ${page} 页`;
  const en = page === null ? "it" : `page ${page}`;
  switch (what) {
    case "PAGES":
      return pdfTooMuch({
        zh: `共 ${found} 页，上限为 ${limit} 页`,
        en: `it has ${found} pages; at most ${limit} are read`,
      });
    case "SIZE":
      return pdfTooMuch({
        zh: `压缩的内容展开后超过 ${limit / 1024 / 1024} MB`,
        en: `its compressed parts unfold to more than ${limit / 1024 / 1024} MB`,
      });
    case "TIME":
      return pdfTooMuch({
        zh: `${zh}读取超过 ${limit / 1000} 秒`,
        en: `reading ${en} took longer than ${limit / 1000} seconds`,
      });
    case "OPERATORS":
      return pdfTooMuch({
        zh: `${zh}有 ${found} 条绘制指令，上限为 ${limit}`,
        en: `${en} has ${found} drawing operators; at most ${limit} are read`,
      });
    case "GLYPHS":
      return pdfTooMuch({
        zh: `${zh}有 ${found} 个以上字符，上限为 ${limit}`,
        en: `${en} has ${found} signs or more; at most ${limit} are read`,
      });
    case "PLACES":
      return pdfTooMuch({
        zh: `${zh}有一个表格达 ${found} 格，上限为 ${limit}`,
        en: `${en} has a table of ${found} places; at most ${limit} are read`,
      });
    case "RULINGS":
      return pdfTooMuch({
        zh: `${zh}有 ${found} 条以上表格线，上限为 ${limit}`,
        en: `${en} has ${found} lines or more; at most ${limit} are read`,
      });
  }
}
