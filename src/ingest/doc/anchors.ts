import type { Bytes } from "../cfb/bytes";
import { startOf, type FileInformation, type Part } from "./file-information";
import { plcOf } from "./plc";

/** Characters of another story, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What hangs on a character of the body. */
export interface Anchors {
  readonly notes: Map<number, Stretch>;
  readonly boxes: Map<number, Stretch>;
  /** How large the drawings are, in twentieths of a point. */
  readonly drawings: ReadonlyMap<number, { readonly width: number; readonly height: number }>;
  /** Boxes of which no place is known, as those in a group of drawings. */
  readonly loose: readonly Stretch[];
}

type PartOf = (name: Part) => Bytes;
const boxSize = 22;
const shapeSize = 26;

export function readAnchors(information: FileInformation, part: PartOf): Anchors {
  const notes = new Map([
    ...notesOf(part("footnoteMarks"), part("footnotes"), startOf(information, "footnotes")),
    ...notesOf(part("endnoteMarks"), part("endnotes"), startOf(information, "endnotes")),
  ]);
  const boxOf = boxesByShape(part("boxes"), startOf(information, "boxes"));
  const shapes = plcOf(part("shapes"), shapeSize);
  const boxes = new Map<number, Stretch>();
  const drawings = new Map<number, { width: number; height: number }>();
  for (let i = 0; i < shapes.count; i += 1) {
    const shape = shapes.record(i);
    const box = boxOf.get(shape.i32(0));
    if (box) boxes.set(shapes.position(i), box);
    boxOf.delete(shape.i32(0));
    drawings.set(shapes.position(i), {
      width: shape.i32(12) - shape.i32(4),
      height: shape.i32(16) - shape.i32(8),
    });
  }
  return { notes, boxes, drawings, loose: [...boxOf.values()] };
}

function notesOf(marks: Bytes, texts: Bytes, start: number): [number, Stretch][] {
  const at = plcOf(marks, 2);
  const notes = plcOf(texts, 0);
  return Array.from({ length: Math.min(at.count, notes.count) }, (_, i) => [
    at.position(i),
    { start: start + notes.position(i), end: start + notes.position(i + 1) },
  ]);
}

function boxesByShape(table: Bytes, start: number): Map<number, Stretch> {
  const texts = plcOf(table, boxSize);
  const boxes = new Map<number, Stretch>();
  for (let i = 0; i < texts.count; i += 1) {
    const [from, to] = [texts.position(i), texts.position(i + 1)];
    const shape = texts.record(i).i32(14);
    // The last one stands for the end of the story.
    if (to > from && shape !== 0) boxes.set(shape, { start: start + from, end: start + to });
  }
  return boxes;
}
