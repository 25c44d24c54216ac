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

/** Headings with #, pipe tables in which merged cells are printed in every place, or where they begin. */
export const toMarkdown = (
  { parts }: Pick<PrintedReport, "parts">,
  merged: "repeated" | "once" = "repeated",
): string =>
  parts
    .map((part) => {
      if (isTable(part)) return pipes(part, merged);
      if (typeof part === "string") return part;
      return "title" in part ? `# ${part.title}` : `${"#".repeat(part.level + 1)} ${part.heading}`;
    })
    .join("\n\n");

function pipes(table: PrintedTable, merged: "repeated" | "once"): string {
  const [head, ...rows] = writePlaces(table, merged).map((cells) => `| ${cells.join(" | ")} |`);
  return [head, `|${"---|".repeat(table.width)}`, ...rows].join("\n");
}

/** Every place of the grid. */
function writePlaces({ cells, height, width }: PrintedTable, merged: "repeated" | "once"): string[][] {
  const grid = Array.from({ length: height }, () => Array.from({ length: width }, () => ""));
  for (const { text, row, column, rows, columns } of cells) {
    for (let i = row; i < row + rows; i += 1) {
      for (let j = column; j < column + columns; j += 1) {
        if (merged === "repeated" || (i === row && j === column)) grid[i]![j] = oneLine(text);
      }
    }
  }
  return grid;
}

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
