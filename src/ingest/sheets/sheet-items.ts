import type { Item } from "../compose-document";
import { isFigure } from "../text/cells";
import { headOf, isBlank, isFramed, isTextLine, onlyCell, wordsOf } from "./line-kinds";
import { tableItem } from "./table-item";
import type { SheetLine } from "./visible-lines";

/** The lines of a sheet → paragraphs and tables; a table ends at a blank row, a title, a note, or another table's head. */
export function sheetItems(lines: readonly SheetLine[]): Item[] {
  const items: Item[] = [];
  const width = widthOf(lines);
  let table: SheetLine[] = [];
  let head: string | null = null;
  const endTable = (): void => {
    const item = tableItem(table);
    // Of a single column nothing is left but its lines.
    if (item && item.width > 1) items.push(item.table);
    else items.push(...table.filter((line) => onlyCell(line) !== null).flatMap(paragraphsOf));
    table = [];
    head = null;
  };
  lines.forEach((line, i) => {
    if (line.followsGap) endTable();
    if (isBlank(line) && !isFramed(line)) {
      if (isHeadOnly(table)) table.push(line);
      return endTable();
    }
    if (!isBlank(line) && isTextLine(line, { table, next: lines[i + 1], width })) {
      endTable();
      items.push(...paragraphsOf(line));
      return;
    }
    const own = headOf(line);
    if (own !== null && head !== null && own !== head) endTable();
    head = own ?? head;
    table.push(line);
  });
  endTable();
  return items;
}

/** Heads without a figure: blank cells below them are the figures that nobody filled in. */
const isHeadOnly = (table: readonly SheetLine[]): boolean =>
  table.length > 1 && !table.some((line) => wordsOf(line).some(({ text }) => isFigure(text)));

function widthOf(lines: readonly SheetLine[]): number {
  const begun = lines.flatMap((line) => wordsOf(line).map(({ column }) => column));
  return (
    begun.reduce((most, at) => Math.max(most, at), 0) -
    begun.reduce((least, at) => Math.min(least, at), 0) +
    1
  );
}

/** Each cell that begins here; one that ends in a colon goes on in the next. Lines set apart within a cell stay apart. */
function paragraphsOf(line: SheetLine): Item[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const { text } of wordsOf(line)) {
    const words = text.trim();
    if (isOpen) texts[texts.length - 1] += words;
    else texts.push(words);
    isOpen = /[:：]$/.test(words);
  }
  return texts
    .flatMap((text) => text.split(/[\r\n]+/))
    .filter((text) => text.trim() !== "")
    .map((text) => ({ kind: "paragraph", text }));
}
