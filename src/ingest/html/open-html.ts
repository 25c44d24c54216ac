import type { Message } from "../../report/index";
import { composeDocument, hasWords, type Item } from "../compose-document";
import type { Document } from "../document";
import { isFatal, type Result } from "../messages";
import { Refused, tooMuch, unlessRefused } from "../refused";
import { emptyFile } from "../text/open-text";
import { Budget, tooManyCharacters } from "./budget";
import { decodePage } from "./charset";
import { aboutGarbledWords } from "./garbled";
import { limits } from "./limits";
import { isMhtml } from "./looks-like-page";
import { unpackMhtml } from "./mhtml";
import { findElement } from "./nodes";
import { Notes } from "./notes";
import { missingLines, readMetadata, type PageMetadata } from "./page-metadata";
import { parsePage } from "./parse-page";
import { readPage } from "./read-page";
import { aboutNotes, nothingVisible } from "./say";

/**
 * The bytes of a web page, or of an archive that a browser or Word made of one (MHTML), → a document: the visible words of its
 * report without the site around it. Null with a FATAL message where it cannot be read; never an exception.
 */
export const openHtml = (bytes: Uint8Array): Promise<Result<Document | null>> =>
  unlessRefused(() => readFile(bytes));

function readFile(bytes: Uint8Array): Result<Document> {
  if (bytes.length === 0) throw new Refused(emptyFile);
  if (bytes.length > limits.bytes) throw tooLarge(bytes.length);
  const pages = isMhtml(bytes) ? unpackMhtml(bytes) : [{ bytes, charset: null }];
  const notes = new Notes();
  const budget = new Budget();
  const messages: Message[] = [];
  const items: Item[] = [];
  let metadata: PageMetadata | null = null;
  let empty = nothingVisible("NOTHING");
  for (const { bytes: content, charset } of pages) {
    const decoded = decodePage(content, charset);
    const page = parsePage(decoded.text);
    metadata ??= readMetadata(page);
    const read = readPage(page, notes, budget);
    items.push(...read.items);
    messages.push(...decoded.messages, ...read.messages);
    if (findElement(page, "frame") ?? findElement(page, "iframe")) empty = nothingVisible("FRAMES");
    else if (notes.pictures.size > 0) empty = nothingVisible("PICTURES");
    else if (findElement(page, "script")) empty = nothingVisible("SCRIPTS");
  }
  const { value, messages: about } = compose(items, metadata, [...messages, ...aboutNotes(notes)], empty);
  const pictures = [...notes.pictures].map(() => ({ page: null, percent: null }));
  return { value: pictures.length > 0 ? { ...value, pictures } : value, messages: about };
}

function compose(
  items: readonly Item[],
  metadata: PageMetadata | null,
  messages: readonly Message[],
  empty: Refused,
): Result<Document> {
  const printed = composeDocument(items);
  if (!hasWords(printed)) throw empty;
  if (printed.text.length > limits.characters) throw tooManyCharacters();
  const garbled = aboutGarbledWords(printed.text);
  const reason = garbled.find(isFatal);
  if (reason) throw new Refused(reason);
  const missing = metadata ? missingLines(printed, metadata) : [];
  const value = missing.length > 0 ? composeDocument([...missing, ...items]) : printed;
  return { value, messages: [...messages, ...garbled] };
}

const tooLarge = (size: number): Refused =>
  tooMuch({
    zh: `文件有 ${size} 字节，上限为 ${limits.bytes} 字节`,
    en: `the file has ${size} bytes; at most ${limits.bytes} are read`,
  });
