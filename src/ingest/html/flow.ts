import type { Item } from "../compose-document";
import { isTable } from "../document";
import { joinWrapped } from "../wrapped";
import { linesOf } from "../text/lines";
import { toBlocks } from "../text/read-text";
import { linesBelow } from "./cell-text";
import type { Element, Node } from "./nodes";
import { readTable } from "./read-table";
import { walk, type Sink, type Walk } from "./walk";
import { RawLine } from "./words";

/** A page or a part of it → headings, paragraphs and tables in reading order. */
export function flow(nodes: readonly Node[], page: Walk): Item[] {
  const sink = new FlowSink(page);
  walk(nodes, sink, page);
  sink.edge();
  return sink.items;
}

const longestHeading = 200;

class FlowSink implements Sink {
  readonly items: Item[] = [];
  private lines: string[] = [];
  private readonly raw = new RawLine();
  private prefix = "";

  constructor(private readonly page: Walk) {}

  text(words: string): void {
    this.raw.add(words);
  }
  lineBreak(): void {
    const line = this.raw.take();
    this.lines.push(line === "" ? "" : this.prefix + line);
    if (line !== "") this.prefix = "";
  }
  edge(): void {
    this.lineBreak();
    for (const text of paragraphsOf(this.lines)) this.items.push({ kind: "paragraph", text });
    this.lines = [];
  }
  number(printed: string): void {
    this.prefix = printed;
  }
  get last(): string {
    return this.raw.last;
  }
  table(element: Element): boolean {
    this.edge();
    this.items.push(...readTable(element, this.page, (nodes) => flow(nodes, this.page)));
    return true;
  }
  /** A heading that holds a table or half the page was not closed: its words are no heading. */
  heading(element: Element, depth: number): boolean {
    this.edge();
    const { words, tables } = this.page.parts(element);
    if (words > longestHeading || tables > 0) return false;
    const text = joinWrapped(linesBelow(element.childNodes, this.page));
    if (text !== "") this.items.push({ kind: "heading", text: this.prefix + text, depth });
    this.prefix = "";
    return true;
  }
}

/** Lines set apart by `<br>`: paragraphs, but for those that are one wrapped to a width. Rows of a table stay lines. */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== "");
  if (filled.length < 2) return filled;
  const text = lines.join("\n");
  return toBlocks(linesOf(text)).flatMap((block) =>
    isTable(block)
      ? text
          .slice(block.start, block.end)
          .split("\n")
          .filter((line) => line.trim() !== "")
      : block.text,
  );
}
