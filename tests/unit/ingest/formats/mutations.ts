import { eachRow, formByCode } from "../../../../src/catalogue";
import { inOrder } from "../../../factories/documents/geometry";
import { isTable, type PrintedCell, type PrintedReport, type PrintedTable } from "../../../../src/synthetic";
import { whatItSays, type Said } from "../../../factories/documents/says";

/** A document with a mistake in it, and what an honest reader may make of it. */
export interface Mutation {
  readonly name: string;
  readonly report: PrintedReport;
  /** Code → what the changed document says; undefined where it cannot be told: that is never a number. */
  readonly says: ReadonlyMap<string, Said | undefined>;
  /** Of these a reader may say that it does not know, in words that name `place`; of all others it has to give the figure. */
  readonly unsure: ReadonlySet<string>;
  /** One of these stands in the message. */
  readonly place: readonly string[];
  /** Nobody could read this without a word about it. */
  readonly needsMessage: boolean;
}

export interface Figure {
  readonly table: number;
  readonly cell: PrintedCell;
}

export interface RowOfTable {
  readonly table: number;
  readonly row: number;
}

type Change = (table: PrintedTable, cell: PrintedCell) => PrintedTable;

export const figuresIn = (report: PrintedReport): Figure[] =>
  report.parts
    .filter(isTable)
    .flatMap(({ cells }, table) =>
      cells.filter(({ code }) => code !== undefined).map((cell) => ({ table, cell })),
    );

/** The report with one of its tables in another state. */
function withTable(
  report: PrintedReport,
  which: number,
  change: (table: PrintedTable) => PrintedTable,
): PrintedReport {
  let at = -1;
  return {
    ...report,
    parts: report.parts.map((part) => {
      if (!isTable(part)) return part;
      at += 1;
      return at === which ? change(part) : part;
    }),
  };
}

const saysOf = (report: PrintedReport): Map<string, Said | undefined> =>
  new Map(figuresIn(report).map(({ cell }) => [cell.code!, whatItSays(cell.code!, cell.text)]));

const tableOf = (report: PrintedReport, which: number): PrintedTable => report.parts.filter(isTable)[which]!;

/** The label beside a figure and the title of its block or, where a row has no label, those of its table. */
function placeOf(table: PrintedTable, row: number): string[] {
  const words = table.cells.filter(({ code, text }) => code === undefined && /\p{L}{2}/u.test(text));
  const label = words
    .filter(
      (cell) => cell.row <= row && row < cell.row + cell.rows && cell.columns < table.width && !isUnit(cell),
    )
    .sort((a, b) => b.column - a.column)[0];
  if (!label) return [table.title ?? "", "行政复议", "行政诉讼"];
  const block = words.filter((cell) => cell.row < row && cell.columns === table.width).at(-1);
  return [label.text.replace(/（[^（）]*）$/, ""), ...(block ? [block.text] : [])];
}

const isUnit = ({ text }: PrintedCell): boolean => ["万元", "人次"].includes(text);

const codesIn = (table: PrintedTable, ...rows: number[]): Set<string> =>
  new Set(table.cells.flatMap(({ row, code }) => (code !== undefined && rows.includes(row) ? [code] : [])));

const replace = (table: PrintedTable, old: PrintedCell, ...by: PrintedCell[]): PrintedTable => ({
  ...table,
  cells: table.cells.flatMap((cell) => (cell === old ? by : [cell])),
});

/** Other texts in some cells: what they say is what stands there. */
export function withTexts(
  report: PrintedReport,
  figures: readonly Figure[],
  change: (text: string) => string,
): Mutation {
  const says = saysOf(report);
  const unsure = new Set<string>();
  let changed = report;
  for (const { table, cell } of figures) {
    const text = change(cell.text);
    const said = whatItSays(cell.code!, text);
    const isReadable = said.status !== "UNREADABLE";
    says.set(cell.code!, isReadable ? said : undefined);
    if (!isReadable) unsure.add(cell.code!);
    changed = withTable(changed, table, (old) => replace(old, cell, { ...cell, text }));
  }
  return {
    name: figures.map(({ cell }) => `${cell.code}: “${cell.text}” → “${change(cell.text)}”`).join(", "),
    report: changed,
    says,
    unsure,
    place: figures.flatMap(({ table, cell }) => placeOf(tableOf(report, table), cell.row)),
    needsMessage: unsure.size > 0,
  };
}

/** 20 as 2 0. */
export const tornFigure = (report: PrintedReport, figure: Figure): Mutation | null =>
  isLong(figure.cell.text) ? withTexts(report, [figure], torn) : null;

/** The rest of the row moves to the left or to the right, as in a broken file. */
const moved = (table: PrintedTable, { row, column }: PrintedCell, by: number): PrintedTable => ({
  ...table,
  cells: table.cells.map((cell) =>
    cell.row === row && cell.column > column ? { ...cell, column: cell.column + by } : cell,
  ),
});

