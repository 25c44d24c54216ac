import { around, type Box } from "../geometry";
import type { PieceCell, TablePiece } from "../pieces";
import { Areas } from "./areas";
import { blocksOf, type Block } from "./blocks";
import { edgesOf, figureColumns, nearestColumn, withHeads, type FigureColumn } from "./figure-columns";
import { cutAt, type FlowLine, type Segment } from "./flow";
import { groupsOf } from "./groups";
import { readHead, type Head } from "./head";
import { headWords } from "./head-words";
import { labelColumns, type LabelColumns } from "./label-columns";
import { rowsOf, textOfItem, type Row } from "./rows";

/** A table of which no line is drawn → its cells, by where its words stand. */
export function placeTable(lines: readonly FlowLine[]): TablePiece | null {
  const shown = figureColumns(lines);
  if (shown.length === 0) return null;
  const areas = new Areas(lines, shown);
  const apart = areas.hasLabels ? cutAt(lines, [areas.boundary]) : null;
  if (apart) return placeTable(apart);
  const blocks = blocksOf(lines, areas);
  const heads = blocks.map(({ head }) => headWords(head, areas, null));
  const columns = withHeads(shown, heads);
  const box = around(lines);
  const edges = edgesOf(columns, areas.boundary, areas.hasLabels);
  const labels = labelColumns(
    blocks.flatMap(({ body }) => body),
    (line) => areas.labelsOf(line),
  );
  const cut = cutAt(lines, labels.splits);
  if (cut) return placeTable(cut);
  const sheet = new Sheet(areas, labels, columns, edges);
  for (const block of blocks) sheet.add(block);
  return sheet.piece(box);
}

class Sheet {
  private readonly cells: PieceCell[] = [];
  private readonly pages: number[] = [];
  private readonly labelCount: number;
  private readonly width: number;

  constructor(
    private readonly areas: Areas,
    private readonly labels: LabelColumns,
    private readonly columns: readonly FigureColumn[],
    private readonly edges: readonly number[],
  ) {
    this.labelCount = labels.main.length > 0 ? 1 + labels.splits.length : 0;
    this.width = this.labelCount + columns.length;
  }

  add({ titles, head, body }: Block): void {
    for (const { line } of titles) {
      this.put(this.pages.length, 0, 1, this.width, line.text);
      this.pages.push(line.page);
    }
    const main = within(this.labels.main, body);
    const rows = rowsOf(body, (line) => this.areas.figuresOf(line), main);
    const words = headWords(head, this.areas, this.columns);
    const read = readHead(
      words,
      this.columns,
      rows.map(({ figures }) => figures),
    );
    if (head.length > 0) this.putHead(read, head);
    this.putRows(rows, read, body);
  }

  private putHead({ height, cells }: Head, lines: readonly FlowLine[]): void {
    const at = this.pages.length;
    const rows = Math.max(1, height);
    const words = lines.flatMap((line) => this.areas.labelsOf(line));
    const { groups, more, splits } = this.labels;
    const isMore = ({ left }: Segment, n: number) => left >= splits[groups.length + n]! - 1;
    const label = words.filter((word) => more.length === 0 || !isMore(word, 0));
    const first = this.labelCount - more.length;
    if (this.labelCount > 0) this.put(at, 0, rows, first, textOfItem(label));
    more.forEach((_, n) => {
      const own = words.filter((word) => isMore(word, n));
      this.put(at, first + n, rows, 1, textOfItem(own));
    });
    for (const { level, levels, column, columns, text } of cells)
      this.put(at + level, this.labelCount + column, levels, columns, text);
    for (let i = 0; i < rows; i += 1) this.pages.push(lines.at(-1)!.line.page);
  }

  private putRows(rows: readonly Row[], head: Head, body: readonly FlowLine[]): void {
    const at = this.pages.length;
    const groups = this.labels.groups.map((segments) => groupsOf(within(segments, body), rows));
    groups.forEach((column, i) => {
      for (const { from, to, text } of column) this.put(at + from, i, to - from, 1, text);
    });
    const main = groups.length;
    rows.forEach(({ figures, label, page }, i) => {
      this.pages.push(page);
      const outer = groups.findIndex((column) => !column.some(({ from, to }) => i >= from && i < to));
      const first = outer === -1 ? main : outer;
      if (this.labelCount > 0) this.put(at + i, first, 1, main + 1 - first, textOfItem(label));
      this.labels.more.forEach((segments, n) => {
        const own = within(segments, body).filter((segment) => nearestRow(rows, segment) === i);
        this.put(at + i, main + 1 + n, 1, 1, textOfItem(own));
      });
      this.putFigures(at + i, figures, head);
    });
  }

  private putFigures(row: number, figures: readonly Segment[], { cells, height }: Head): void {
    const spans = cells.filter(({ level, levels }) => level + levels === height);
    for (let column = 0; column < this.columns.length;) {
      const from = column;
      const to = from + (spans.find((span) => span.column === from)?.columns ?? 1);
      const own = figures.filter((figure) => {
        const place = nearestColumn(this.columns, figure);
        return place >= from && place < to;
      });
      this.put(row, this.labelCount + from, 1, to - from, own.map(({ text }) => text).join(" "));
      column = to;
    }
  }

  private put(row: number, column: number, rows: number, columns: number, text: string): void {
    this.cells.push({ row, column, rows, columns, text, isFull: false });
  }

  piece(box: Box): TablePiece {
    const closed = Array.from({ length: this.width }, () => true);
    const xs = [...(this.labelCount > 0 ? [box.left - 1, ...this.labels.splits] : []), ...this.edges];
    const { pages, cells } = this;
    return { box, xs, pages, cells, closedAbove: closed, closedBelow: closed, isRuled: false };
  }
}

const within = (segments: readonly Segment[], lines: readonly FlowLine[]): Segment[] =>
  segments.filter((segment) => lines.some((line) => line.segments.includes(segment)));

function nearestRow(rows: readonly Row[], { top, bottom }: Segment): number {
  const y = (top + bottom) / 2;
  return rows.reduce((best, row, i) => (Math.abs(row.y - y) < Math.abs(rows[best]!.y - y) ? i : best), 0);
}
