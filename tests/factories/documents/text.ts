import { isTable, type PrintedReport, type PrintedTable, rowsOf } from "../../../src/synthetic";

const oneLine = (text: string): string => text.replace(/\n/g, "");

/** As a word processor saves text: cells set apart by tabs, merged ones where they begin, nothing below them. */
export const toText = ({ parts }: Pick<PrintedReport, "parts">): string =>
  parts
    .map((part) => {
      if (isTable(part))
        return writeRows(part, "")
          .map((cells) => cells.join("\t"))
          .join("\n");
      return typeof part === "string" ? part : "title" in part ? part.title : part.heading;
    })
    .join("\n\n");

/** Cells of a row; of one that reaches down from above, `below`. */
function writeRows(table: PrintedTable, below: string): string[][] {
  return rowsOf(table).map((begun, i) => {
    const reaching = table.cells.filter(({ row, rows }) => row < i && row + rows > i);
    return [
      ...begun.map(({ column, text }) => ({ column, text: oneLine(text) })),
      ...reaching.map(({ column }) => ({ column, text: below })),
    ]
      .sort((a, b) => a.column - b.column)
      .map(({ text }) => text);
  });
}