/** Nobody knows which figure of the row is which, unless something else tells it. */
function brokenRow(
  report: PrintedReport,
  { table, cell }: Figure,
  name: string,
  lost: boolean,
  change: Change,
): Mutation {
  const old = tableOf(report, table);
  const says = saysOf(report);
  if (lost) says.set(cell.code!, undefined);
  return {
    name: `${cell.code} “${cell.text}”: ${name}`,
    report: withTable(report, table, (one) => change(one, cell)),
    says,
    unsure: codesIn(old, cell.row),
    place: placeOf(old, cell.row),
    needsMessage: true,
  };
}

/** The cell is gone, and its neighbours have moved up. */
export const withoutCell = (report: PrintedReport, figure: Figure): Mutation =>
  brokenRow(report, figure, "cell gone", true, (table, cell) =>
    moved(replace(table, cell), cell, -cell.columns),
  );

/** 20 in two cells, 2 and 0. */
export const inTwoCells = (report: PrintedReport, figure: Figure): Mutation | null =>
  !isLong(figure.cell.text)
    ? null
    : brokenRow(report, figure, "in two cells", true, (table, cell) => {
        const [first, rest] = [cell.text.slice(0, 1), cell.text.slice(1)];
        const place = withoutCode(cell);
        return wider(
          replace(
            moved(table, cell, 1),
            cell,
            { ...cell, text: first, columns: 1 },
            { ...place, text: rest, columns: cell.columns, column: cell.column + 1 },
          ),
        );
      });

/** The same cell twice. */
const doubledCell = (report: PrintedReport, figure: Figure): Mutation =>
  brokenRow(report, figure, "twice", false, (table, cell) => {
    const place = withoutCode(cell);
    return wider(
      replace(moved(table, cell, cell.columns), cell, cell, { ...place, column: cell.column + cell.columns }),
    );
  });

const withoutCode = (cell: PrintedCell): PrintedCell => ({ ...cell, code: undefined });

/** As wide as its widest row. */
const wider = (table: PrintedTable): PrintedTable => {
  const width = Math.max(...table.cells.map(({ column, columns }) => column + columns));
  const added = Array.from({ length: width - table.width }, () => 8);
  return { ...table, cells: inOrder(table.cells), width, widths: [...table.widths, ...added] };
};

/** The same where a file holds places, not cells: each figure is read where it stands now, and the last place is blank. */
export function movedUp(report: PrintedReport, figure: Figure): Mutation {
  const { cells } = tableOf(report, figure.table);
  const { row, column } = figure.cell;
  const rest = cells.filter((cell) => cell.row === row && cell.column >= column && cell.code !== undefined);
  const says = saysOf(report);
  rest.forEach(({ code }, i) => says.set(code!, whatItSays(code!, rest[i + 1]?.text ?? "")));
  return { ...withoutCell(report, figure), says, unsure: new Set(), needsMessage: false };
}

/** Rows with figures, by their table. */
export const rowsWithFigures = (report: PrintedReport): RowOfTable[] => {
  const seen = new Map(
    figuresIn(report).map(({ table, cell }) => [`${table} ${cell.row}`, { table, row: cell.row }]),
  );
  return [...seen.values()];
};

/** Rows that some sheets in official use do not have. */
const optional = new Set(
  [...eachRow(formByCode("A2014"))].flatMap(({ row }) =>
    row.optional && row.indicator ? [row.indicator] : [],
  ),
);

/** The row is gone; what reaches over it is one row shorter, and headings that begin in it begin in the next. */
function withoutRow(report: PrintedReport, { table, row }: RowOfTable): Mutation {
  const old = tableOf(report, table);
  const says = saysOf(report);
  const codes = codesIn(old, row);
  const isOptional = [...codes].every((code) => optional.has(code));
  for (const code of codes) {
    if (isOptional) says.delete(code);
    else says.set(code, undefined);
  }
  return {
    name: `without the row ${placeOf(old, row)[0]}`,
    report: withTable(report, table, (one) => removeRow(one, row)),
    says,
    unsure: codesIn(old, row),
    place: placeOf(old, row),
    needsMessage: !isOptional,
  };
}

function removeRow(table: PrintedTable, row: number): PrintedTable {
  const cells = table.cells.flatMap((cell): PrintedCell[] => {
    if (cell.row > row) return [{ ...cell, row: cell.row - 1 }];
    if (cell.row + cell.rows <= row) return [cell];
    return cell.rows > 1 ? [{ ...cell, rows: cell.rows - 1 }] : [];
  });
  return { ...table, height: table.height - 1, cells: inOrder(cells) };
}

