/** Where the words of a group go. */
export type Destination = "text" | "number" | "fonts" | "styles" | "nowhere";

/** What holds until a group ends. */
export interface State {
  destination: Destination;
  font: number;
  isHidden: boolean;
  isStruck: boolean;
  isDeleted: boolean;
  /** How many characters stand behind `\u` for programs that do not know it. */
  fallback: number;
  isInTable: boolean;
  depth: number;
  style: number;
  /** 0–8 for headings; null for what the style says. */
  outline: number | null;
  /** What the group is, where its end means something. */
  group: "story" | "rowOfInnerTable" | "picture" | null;
}

export const firstState = (): State => ({
  destination: "text",
  font: -1,
  isHidden: false,
  isStruck: false,
  isDeleted: false,
  fallback: 1,
  isInTable: false,
  depth: 1,
  style: 0,
  outline: null,
  group: null,
});

export const plainParagraph = { isInTable: false, depth: 1, style: 0, outline: null };
export const plainLetters = { isHidden: false, isStruck: false, isDeleted: false };

/** Groups that hold no words of the document. What stands behind `\*` and is not named here is left out too. */
export const nowhere: ReadonlySet<string> = new Set([
  "colortbl", "info", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "ftnsep",
  "ftnsepc", "aftnsep", "aftnsepc", "pict", "object", "themedata", "datastore", "fldinst", "nonesttables", "listtable",
  "listoverridetable", "revtbl", "filetbl", "tc", "xe", "rxe", "bkmkstart", "bkmkend", "atnid", "atnauthor", "annotation",
  "sp", "upr", "nonshppict", "generator", "private", "pn",
]); // prettier-ignore

/** Letters that have a word of their own. */
export const letters: Readonly<Record<string, string | undefined>> = {
  tab: "\t", line: "\n", lbr: "\n", "~": "\u00a0", _: "-", "-": "", emdash: "—", endash: "–", bullet: "•", lquote: "‘",
  rquote: "’", ldblquote: "“", rdblquote: "”", emspace: " ", enspace: " ", qmspace: " ", column: "\n",
}; // prettier-ignore
