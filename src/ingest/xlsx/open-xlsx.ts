import { openArchive, type Archive } from "../zip/archive";
import { mainPart, relationsOf } from "../zip/relations";
import type { Budget } from "../sheets/budget";
import type { CellNotes } from "../sheets/cell-notes";
import { noDrawings, type Drawings, type Sheet } from "../sheets/workbook";
import { damaged, tooMuch } from "../refused";
import { readDrawing } from "./drawing";
import { readSharedStrings } from "./shared-strings";
import { readSheetPart, type SheetPart } from "./sheet-part";
import { readStyles } from "./styles";
import { readWorkbookPart } from "./workbook-part";

const mostSheets = 200;

/** The worksheets of an XLSX in their order; sheets that are charts or macros are left out. Throws `Refused`. */
export async function openXlsx(bytes: Uint8Array, notes: CellNotes, budget: Budget): Promise<Sheet[]> {
  const archive = await openArchive(bytes);
  const main = await mainPart(archive, "xl/workbook.xml");
  const relations = await relationsOf(archive, main);
  const part = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const book = readWorkbookPart(await archive.read(main), main);
  if (book.sheets.length > mostSheets) throw tooManySheets(book.sheets.length);
  const strings = await optional(archive, part("sharedStrings"), readSharedStrings);
  const styles = await optional(archive, part("styles"), readStyles);

  const sheets: Sheet[] = [];
  for (const { name, relation, isHidden } of book.sheets) {
    const found = relations.find(({ id }) => id === relation);
    if (!found)
      throw damaged({ zh: `找不到工作表“${name}”的内容`, en: `the sheet “${name}” has no content` });
    if (found.type !== "worksheet") continue;
    const context = {
      name,
      strings: strings ?? [],
      styles: styles ?? [],
      settings: book.settings,
      notes,
      budget,
    };
    const sheet = readSheetPart(await archive.read(found.target), found.target, context);
    sheets.push({ ...sheet, name, isHidden, drawings: await drawingsOf(archive, found.target, sheet) });
  }
  return sheets;
}

async function optional<T>(
  archive: Archive,
  part: string | undefined,
  read: (bytes: Buffer, part: string) => T,
): Promise<T | null> {
  return part !== undefined && archive.has(part) ? read(await archive.read(part), part) : null;
}

async function drawingsOf(archive: Archive, part: string, { drawing }: SheetPart): Promise<Drawings> {
  if (drawing === null) return noDrawings;
  const target = (await relationsOf(archive, part)).find(({ id }) => id === drawing)?.target;
  return (await optional(archive, target, readDrawing)) ?? noDrawings;
}

const tooManySheets = (count: number) =>
  tooMuch({
    zh: `有 ${count} 个工作表，上限为 ${mostSheets} 个`,
    en: `it has ${count} sheets; at most ${mostSheets} are read`,
  });
