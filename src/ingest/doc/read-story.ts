import type { Item } from "../compose-document";
import { paragraphItems } from "../word/paragraph-items";
import { seeSign } from "../word/seen";
import { signOf, withSigns } from "../word/symbols";
import { TableFlow } from "../word/table-flow";
import type { Stretch } from "./anchors";
import { Bytes } from "../cfb/bytes";
import { paragraphProperties } from "./paragraph-properties";
import type { Parts } from "./parts";
import { seePicture } from "./pictures";
import { textRuns, type TextRun } from "./text-runs";

const marks = { cell: 7, line: 11, page: 12, paragraph: 13, column: 14 } as const;
const fields = { begin: 19, separate: 20, end: 21 } as const;
const graphics = { picture: 1, drawing: 8 } as const;

/** Paragraphs and tables of a stretch of characters, in reading order; boxes and notes follow what they hang on. */
export const readStory = (parts: Parts, { start, end }: Stretch): Item[] =>
  parts.budget.within(() => new StoryReader(parts).read(start, end));

class StoryReader {
  private readonly flow: TableFlow;
  private text = "";
  private struck = "";
  private hanging: Stretch[] = [];

  constructor(private readonly parts: Parts) {
    this.flow = new TableFlow(parts.budget, parts.seen);
  }

  read(start: number, end: number): Item[] {
    for (const run of textRuns(this.parts, start, end)) {
      this.parts.budget.spendWords(run.text);
      this.readRun(run);
    }
    if (this.text.trim() !== "") this.flow.add(0, paragraphItems(this.printed("", null), false));
    this.addHanging();
    return this.flow.finish();
  }

  private readRun(run: TextRun): void {
    for (let i = 0; i < run.text.length; i += 1) {
      const code = run.text.charCodeAt(i);
      if (code === marks.paragraph || code === marks.cell || code === marks.page)
        this.endParagraph(run, i, code);
      else if (this.isKept(run, run.text[i]!)) this.readSign(run, i, code);
    }
  }

  /** Words that a tracked change deleted, that are hidden or struck through are left out. */
  private isKept({ properties }: TextRun, sign: string): boolean {
    const { seen } = this.parts;
    if (properties.isDeleted || properties.isInserted) seen.trackedChanges = true;
    if (properties.isDeleted) return false;
    if (sign < " ") return true;
    if (properties.isHidden && sign.trim() !== "") seen.hiddenText = true;
    if (properties.isStruck && !properties.isHidden) this.struck += sign;
    return !properties.isHidden && !properties.isStruck;
  }

  private readSign({ text, start, properties }: TextRun, i: number, code: number): void {
    const { parts } = this;
    if (code === fields.begin) parts.fields.begin();
    else if (code === fields.separate) parts.fields.separate();
    else if (code === fields.end) parts.fields.end();
    else if (parts.fields.inCode) return;
    else if (properties.symbol) this.text += this.symbol(properties.symbol);
    else if (code === marks.line || code === marks.column) this.text += "\n";
    else if (code === 30) this.text += "-";
    else if (code === 9 || code > 31) this.text += this.sign(text[i]!, properties.font);
    else if (code === graphics.picture || code === graphics.drawing)
      seePicture(parts, properties, start + i, this.text.trim().slice(-30));
    this.hang(start + i);
  }

  private symbol({ font, code }: { font: number; code: number }): string {
    const sign = signOf(this.parts.fonts[font] ?? "", code);
    seeSign(this.parts.seen, sign);
    return sign;
  }

  private sign(sign: string, font: number | null): string {
    const name = font === null ? "" : (this.parts.fonts[font] ?? "");
    return withSigns(sign, name, (seen) => seeSign(this.parts.seen, seen));
  }

  private hang(position: number): void {
    const { notes, boxes } = this.parts.anchors;
    for (const found of [notes, boxes]) {
      const stretch = found.get(position);
      if (stretch) this.hanging.push(stretch);
      found.delete(position);
    }
  }

  private endParagraph(run: TextRun, i: number, mark: number): void {
    const { parts, flow } = this;
    if (run.properties.isDeleted && mark === marks.paragraph) {
      parts.seen.trackedChanges = true;
      return;
    }
    parts.budget.spendParagraph();
    const { list } = parts.paragraphAt(run.place + i * run.piece.width);
    const own = list.length > 2 ? list.slice(2, list.length - 2) : new Bytes(new Uint8Array());
    const properties = paragraphProperties(own, run.piece.changes, parts.data);
    const style = parts.style(list.length >= 2 ? list.u16(0) : 0);
    const depth = mark === marks.cell ? Math.max(1, properties.depth) : properties.depth;
    if (properties.endsRow && mark === marks.cell) {
      flow.endRow(depth, properties.shape());
    } else if (properties.endsInnerRow) {
      flow.endRow(depth, properties.shape());
    } else {
      const outline = properties.outline === undefined ? style.depth : outlineDepth(properties.outline);
      const number = this.number(properties.list ?? style.list, properties.listLevel ?? style.listLevel);
      const items = paragraphItems(this.printed(number, outline), depth > 0);
      if (!style.isContents) flow.add(depth, items);
      if (mark === marks.cell || properties.endsInnerCell) flow.endCell(depth);
    }
    this.text = "";
    this.addHanging();
    parts.fields.endOfParagraph();
  }

  private printed(number: string, depth: number | null) {
    const struck = this.struck.trim();
    if (struck !== "") this.parts.seen.struck.add(struck.slice(0, 30));
    this.struck = "";
    return { number, lines: this.text.split("\n"), depth };
  }

  private number(list: number | null, level: number | null): string {
    const found = list === null ? undefined : this.parts.lists.get(list);
    return found ? this.parts.counter.next(found, level ?? 0) : "";
  }

  private addHanging(): void {
    for (const stretch of this.hanging.splice(0)) this.flow.addAside(readStory(this.parts, stretch));
  }
}

const outlineDepth = (outline: number): number | null => (outline < 9 ? outline + 1 : null);
