import { tooMuch } from "../refused";

/** What a workbook may cost, all sheets together: some hundred times the longest report. */
const most = { cells: 200_000, characters: 2_000_000, records: 1_000_000 };

/** Counts what a workbook has cost. Throws `Refused` beyond what is read. */
export class Budget {
  private cells = 0;
  private characters = 0;
  private records = 0;

  spendCell(characters: number): void {
    this.cells += 1;
    this.characters += characters;
    if (this.cells > most.cells) throw tooMany("个单元格", "cells", most.cells);
    if (this.characters > most.characters) throw tooMany("字", "characters", most.characters);
  }

  /** Of a binary workbook: the smallest have four bytes. */
  spendRecord(): void {
    this.records += 1;
    if (this.records > most.records) throw tooMany("条记录", "records", most.records);
  }
}

const tooMany = (zh: string, en: string, count: number) =>
  tooMuch({ zh: `工作簿超过 ${count} ${zh}`, en: `the workbook has more than ${count} ${en}` });
