import type { Document } from "../document";
import type { Message } from "../../report/index";
import type { Result } from "../messages";
import type { SourceFile } from "../reading";
import { compose, type Item } from "./compose";
import { furnitureOf } from "./furniture";
import { startOpening } from "./library";
import { Guard, mostPages, mostSigns, PastLimit } from "./limits";
import { uprightPage } from "./orient";
import { readPage } from "./page-content";
import { itemsOf, type PageItems } from "./page-items";
import { pdfDamaged, pdfWithoutText } from "./pdf-messages";
import { refusalOf } from "./refusal";
import { look } from "./seen-pages";
import { damagedParts, isCutShort } from "./streams";

type Read = Result<Document | null>;

/**
 * The bytes of a PDF with a text layer → its document: tables from the lines that are drawn, else from where the words stand.
 * Null with a FATAL message where it is encrypted, damaged, beyond the limits, or has no text at all.
 */
export async function openPdf({ bytes }: Pick<SourceFile, "bytes">): Promise<Read> {
  try {
    const reason = brokenBytes(bytes);
    if (reason) return refuse(reason);
  } catch (error) {
    return refuse(refusalOf(error, null) ?? rethrow(error));
  }
  const guard = new Guard();
  const { document, close } = await startOpening(bytes, (operators) => guard.count(operators));
  let page: number | null = null;
  try {
    const pdf = await guard.hold(document);
    if (pdf.numPages > mostPages) throw new PastLimit("PAGES", null, pdf.numPages, mostPages);
    const layers = await pdf.getOptionalContentConfig();
    const pages: ReadPage[] = [];
    let count = 0;
    for (page = 1; page <= pdf.numPages; page += 1) {
      guard.begin(page);
      const proxy = await guard.hold(pdf.getPage(page));
      const content = uprightPage(await guard.hold(readPage(proxy, layers)));
      proxy.cleanup();
      const { signs, picturePercent, messages } = look(content);
      count += signs.length;
      if (count > mostSigns) throw new PastLimit("GLYPHS", null, count, mostSigns);
      const items = itemsOf(content, signs);
      pages.push({ ...items, picturePercent, messages: [...messages, ...items.messages] });
    }
    return toDocument(pages);
  } catch (error) {
    return refuse(refusalOf(error, page) ?? rethrow(error));
  } finally {
    await close();
  }
}

interface ReadPage extends PageItems {
  readonly picturePercent: number;
}

function brokenBytes(bytes: Uint8Array): Message | null {
  if (isCutShort(bytes))
    return pdfDamaged({ zh: "没有结尾标记（%%EOF）", en: "its end mark (%%EOF) is missing" });
  const damaged = damagedParts(bytes);
  if (damaged === 0) return null;
  return pdfDamaged({
    zh: `有 ${damaged} 段压缩的内容不能还原`,
    en: `${damaged} of its compressed parts do not unfold`,
  });
}

function toDocument(pages: readonly ReadPage[]): Read {
  const furniture = furnitureOf(pages);
  const items = pages.flatMap(({ pieces, lines }): Item[] =>
    [
      ...pieces.map((piece) => ({ piece, top: piece.box.top })),
      ...lines.filter((line) => !furniture.has(line)).map((line) => ({ line, top: line.top })),
    ].sort((a, b) => a.top - b.top),
  );
  const messages = pages.flatMap((page) => page.messages);
  if (items.length === 0) return { value: null, messages: [pdfWithoutText(pages.length)] };
  const pictures = pages
    .filter(({ picturePercent }) => picturePercent > 0)
    .map(({ number, picturePercent }) => ({ page: number, percent: picturePercent }));
  const { value, messages: found } = compose(items);
  return {
    value: { ...value, ...(pictures.length > 0 ? { pictures } : {}) },
    messages: [...messages, ...found],
  };
}

const refuse = (message: Message): Read => ({ value: null, messages: [message] });

function rethrow(error: unknown): never {
  throw error;
}
