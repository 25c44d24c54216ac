import { parse } from "csv-parse/sync";
import { decode } from "../decode";
import { damaged, Refused, tooMuch } from "../refused";
import { emptyFile, notText } from "../text/open-text";
import type { Budget } from "./budget";
import { CellCollector, plainStyle } from "./cell-collector";
import type { CellNotes } from "./cell-notes";
import { noDrawings, type Sheet } from "./workbook";

const separators = ["\t", ",", ";"] as const;
const longest = 2_000_000;
/** Lines that tell the separator. */
const telling = 50;

/** A table as text, its cells between commas, semicolons or tabs: what programs save under .csv, and often under .xls. */
export function readDelimited(bytes: Uint8Array, notes: CellNotes, budget: Budget): Sheet[] {
  const decoded = decode(bytes);
  if ("problem" in decoded) throw new Refused(notText[decoded.problem]);
  if (decoded.text.trim() === "") throw new Refused(emptyFile);
  if (decoded.text.length > longest) throw tooLong(decoded.text.length);
  // Excel's own way to say it, which it does not show.
  const [, said] = /^sep=(.)\n/i.exec(decoded.text) ?? [];
  const text = said === undefined ? decoded.text : decoded.text.slice(said.length + 5);
  const cells = new CellCollector("", { is1904: false, asksToCalculate: false }, notes, budget);
  rowsOf(text, said ?? separatorOf(text)).forEach((row, at) =>
    row.forEach((words, column) => {
      const shown = asShown(words);
      if (shown.trim() !== "") cells.add(at, column, { kind: "words", words: shown }, plainStyle);
    }),
  );
  return [
    {
      name: "",
      isHidden: false,
      cells: cells.cells,
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: [],
      drawings: noDrawings,
    },
  ];
}

function rowsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, relax_quotes: true });
  } catch (error) {
    // What the parser throws is about the text: quotes that nothing closes.
    const reason = error instanceof Error ? error.message : String(error);
    throw damaged({ zh: `引号不成对（${reason}）`, en: `its quotes do not match (${reason})` });
  }
}

/** The one that most of the first lines have, a tab before a comma. */
function separatorOf(text: string): string {
  const lines = text.split("\n", telling).filter((line) => line.trim() !== "");
  const having = (separator: string): number => lines.filter((line) => line.includes(separator)).length;
  return [...separators].sort((a, b) => having(b) - having(a))[0]!;
}

/** ="0012" keeps a number as text when Excel opens the file. */
const asShown = (words: string): string => /^="([^"]*)"$/.exec(words.trim())?.[1] ?? words;

const tooLong = (length: number) =>
  tooMuch({
    zh: `文本有 ${length} 个字符，上限为 ${longest}`,
    en: `the text has ${length} characters; at most ${longest} are read`,
  });
