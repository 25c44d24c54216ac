import { unknownSign } from "./symbols";

/** What a document holds besides the words that are read, and what its words were taken to be. */
export interface Seen {
  trackedChanges: boolean;
  hiddenText: boolean;
  /** Words that are struck through. */
  readonly struck: Set<string>;
  readonly pictures: SeenPicture[];
  /** Programs of embedded objects, as the file names them. */
  readonly objects: string[];
  /** Documents of other formats that this one takes in. */
  imports: number;
  /** Signs of a font of its own that cannot be told. */
  symbols: number;
  /** First words of tables whose cells could not be placed. */
  readonly shapeless: string[];
}

export interface SeenPicture {
  /** The words before it, "" for none. */
  readonly after: string;
  /** How much of a page it covers; null where the file does not say. */
  readonly percent: number | null;
}

/** Counts a sign that cannot be told. */
export function seeSign(seen: Seen, sign: string): void {
  if (sign === unknownSign) seen.symbols += 1;
}

export const nothingSeen = (): Seen => ({
  trackedChanges: false,
  hiddenText: false,
  struck: new Set(),
  pictures: [],
  objects: [],
  imports: 0,
  symbols: 0,
  shapeless: [],
});
