import type { PrintNote } from "./print-number";
import { addressOf } from "./workbook";

export type CellNoteKind =
  | PrintNote
  /** A formula whose result the file does not hold. */
  | "NOT_CALCULATED"
  /** A result that the program which wrote the file asks to compute again. */
  | "MAYBE_STALE"
  /** Words below another cell of a merged one, which nobody sees. */
  | "COVERED";

export interface CellNote {
  /** A1. */
  readonly address: string;
  readonly sheet: string;
  readonly stored: string;
  readonly printed: string;
}

/** What there is to say about cells, by kind, in the order met. */
export class CellNotes {
  readonly byKind = new Map<CellNoteKind, CellNote[]>();

  add(
    kind: CellNoteKind,
    at: { sheet: string; row: number; column: number },
    stored: string,
    printed: string,
  ): void {
    const notes = this.byKind.get(kind) ?? [];
    this.byKind.set(kind, notes);
    notes.push({ address: addressOf(at.row, at.column), sheet: at.sheet, stored, printed });
  }
}
