/**
 * What every reader makes of its bytes: the words of the document in reading order, cut into blocks. No block knows yet
 * whether it is a section, a title or a form.
 */
export interface Document {
  /** The whole text; `start` and `end` of blocks and rows count its UTF-16 units, half-open. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Pages that are pictures to a part that may hold tables, so that what is missing may stand there. Absent where none is. */
  readonly pictures?: readonly PagePicture[];
}

export interface PagePicture {
  /** From 1; null where the format has no pages. */
  readonly page: number | null;
  /** How much of the page they cover; null where the format does not tell. */
  readonly percent: number | null;
}

export type Block = Heading | Paragraph | Table;
export type TextBlock = Heading | Paragraph;

interface Place {
  readonly start: number;
  readonly end: number;
  /** Null where the format has no pages. */
  readonly page: number | null;
}

/** Set as a heading by the format itself (`#`, `h2`, a style): plain text has none. */
export interface Heading extends Place {
  readonly kind: "heading";
  readonly text: string;
  readonly depth: number;
}

/** One paragraph, its wrapped lines joined. */
export interface Paragraph extends Place {
  readonly kind: "paragraph";
  readonly text: string;
}

/** A grid of cells; merged cells stand in every place that they cover. */
export interface Table extends Place {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The line as it stands in the document. */
  readonly text: string;
  readonly cells: readonly string[];
  /** False where cells are told apart by gaps only: a blank cell then leaves no trace, and only the order is known. */
  readonly aligned: boolean;
  /**
   * Which printed cell covers each place, numbered through the table: equal numbers are one merged cell, -1 is a place that no
   * cell covers, where the row may have lost one. Absent where the format cannot tell.
   */
  readonly cellIds?: readonly number[];
  /** From 1; absent or null where it is that of the table or not known. */
  readonly page?: number | null;
  readonly start: number;
  readonly end: number;
}

export const isTable = (block: Block): block is Table => block.kind === "table";
export const isText = (block: Block): block is TextBlock => block.kind !== "table";
