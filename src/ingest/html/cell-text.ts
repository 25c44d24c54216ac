import { joinWrapped } from "../wrapped";
import type { Element, Node } from "./nodes";
import { isHidden } from "./visible";
import { walk, type Sink, type Walk } from "./walk";
import { RawLine } from "./words";

/** Collects lines: each block and each `<br>` begins one. */
class LineSink implements Sink {
  readonly lines: string[] = [];
  private readonly raw = new RawLine();
  private prefix = "";

  text(words: string): void {
    this.raw.add(words);
  }
  lineBreak(): void {
    this.edge();
  }
  edge(): void {
    const line = this.raw.take();
    if (line === "") return;
    this.lines.push(this.prefix + line);
    this.prefix = "";
  }
  number(printed: string): void {
    this.prefix = printed;
  }
  get last(): string {
    return this.raw.last;
  }
}

/** The lines of a part of the page whose tables, if any, are taken apart: each of their cells is a line. */
export function linesBelow(nodes: readonly Node[], page: Walk): readonly string[] {
  const sink = new LineSink();
  walk(nodes, sink, page);
  sink.edge();
  return sink.lines;
}

const known = new WeakMap<Element, readonly string[]>();

/** The lines of one cell, made once. */
export function linesOfCell(cell: Element, page: Walk): readonly string[] {
  let lines = known.get(cell);
  if (!lines) {
    const isLeft = isHidden(cell) || page.skipped.has(cell);
    known.set(cell, (lines = isLeft ? [] : linesBelow(cell.childNodes, page)));
  }
  return lines;
}

/** The words of a cell as one line: wrapped words joined, two numbers never. */
export const cellText = (cell: Element, page: Walk): string => joinWrapped(linesOfCell(cell, page));
