import { readHeadingLine } from "../outline/heading-line";
import { kindOf } from "../outline/section-kind";
import { linesOfCell } from "./cell-text";
import { attribute, childElements, findElement, type Element } from "./nodes";
import { plainText } from "./plain-text";
import type { MarkedCell } from "./table-model";
import { isHidden } from "./visible";
import type { Walk } from "./walk";

type Row = readonly MarkedCell<Element>[];

/** The rows of a table by their groups, as a browser shows them: head first, feet last. Hidden rows and cells are left out. */
export function rowsOf(table: Element, page: Walk): readonly (readonly Row[])[] {
  const children = childElements(table).filter((child) => isShown(child, page));
  const head = children.find(({ tagName }) => tagName === "thead");
  const feet = children.filter(({ tagName }) => tagName === "tfoot");
  const bodies = children.filter((child) => child !== head && /^(?:tbody|thead|tr)$/.test(child.tagName));
  return [...(head ? [head] : []), ...bodies, ...feet].map((group) =>
    (group.tagName === "tr" ? [group] : childElements(group))
      .filter((row) => row.tagName === "tr" && isShown(row, page))
      .map((row) =>
        childElements(row)
          .filter((cell) => /^t[dh]$/.test(cell.tagName) && isShown(cell, page))
          .map((cell) => ({
            content: cell,
            colspan: Math.min(number(attribute(cell, "colspan")) || 1, 1000),
            rowspan: Math.min(number(attribute(cell, "rowspan")), 65_534),
          })),
      ),
  );
}

/** HTML's rules for a number that is not negative; 1 for anything else. */
function number(written: string | null): number {
  const digits = /^[ \t\n\f\r]*\+?(\d+)/.exec(written ?? "")?.[1];
  return digits === undefined ? 1 : Number(digits);
}

function isShown(part: Element, page: Walk): boolean {
  if (!isHidden(part)) return true;
  // A cell that is only invisible keeps its place.
  if (/^t[dh]$/.test(part.tagName) && isInvisibleOnly(part)) return true;
  const words = plainText(part);
  if (words !== "") page.notes.hidden.set(part, words);
  return false;
}

const isInvisibleOnly = (cell: Element): boolean =>
  attribute(cell, "hidden") === null && !/display\s*:\s*none/i.test(attribute(cell, "style") ?? "");

const longestCell = 300;
const linesOfAPage = 3;

/** Whether a cell holds a part of the page: a table, a heading, sections or paragraphs of text. */
export function isFlowCell(cell: Element, page: Walk): boolean {
  if (page.parts(cell).tables > 0) return true;
  const lines = linesOfCell(cell, page);
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length > longestCell && lines.length >= linesOfAPage) return true;
  if (length > longestCell / 2 && lines.filter(isSectionHead).length >= 2) return true;
  return lines.length >= linesOfAPage && ["h1", "h2", "h3", "h4"].some((name) => findElement(cell, name));
}

/** Beside the tables of a page: a menu or a list rather than a label with its value. */
export const hasLines = (cell: Element, page: Walk): boolean => linesOfCell(cell, page).length > 1;

/** A single cell of a table that holds the page: a section's heading or its text, rather than the title of some rows. */
export const isText = (cell: Element, page: Walk): boolean => {
  const lines = linesOfCell(cell, page);
  return lines.some(isSectionHead) || lines.some((line) => line.length > 60);
};

export const isSectionHead = (line: string): boolean => {
  const heading = line.length > 60 ? null : readHeadingLine(line);
  return heading !== null && heading.ordinal.style === "chinese" && kindOf(heading.title) !== null;
};
