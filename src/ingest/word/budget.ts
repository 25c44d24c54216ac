import { tooMuch } from "../refused";
import type { SpannedCell } from "../spanned-cells";

const limits = {
  /** Places of all grids together, covered ones included. */
  places: 2_000_000,
  characters: 2_000_000,
  paragraphs: 200_000,
  /** Tables, text boxes and notes inside each other. */
  depth: 30,
};

/** What one document may cost: far beyond any report. Every call throws `Refused` beyond that. */
export class Budget {
  private places = 0;
  private characters = 0;
  private paragraphs = 0;
  private depth = 0;

  spendWords(text: string): void {
    this.characters += text.length;
    if (this.characters > limits.characters) throw tooManyCharacters();
  }

  spendParagraph(): void {
    this.paragraphs += 1;
    if (this.paragraphs > limits.paragraphs) throw tooManyParagraphs();
  }

  spendPlaces(cells: readonly SpannedCell[], height: number): void {
    this.places += height * cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);
    if (this.places > limits.places) throw tooManyPlaces();
    for (const { text, rows } of cells) this.characters += text.length * (rows - 1);
    this.spendWords("");
  }

  allowDepth(depth: number): void {
    if (depth > limits.depth) throw tooDeep();
  }

  /** What is done one level further in. */
  within<T>(read: () => T): T {
    this.depth += 1;
    this.allowDepth(this.depth);
    const result = read();
    this.depth -= 1;
    return result;
  }
}

const tooManyPlaces = () =>
  tooMuch({
    zh: `表格展开合并单元格以后超过 ${limits.places} 格`,
    en: `its tables have more than ${limits.places} places once merged cells are expanded`,
  });

const tooManyParagraphs = () =>
  tooMuch({
    zh: `段落超过 ${limits.paragraphs} 个`,
    en: `it has more than ${limits.paragraphs} paragraphs`,
  });

const tooManyCharacters = () =>
  tooMuch({
    zh: `文字超过 ${limits.characters} 个字符`,
    en: `it has more than ${limits.characters} characters of text`,
  });

const tooDeep = () =>
  tooMuch({
    zh: `表格、文本框、脚注互相嵌套超过 ${limits.depth} 层`,
    en: `tables, text boxes and notes stand in each other more than ${limits.depth} deep`,
  });
