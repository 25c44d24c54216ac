import type { Areas } from "./areas";
import { isAboveHead } from "./bands";
import type { FlowLine } from "./flow";

/** Rows below one head. */
export interface Block {
  readonly titles: readonly FlowLine[];
  readonly head: readonly FlowLine[];
  readonly body: readonly FlowLine[];
}

/** Cuts a table where the heads of its columns change. */
export function blocksOf(lines: readonly FlowLine[], areas: Areas): Block[] {
  const blocks: { titles: FlowLine[]; head: FlowLine[]; body: FlowLine[] }[] = [];
  lines.forEach((line, i) => {
    const hasFigures = areas.figuresOf(line).length > 0;
    const isAbove =
      areas.labelsOf(line).length === 1 && isAboveHead(lines, i) && areas.wordsOver(lines[i + 1]!).length > 0;
    const isTitle = areas.isTitle(line) || isAbove;
    const isHead = !isTitle && !hasFigures && areas.wordsOver(line).length > 0;
    const last = blocks.at(-1);
    if (!last || ((isTitle || isHead) && last.body.length > 0))
      blocks.push({ titles: [], head: [], body: [] });
    const block = blocks.at(-1)!;
    if (isTitle && block.head.length === 0) block.titles.push(line);
    else if (isTitle || isHead || (block.body.length === 0 && !hasFigures && moreOfHead(lines, i, areas)))
      block.head.push(line);
    else block.body.push(line);
  });
  return blocks;
}

/** Whether more words over columns follow before the first figures. */
function moreOfHead(lines: readonly FlowLine[], i: number, areas: Areas): boolean {
  for (const line of lines.slice(i + 1)) {
    if (areas.figuresOf(line).length > 0) return false;
    if (areas.wordsOver(line).length > 0) return true;
  }
  return false;
}
