import type { Item } from "../compose-document";

/** A paragraph with its automatic number and its rank. */
export interface PrintedParagraph {
  /** As Word prints it before the text, "" for none. */
  readonly number: string;
  /** One for each line between line breaks. */
  readonly lines: readonly string[];
  /** From 1 for a heading; null for running text. */
  readonly depth: number | null;
}

/** Lines of running text or a heading. A number without words says nothing, but for one in a column of numbers. */
export function paragraphItems(
  { number, lines, depth }: PrintedParagraph,
  numberAlone: boolean,
): readonly Item[] {
  const printed = lines.filter((line) => line.trim() !== "");
  if (printed.length === 0 && numberAlone) printed.push("");
  return printed.map((line, i) => {
    const text = i === 0 ? number + line.trimStart() : line;
    return depth === null ? { kind: "paragraph", text } : { kind: "heading", text, depth };
  });
}
