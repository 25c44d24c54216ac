import type { ListCounter } from "../lists/list-counter";
import type { Budget } from "../word/budget";
import type { Fields } from "../word/fields";
import type { Seen } from "../word/seen";
import type { XmlElement } from "../xml/tree";
import type { Lists } from "./numbering";
import type { Styles } from "./styles";

/** What one document's parts say of its paragraphs, and what has been met on the way through it. */
export interface Story {
  readonly styles: Styles;
  /** Styles of characters that hide them. */
  readonly hiddenStyles: ReadonlySet<string>;
  readonly lists: Lists;
  /** Depth of the list level that a style is linked to. */
  readonly levelOfStyle: (style: string) => number;
  readonly counter: ListCounter;
  readonly fields: Fields;
  readonly seen: Seen;
  readonly budget: Budget;
  /** In twentieths of a point. */
  readonly page: { readonly width: number; readonly height: number };
  /** End of what was printed last, to name a place by. */
  lastWords: string;
  /** The words of a foot- or endnote, the first time that it is asked for. */
  readonly note: (kind: "footnote" | "endnote", id: string) => XmlElement | undefined;
}
