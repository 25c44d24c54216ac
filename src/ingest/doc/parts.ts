import { Bytes } from "../cfb/bytes";
import type { CompoundFile } from "../cfb/compound-file";
import { ListCounter, type List } from "../lists/list-counter";
import { damaged } from "../refused";
import { Budget } from "../word/budget";
import { Fields } from "../word/fields";
import { nothingSeen, type Seen } from "../word/seen";
import { readAnchors, type Anchors } from "./anchors";
import { startOf, readFileInformation, type Part } from "./file-information";
import { readFonts } from "./fonts";
import { readLists } from "./lists";
import { readPieces, type Piece } from "./pieces";
import { characterList, paragraphList, propertyPages, type Run } from "./property-pages";
import { readStyleSheet, type Style } from "./style-sheet";

/** What the streams of a Word document say of its characters, and what has been met on the way through them. */
export interface Parts {
  readonly file: Bytes;
  readonly data: Bytes;
  /** Number of characters of the body. */
  readonly bodyEnd: number;
  readonly pieces: readonly Piece[];
  /** Properties at a place of the file. */
  readonly charactersAt: (place: number) => Run;
  readonly paragraphAt: (place: number) => Run;
  readonly style: (number: number) => Style;
  readonly lists: ReadonlyMap<number, List>;
  readonly fonts: readonly string[];
  readonly anchors: Anchors;
  readonly counter: ListCounter;
  readonly fields: Fields;
  readonly seen: Seen;
  readonly budget: Budget;
}

const nothing = new Bytes(new Uint8Array());

/** Throws `Refused` where a stream is missing or leads nowhere. */
export function readParts(container: CompoundFile): Parts {
  const stream = (name: string): Bytes => {
    const found = container.stream(name);
    if (!found) throw damaged({ zh: `缺少数据流“${name}”`, en: `the stream “${name}” is missing` });
    return found;
  };
  const file = stream("WordDocument");
  const information = readFileInformation(file);
  const tables = stream(information.tableStream);
  const part = (name: Part): Bytes => {
    const { start, length } = information.part(name);
    return length === 0 ? nothing : tables.slice(start, length);
  };
  const kinds = information.part("lists");
  return {
    file,
    data: container.stream("Data") ?? nothing,
    bodyEnd: startOf(information, "footnotes"),
    pieces: readPieces(part("pieces")),
    charactersAt: propertyPages(file, part("characterPages"), 1, characterList),
    paragraphAt: propertyPages(file, part("paragraphPages"), 13, paragraphList),
    style: readStyleSheet(part("styleSheet")),
    lists: readLists(tables, kinds.start, kinds.length, part("listUses")),
    fonts: readFonts(part("fonts")),
    anchors: readAnchors(information, part),
    counter: new ListCounter(),
    fields: new Fields(),
    seen: nothingSeen(),
    budget: new Budget(),
  };
}
