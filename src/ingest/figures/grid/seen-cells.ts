import type { Form, FormTable } from "../../../catalogue/index";
import { tighten } from "../../characters";
import type { GridRow } from "./grid-rows";
import type { GridCell } from "./lines";
import type { RowRef } from "./vocabulary";

/** A figure of a form that a document has a cell for. */
export interface SeenCell {
  readonly code: string;
  /** The forms whose labels it stands under: often two. */
  readonly forms: readonly Form[];
  readonly table: FormTable;
  /** Null where its row was found and its cell cannot be told. */
  readonly cell: GridCell | null;
  readonly row: GridRow;
  /** The labels of its row as printed, from the outermost: 三、本年度办理结果/（七）总计. Empty for a row without. */
  readonly rowPath: string;
  /** What is printed above it: 法人或其他组织/商业企业. */
  readonly column: string;
  /** The unit in the head of its column. */
  readonly unit: string | null;
}

/** The cells of one row, as far as they are a form's; empty for a row of no form and for headings. */
export function seenCells(row: GridRow): readonly SeenCell[] {
  return row.head ? underHead(row, row.head.slots) : withoutHead(row);
}

function underHead(row: GridRow, slots: NonNullable<GridRow["head"]>["slots"]): readonly SeenCell[] {
  return slots.flatMap((slot, i) => {
    const pairs = row.refs.flatMap((ref) =>
      slot.refs
        .filter(({ table }) => table === ref.table)
        .flatMap(({ index }) => (ref.codes[index] ? [{ ref, code: ref.codes[index] }] : [])),
    );
    return toSeen(row, pairs, row.values?.[i] ?? null, { column: slot.printed, unit: slot.unit });
  });
}

/** So many columns, or the title of the block above, make a table without a head a form's and not one of the running text. */
const columnsThatTell = 7;

/** By the order of the form's own columns, where every table of so many columns has the same figures there. */
function withoutHead(row: GridRow): readonly SeenCell[] {
  const { cells, line, block, isHeadRefused } = row;
  const refs = row.refs.filter(
    ({ codes, table }) => isHeadRefused || codes.length >= columnsThatTell || table.title === block,
  );
  const wide = refs.filter(({ codes }) => codes.length === cells.length);
  const isOne = new Set(wide.map(({ codes }) => codes.join())).size === 1;
  const inOrder = isOne && line.isWhole && !isHeadRefused;
  const known = inOrder ? wide : refs;
  const [widest] = [...known].sort((a, b) => b.codes.length - a.codes.length);
  return (widest?.codes ?? []).flatMap((_, i) => {
    const pairs = known.flatMap((ref) => (ref.codes[i] ? [{ ref, code: ref.codes[i] }] : []));
    const { label, group } = widest!.table.columns[i]!;
    const column = group ? `${group}/${label}` : label;
    return toSeen(row, pairs, inOrder ? cells[i]! : null, { column, unit: null });
  });
}

function toSeen(
  row: GridRow,
  pairs: readonly { readonly ref: RowRef; readonly code: string }[],
  cell: GridCell | null,
  at: Pick<SeenCell, "column" | "unit">,
): readonly SeenCell[] {
  const codes = [...new Set(pairs.map(({ code }) => code))];
  return codes.map((code) => {
    const own = pairs.filter((pair) => pair.code === code).map(({ ref }) => ref);
    const forms = [...new Set(own.map(({ form }) => form))];
    return { code, forms, table: own[0]!.table, cell, row, rowPath: rowPathOf(row), ...at };
  });
}

export const rowPathOf = ({ labels }: Pick<GridRow, "labels">): string =>
  labels
    .filter(({ kind, text }, i) => kind === "words" && text !== labels[i - 1]?.text)
    .map(({ text }) => tighten(text))
    .join("/");
