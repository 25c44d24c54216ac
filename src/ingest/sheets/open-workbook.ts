import type { Message } from "../../report/index";
import { compact } from "../characters";
import { composeDocument, hasWords, type Item } from "../compose-document";
import type { Document } from "../document";
import type { Result } from "../messages";
import { unlessRefused } from "../refused";
import { Budget } from "./budget";
import { CellNotes } from "./cell-notes";
import { joinSheets } from "./join-sheets";
import { aboutCells, aboutSheet, hiddenSheets, nothingInSheets, type SheetNotes } from "./say";
import { sheetItems } from "./sheet-items";
import { visibleLines } from "./visible-lines";
import type { Sheet } from "./workbook";

type OpenSheets = (notes: CellNotes, budget: Budget) => Promise<readonly Sheet[]> | readonly Sheet[];

/**
 * The sheets of a workbook, one below another, → a document: what is shown and printed, each sheet under its name where that
 * tells something. Null with a FATAL message where it cannot be read; never an exception.
 */
export const openWorkbook = (open: OpenSheets): Promise<Result<Document | null>> =>
  unlessRefused(async () => {
    const notes = new CellNotes();
    const sheets = await open(notes, new Budget());
    const shown = sheets.filter(({ isHidden }) => !isHidden);
    const hidden = sheets.filter((sheet) => sheet.isHidden && sheet.cells.some(({ text }) => text !== ""));
    const items: (readonly Item[])[] = [];
    const messages: Message[] = [];
    for (const sheet of shown) {
      const { lines, hidden: parts } = visibleLines(sheet, notes);
      items.push(underItsName(sheet.name, sheetItems(lines)));
      const about: SheetNotes = { name: sheet.name, drawings: sheet.drawings, ...parts };
      messages.push(...aboutSheet(about));
    }
    const visible = new Set(shown.map(({ name }) => name));
    messages.push(...aboutCells(notes, visible), ...hiddenSheets(hidden.map(({ name }) => name)));
    const document = composeDocument(joinSheets(items));
    if (!hasWords(document))
      throw nothingInSheets(
        hidden.length,
        shown.some(({ drawings }) => drawings.pictures > 0),
      );
    return { value: document, messages };
  });

/** 表2, Sheet1: what a program calls a sheet that nobody named. */
const saysNothing =
  /^(?:(?:my|work)?sheet|工作表|表格?|table|book|工作簿|新建.*)[\s_-]*[\d一二三四五六七八九十]*(?:\s*[（(]\d+[）)])?$/i;

/** A name is a heading unless the sheet prints it itself. */
function underItsName(name: string, items: readonly Item[]): readonly Item[] {
  const words = compact(name);
  const tells = /[\p{Script=Han}]|(?:19|20)\d{2}/u.test(words) && !saysNothing.test(words);
  const first = items.slice(0, 4).map((item) => ("text" in item ? compact(item.text) : ""));
  if (!tells || items.length === 0 || first.some((text) => text.includes(words))) return items;
  return [{ kind: "heading", text: name, depth: 1 }, ...items];
}
