import type { PrintedTable } from "./printed-table";

/** A part of a report, from above to below; a string is a paragraph. `level`: 1 for a main part. */
export type Part =
  string | { readonly title: string } | { readonly heading: string; readonly level: number } | PrintedTable;

export interface PrintedReport {
  readonly title: string;
  readonly parts: readonly Part[];
}

export const isTable = (part: Part): part is PrintedTable => typeof part !== "string" && "cells" in part;
