import type { FormTable } from "../../../catalogue/index";
import type { GridLine } from "./lines";
import type { ColumnRef } from "./vocabulary";

/** A column of figures of a grid as its head prints it. */
export interface Slot {
  /** The places that it covers, half-open; of an ordered head its turn among the columns. */
  readonly from: number;
  readonly to: number;
  /** What stands above it, from the top: 法人或其他组织/商业企业. */
  readonly printed: string;
  /** The columns of forms that it is; empty for one that no form has. */
  readonly refs: readonly ColumnRef[];
  /** The unit in its head, e.g. 万元; null where none is printed. */
  readonly unit: string | null;
}

export interface Head {
  readonly lines: readonly GridLine[];
  /** Left to right, from the first column of figures on. */
  readonly slots: readonly Slot[];
  readonly tables: ReadonlySet<FormTable>;
  /** False where only the order of the columns is known, not their places. */
  readonly isPlaced: boolean;
  readonly misread: readonly { readonly slot: Slot; readonly ref: ColumnRef }[];
  readonly twice: readonly ColumnRef[];
}
