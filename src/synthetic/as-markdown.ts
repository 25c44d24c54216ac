import { isTable, type PrintedReport } from "./printed-report";
import type { PrintedTable } from "./printed-table";

const oneLine = (text: string): string => text.replace(/\n/g, "");

/** Headings with #, pipe tables in which merged cells are printed in every place, or where they begin. */
export const writeMarkdown = (
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
