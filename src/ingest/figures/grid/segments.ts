import { isTable, type Block } from "../../document";
import type { Head } from "./slots";
import { readHead } from "./head";
import { linesOfTable, type GridLine } from "./lines";
import { blockTitle, isColumnWord, isHeadWord, rowsCalled } from "./vocabulary";

/** The lines below one head, up to the next head or title of a block. */
export interface Segment {
  /** 第二十条第（一）项, as the form writes it; null where none is printed. */
  readonly title: string | null;
  /** Null where no head was printed or none could be read. */
  readonly head: Head | null;
  readonly lines: readonly GridLine[];
  /** A head is printed and cannot be relied on. */
  readonly isHeadRefused: boolean;
  /** The head is that of the table before, which was cut here. */
  readonly goesOn: boolean;
}

/** The tables of a document as segments, in order. A table that begins without a head goes on from the one before. */
export function segmentsOf(blocks: readonly Block[]): readonly Segment[] {
  const segments: Segment[] = [];
  let title: string | null = null;
  let before: Head | null = null;
  for (const block of blocks) {
    if (!isTable(block)) {
      // Text behind a table ends it, but for the page marks and notes that print puts into it.
      if (isTitleOfPart(block.text)) [title, before] = [null, null];
      title = blockTitle(block.text) ?? title;
      continue;
    }
    const lines = linesOfTable(block);
    for (let i = 0; i < lines.length;) {
      const printed = titleOf(lines[i]!);
      if (printed !== null) {
        [title, before] = [printed, null];
        i += 1;
        continue;
      }
      const headEnd = endOf(lines, i, isHeadLine);
      const bodyEnd = endOf(lines, headEnd, (line) => !isHeadLine(line) && titleOf(line) === null);
      const body = lines.slice(headEnd, bodyEnd);
      const goesOn = headEnd === i;
      const head: Head | null = goesOn ? carriedOver(before, body) : readHead(lines.slice(i, headEnd), body);
      segments.push({ title, head, lines: body, goesOn, isHeadRefused: !goesOn && head === null });
      before = head;
      i = bodyEnd;
    }
  }
  return segments;
}

/** Where the rest of a table is as wide, its columns have their places; else only their order. */
function carriedOver(head: Head | null, [line]: readonly GridLine[]): Head | null {
  if (!head || !line || line.usualReach === head.lines[0]!.usualReach) return head;
  return { ...head, isPlaced: false };
}

/** 三、收到和处理政府信息公开申请情况: what follows is another table. */
const isTitleOfPart = (text: string): boolean => /^\s*[一二三四五六七八九十]\s*[、.．]/.test(text);

function endOf(lines: readonly GridLine[], from: number, goesOn: (line: GridLine) => boolean): number {
  let end = from;
  while (end < lines.length && goesOn(lines[end]!)) end += 1;
  return end;
}

/** A line of one printed cell that names a block. */
function titleOf({ cells }: GridLine): string | null {
  const words = cells.filter(({ kind }) => kind !== "blank");
  return words.length === 1 || (words.length > 1 && words.every(({ text }) => text === words[0]!.text))
    ? blockTitle(words[0]!.text)
    : null;
}

/** Words of a head and no number. 其他 and 总计 are rows as well, so one of them alone says nothing. */
function isHeadLine({ cells, isBlank }: GridLine): boolean {
  if (isBlank || cells.some(({ kind }) => kind === "number")) return false;
  const keys = new Set(cells.map(({ key }) => key).filter((key) => key !== ""));
  if ([...keys].some((key) => rowsCalled(key).length > 0 && !isColumnWord(key))) return false;
  if ([...keys].some(isHeadWord)) return true;
  const words = [...keys].filter(isColumnWord);
  return words.length >= 2 || words.some((key) => rowsCalled(key).length === 0);
}
