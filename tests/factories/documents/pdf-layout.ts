import type { SpannedCell } from "../../../src/ingest/spanned-cells";
import { textWidth, type Line, type Page, type Text } from "./pdf-file";
import { isTable, type Part, type PrintedTable } from "../../../src/synthetic";

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly size: number;
  readonly padding: number;
  readonly align: "left" | "centre" | "right";
  /** `none`: no line at all; `across`: between rows only. */
  readonly lines: "all" | "none" | "across" | "doubled";
  /** Where the words of a merged cell stand that a page break cuts. */
  readonly cutCells: "flow" | "upper" | "lower";
  /** Whether a line closes such a cell on both sides of the break. */
  readonly closeCuts: boolean;
  /** The head of a table comes again on each of its pages. */
  readonly repeatHead: boolean;
  readonly mark: ((page: number) => string) | null;
  readonly head: string | null;
  /** How far even pages are shifted, as mirrored margins do. */
  readonly shift: number;
  readonly rowGap: number;
}

const usual: Layout = {
  width: 595,
  height: 842,
  margin: 72,
  size: 9,
  padding: 3,
  align: "centre",
  lines: "all",
  cutCells: "flow",
  closeCuts: true,
  repeatHead: false,
  mark: (page) => `- ${page} -`,
  head: null,
  shift: 0,
  rowGap: 6,
};

const leading = 1.4;

/** Prints paragraphs, titles and tables one below the other, on as many pages as they need. */
export function layOut(parts: readonly Part[], changes: Partial<Layout> = {}): Page[] {
  const layout = { ...usual, ...changes };
  const printer = new Printer(layout);
  for (const part of parts) {
    if (typeof part === "string") printer.paragraph(part);
    else if (isTable(part)) printer.table(part);
    else if ("heading" in part) printer.paragraph(part.heading);
    else printer.title(part.title);
  }
  return printer.pages;
}

class Printer {
  readonly pages: (Page & { texts: Text[]; lines: Line[] })[] = [];
  private y = 0;

  constructor(private readonly layout: Layout) {
    this.newPage();
  }

  private get page() {
    return this.pages.at(-1)!;
  }
  private get left(): number {
    return this.layout.margin + (this.pages.length % 2 === 0 ? this.layout.shift : 0);
  }
  private get bottom(): number {
    return this.layout.height - this.layout.margin;
  }

  private newPage(): void {
    const { width, height, mark, head, margin } = this.layout;
    const number = this.pages.length + 1;
    this.pages.push({ width, height, texts: [], lines: [] });
    if (head) this.write(head, margin, margin * 0.6, 9);
    if (mark) this.write(mark(number), width / 2 - 10, height - margin * 0.5, 10);
    this.y = margin;
  }

  private write(text: string, x: number, y: number, size: number, code?: string): void {
    if (text !== "") this.page.texts.push({ text, x, y, size, ...(code === undefined ? {} : { code }) });
  }

  title(text: string): void {
    this.y += 8;
    this.room(40);
    const size = 16;
    this.write(text, (this.layout.width - textWidth(text, size)) / 2, this.y + size, size);
    this.y += size * 2;
  }

  paragraph(text: string): void {
    const size = 12;
    const width = this.layout.width - 2 * this.layout.margin;
    wrap(`　　${text}`, width, size).forEach((line, i) => {
      this.room(size * leading);
      this.write(i === 0 ? line.slice(2) : line, this.left + (i === 0 ? 2 * size : 0), this.y + size, size);
      this.y += size * 1.6;
    });
    this.y += 2;
  }

  private room(height: number): void {
    if (this.y + height > this.bottom) this.newPage();
  }

  table(table: PrintedTable): void {
    const whole = this.layout.width - 2 * this.layout.margin;
    const sum = table.widths.reduce((a, b) => a + b, 0);
    const xs = [0];
    for (const part of table.widths) xs.push(xs.at(-1)! + (whole * part) / sum);
    const heights = this.rowHeights(table, xs);
    const repeated = this.layout.repeatHead ? table.head : 0;
    // Programs that repeat a head leave none alone at the foot of a page.
    this.room(heights.slice(0, repeated + 1).reduce((a, b) => a + b, 0));
    const starts = this.breaks(heights, repeated);
    starts.forEach((from, i) => {
      if (i > 0) this.newPage();
      const to = starts[i + 1] ?? table.height;
      if (i > 0 && repeated > 0 && from >= repeated) this.rows(table, xs, heights, 0, repeated, starts);
      this.rows(table, xs, heights, from, to, starts);
    });
    this.y += 12;
  }

  /** First rows of each page. */
  private breaks(heights: readonly number[], repeated: number): number[] {
    const starts = [0];
    let y = this.y;
    const head = heights.slice(0, repeated).reduce((a, b) => a + b, 0);
    heights.forEach((height, row) => {
      if (y + height > this.bottom && row > starts.at(-1)!) {
        starts.push(row);
        y = this.layout.margin + head;
      }
      y += height;
    });
    return starts;
  }

