import type { Element } from "./nodes";

/** What a walk through the page left out, once for each element however often it is passed. */
export class Notes {
  /** Words of what is struck through. */
  readonly struck = new Map<Element, string>();
  /** First words of tables, or rows of tables, that the page hides. */
  readonly hidden = new Map<Element, string>();
  /** Of each picture the words before it. */
  readonly pictures = new Map<Element, string>();
  /** First row of tables of which two cells claim one place. */
  readonly overlaps = new Map<Element, string>();
}