/** The row stands twice; `change`: with other numbers the second time, so that nobody knows which are right. */
function doubledRow(
  report: PrintedReport,
  { table, row }: RowOfTable,
  change: (text: string) => string = (text) => text,
): Mutation {
  const old = tableOf(report, table);
  const says = saysOf(report);
  const doubled = (one: PrintedTable): PrintedTable => {
    const later = one.cells.map((cell) => {
      if (cell.row > row) return { ...cell, row: cell.row + 1 };
      return cell.rows > 1 && cell.row + cell.rows > row ? { ...cell, rows: cell.rows + 1 } : cell;
    });
    const again = one.cells
      .filter((cell) => cell.row === row && cell.rows === 1)
      .map(({ code, ...cell }) => ({
        ...cell,
        row: row + 1,
        text: code === undefined ? cell.text : change(cell.text),
      }));
    return { ...one, height: one.height + 1, cells: inOrder([...later, ...again]) };
  };
  return {
    name: `the row ${placeOf(old, row)[0]} twice`,
    report: withTable(report, table, doubled),
    says,
    unsure: codesIn(old, row),
    place: placeOf(old, row),
    needsMessage: change("1") !== "1",
  };
}

/** A row and the next of the same group change places, labels and all: nothing else is said. */
function swappedRows(report: PrintedReport, { table, row }: RowOfTable): Mutation | null {
  const old = tableOf(report, table);
  const own = (at: number) => old.cells.filter((cell) => cell.row === at && cell.rows === 1);
  const shape = (at: number) =>
    own(at)
      .map(({ column, columns, code }) => `${column} ${columns} ${code === undefined}`)
      .join();
  const groupsBegin = old.cells.some((cell) => cell.row === row + 1 && cell.rows > 1);
  if (groupsBegin || codesIn(old, row + 1).size === 0 || shape(row) !== shape(row + 1)) return null;
  return {
    name: `the row ${placeOf(old, row)[0]} below the next`,
    report: withTable(report, table, (one) => ({
      ...one,
      cells: inOrder(
        one.cells.map((cell) => {
          if (cell.rows > 1 || (cell.row !== row && cell.row !== row + 1)) return cell;
          return { ...cell, row: cell.row === row ? row + 1 : row };
        }),
      ),
    })),
    says: saysOf(report),
    unsure: new Set(),
    place: placeOf(old, row),
    needsMessage: false,
  };
}

/** One row of a head is gone: the figures below may still be told by their place, or not. */
export const withoutHeads = (report: PrintedReport): Mutation[] =>
  report.parts
    .filter(isTable)
    .flatMap(({ head }, table) =>
      Array.from({ length: head }, (_, row) => withoutHeadRow(report, table, row)),
    );

function withoutHeadRow(report: PrintedReport, table: number, row: number): Mutation {
  const old = tableOf(report, table);
  return {
    name: `table ${table + 1} without row ${row + 1} of its head`,
    report: withTable(report, table, (one) => removeRow({ ...one, head: Math.max(0, one.head - 1) }, row)),
    says: saysOf(report),
    unsure: new Set(old.cells.flatMap(({ code }) => (code === undefined ? [] : [code]))),
    place: [old.title ?? "", ...old.cells.flatMap(({ code, text }) => (code === undefined ? [text] : []))],
    needsMessage: false,
  };
}

/** One digit more, or a first one. */
export const longer = (text: string): string => `${text.replace(/\D/g, "")}7`;
const isLong = (text: string): boolean => /^\d{2,}$/.test(text);
const torn = (text: string): string => `${text.slice(0, 1)} ${text.slice(1)}`;

/** What may be wrong with one number; null where it is too short to be torn. */
export const inItsCell: readonly ((report: PrintedReport, figure: Figure) => Mutation | null)[] = [
  (report, figure) => withTexts(report, [figure], longer),
  (report, figure) => withTexts(report, [figure], () => ""),
  (report, figure) => withTexts(report, [figure], () => "/"),
  tornFigure,
];

/** And what takes its neighbours with it, where a file holds cells. */
export const pushed = [doubledCell, inTwoCells];
export const ofFigure = [...inItsCell, withoutCell, ...pushed];

/** What may be wrong with one row; null where it cannot change places with the next. */
export const ofRow: readonly ((report: PrintedReport, row: RowOfTable) => Mutation | null)[] = [
  withoutRow,
  doubledRow,
  (report, row) => doubledRow(report, row, longer),
  swappedRows,
];

/** The same mutation for the same numbers. */
export function mutate(
  report: PrintedReport,
  kinds: readonly (typeof ofFigure)[number][],
  kind: number,
  at: number,
): Mutation {
  const [figures, rows] = [figuresIn(report), rowsWithFigures(report)];
  const which = kind % (kinds.length + ofRow.length);
  const made =
    which < kinds.length
      ? kinds[which]!(report, figures[at % figures.length]!)
      : ofRow[which - kinds.length]!(report, rows[at % rows.length]!);
  return made ?? mutate(report, kinds, kind, at + 1);
}
