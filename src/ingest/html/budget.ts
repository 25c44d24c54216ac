import { tooMuch } from "../refused";
import { limits } from "./limits";

/** What the tables of one page may cost together once their spans are expanded. Both calls throw `Refused` beyond that. */
export class Budget {
  private places = 0;
  private characters = 0;

  spendPlaces(places: number): void {
    this.places += places;
    if (this.places > limits.places) throw tooManyPlaces();
  }

  /** Words of merged cells stand in each row that they cover. */
  spendWords(cells: readonly { readonly text: string; readonly rows: number }[]): void {
    for (const { text, rows } of cells) this.characters += text.length * rows;
    if (this.characters > limits.characters) throw tooManyCharacters();
  }
}

const tooManyPlaces = () =>
  tooMuch({
    zh: `网页的表格展开合并单元格以后超过 ${limits.places} 格`,
    en: `the tables of the page have more than ${limits.places} places once merged cells are expanded`,
  });

export const tooManyCharacters = () =>
  tooMuch({
    zh: `网页的文字超过 ${limits.characters} 个字符`,
    en: `the page has more than ${limits.characters} characters of text`,
  });
