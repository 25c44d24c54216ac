import type { Cell } from "./columns";
import type { ExportColumn } from "./kind";
import type { Citation } from "./citation";
import type { Fact, IndicatorNote, Note } from "./notes";

/** What a format writes: rows while they are read, and what is said of them once they are through. */
export interface ExportTable {
  readonly citation: Citation;
  readonly columns: readonly TableColumn[];
  readonly parts: readonly TablePart[];
  /** How many rows there are at most; asked for by formats that cannot hold any number. */
  readonly count: () => Promise<number>;
  /** Complete once all parts are read. */
  readonly after: () => AfterRows;
}

/** `isText`: its cells hold text or words, never a number. */
export interface TableColumn extends ExportColumn {
  readonly isText: boolean;
}

export interface TablePart {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Page by page, the cells of each row in the order of the columns. */
  readonly pages: () => AsyncIterable<readonly (readonly Cell[])[]>;
}

export interface AfterRows {
  readonly indicators: readonly IndicatorNote[];
  readonly facts: readonly Fact[];
  readonly notes: readonly Note[];
}

/** How a table becomes a file. */
export interface ExportFormat {
  readonly code: string;
  readonly mediaType: string;
  /** Of its own, beside the query's arguments: name and what it may be. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** More rows than this it cannot hold; null is any number. */
  readonly mostRows: number | null;
  readonly write: (
    table: ExportTable,
    options: Readonly<Record<string, string>>,
  ) => AsyncGenerator<string | Buffer>;
}