  private rowHeights({ cells, height }: PrintedTable, xs: readonly number[]): number[] {
    const { size, rowGap } = this.layout;
    const heights = Array.from({ length: height }, () => size * leading + rowGap);
    const need = (cell: SpannedCell) => this.linesOf(cell, xs).length * size * leading + rowGap;
    for (const cell of cells.filter(({ rows }) => rows === 1))
      heights[cell.row] = Math.max(heights[cell.row]!, need(cell));
    for (const cell of cells.filter(({ rows }) => rows > 1)) {
      const own = heights.slice(cell.row, cell.row + cell.rows).reduce((a, b) => a + b, 0);
      if (need(cell) > own) heights[cell.row + cell.rows - 1]! += need(cell) - own;
    }
    return heights;
  }

  private linesOf(cell: SpannedCell, xs: readonly number[]): string[] {
    const { size, padding } = this.layout;
    return wrap(cell.text, xs[cell.column + cell.columns]! - xs[cell.column]! - 2 * padding, size);
  }

  /** The rows from one to another, with the parts of merged cells that stand among them. */
  private rows(
    table: PrintedTable,
    xs: readonly number[],
    heights: readonly number[],
    from: number,
    to: number,
    starts: readonly number[],
  ): void {
    const { lines: drawn, cutCells, closeCuts } = this.layout;
    const ys = [this.y];
    for (const height of heights.slice(from, to)) ys.push(ys.at(-1)! + height);
    for (const cell of table.cells) {
      const first = Math.max(cell.row, from);
      const last = Math.min(cell.row + cell.rows, to);
      if (first >= last) continue;
      const [top, bottom] = [ys[first - from]!, ys[last - from]!];
      const [left, right] = [this.left + xs[cell.column]!, this.left + xs[cell.column + cell.columns]!];
      const cutAbove = cell.row < from;
      const cutBelow = cell.row + cell.rows > to;
      const all = this.linesOf(cell, xs);
      this.text(
        this.part(all, cell, heights, { from, to, cutAbove, cutBelow, cutCells, starts }),
        { left, right, top, bottom },
        cell.code,
      );
      if (drawn === "none") continue;
      const edge = (x0: number, y0: number, x1: number, y1: number) =>
        this.page.lines.push({ x0, y0, x1, y1 });
      if (closeCuts || !cutAbove) edge(left, top, right, top);
      if (closeCuts || !cutBelow) edge(left, bottom, right, bottom);
      if (drawn === "across") continue;
      edge(left, top, left, bottom);
      edge(right, top, right, bottom);
      if (drawn === "doubled") {
        edge(left + 0.7, top, left + 0.7, bottom);
        edge(left, top + 0.7, right, top + 0.7);
      }
    }
    this.y = ys.at(-1)!;
  }

  private part(
    lines: readonly string[],
    cell: SpannedCell,
    heights: readonly number[],
    {
      from,
      to,
      cutAbove,
      cutBelow,
      cutCells,
      starts,
    }: {
      from: number;
      to: number;
      cutAbove: boolean;
      cutBelow: boolean;
      cutCells: Layout["cutCells"];
      starts: readonly number[];
    },
  ): readonly string[] {
    if (!cutAbove && !cutBelow) return lines;
    const { size } = this.layout;
    const room = (rows: readonly number[]) =>
      Math.max(1, Math.floor(rows.reduce((a, b) => a + b, 0) / (size * leading)));
    const end = cell.row + cell.rows;
    const inner = starts.filter((start) => start > cell.row && start < end);
    const isFirst = !cutAbove;
    const isLast = !cutBelow;
    if (cutCells === "upper" && room(heights.slice(cell.row, inner[0])) >= lines.length)
      return isFirst ? lines : [];
    if (cutCells === "lower" && room(heights.slice(inner.at(-1), end)) >= lines.length)
      return isLast ? lines : [];
    const before = cutAbove ? room(heights.slice(cell.row, from)) : 0;
    const here = room(heights.slice(Math.max(cell.row, from), Math.min(cell.row + cell.rows, to)));
    return lines.slice(before, cutBelow ? before + here : undefined);
  }

  private text(
    lines: readonly string[],
    box: { left: number; right: number; top: number; bottom: number },
    code?: string,
  ): void {
    const { padding, align, size } = this.layout;
    let y = (box.top + box.bottom - lines.length * size * leading) / 2 + size * 1.1;
    for (const line of lines) {
      const width = textWidth(line, size);
      const isFigure = /^[-+\d.,元/]*$/.test(line);
      const x =
        align === "left" || (!isFigure && box.right - box.left > 80)
          ? box.left + padding
          : align === "right"
            ? box.right - padding - width
            : (box.left + box.right - width) / 2;
      this.write(line, x, y, size, code);
      y += size * leading;
    }
  }
}

/** Breaks between any two Chinese signs; a number stays whole where it fits in a line. */
function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    lines.push(line);
    line = "";
  };
  for (const word of text.match(/[\d.,+０-９．，＋-]+|[^]/gu) ?? []) {
    if (word === "\n") {
      end();
      continue;
    }
    for (const part of textWidth(word, size) > width ? word : [word]) {
      if (line !== "" && textWidth(line + part, size) > width + 0.01) end();
      line += part;
    }
  }
  if (line !== "") end();
  return lines;
}
