import type { FormCode } from "../../catalogue";
import type { Scope } from "../../report";
import type { StoredStatus } from "../status-letters";

/** A printed cell of the newest version of a report. */
export interface PrintedCell {
  readonly agencyCode: string;
  /** As the register has it. */
  readonly agencyName: string;
  readonly year: number;
  readonly scope: Scope;
  readonly indicator: string;
  readonly value: number | null;
  readonly status: StoredStatus;
  /** Null where nothing was printed. */
  readonly raw: string | null;
}

/** What is said of a cell: a correction, or the undoing of one. */
export interface CellEntry {
  /** Null: the cell is blank. Of an undoing: what is printed. */
  readonly value: number | null;
  readonly reason: string;
  readonly undone: boolean;
}

/** A published version of a report. */
export interface ReportVersion extends Pick<PrintedCell, "agencyCode" | "agencyName" | "year" | "scope"> {
  readonly id: number;
  /** The version that is shown now. */
  readonly newest: number;
  /** Null where it has no statistics table; then it has no codes. */
  readonly form: FormCode | null;
  readonly codes: readonly string[];
}
