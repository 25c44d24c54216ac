import type { Block, Document } from "../document";
import { linesOf, type Line } from "./lines";
import { joinLines, wrapWidthOf } from "./paragraphs";
import { findTables } from "./tables";

/** Plain text → document: page marks dropped, tables found, wrapped lines joined. */
export function readText(text: string): Document {
  return { text, blocks: toBlocks(linesOf(text)) };
}

/** The same for lines from which marks of another format were taken. */
export function toBlocks(lines: readonly Line[]): Block[] {
  const wrapWidth = wrapWidthOf(lines);
  const blocks: Block[][] = [];
  let run: Line[] = [];
  for (const part of findTables(lines)) {
    if (!("kind" in part)) {
      run.push(part);
      continue;
    }
    blocks.push(joinLines(run, wrapWidth), [part]);
    run = [];
  }
  return [...blocks, joinLines(run, wrapWidth)].flat();
}
