import { elementsOf, find, isElement, valueAt, type XmlElement } from "../xml/tree";
import { signOf, withSigns } from "../word/symbols";
import { readGraphic } from "./graphic";
import { isOn } from "./on-off";
import { seeSign } from "../word/seen";
import type { Story } from "./story";

export interface NoteMark {
  readonly kind: "footnote" | "endnote";
  readonly id: string;
}

/** The words of one paragraph and what hangs on them. */
export interface Inline {
  /** Cut at its line breaks. */
  readonly text: string;
  readonly boxes: readonly XmlElement[];
  readonly notes: readonly NoteMark[];
}

interface Draft {
  text: string;
  /** Of the run that is being read. */
  font: string;
  readonly boxes: XmlElement[];
  readonly notes: NoteMark[];
}

/** Reads a paragraph as if all tracked changes were accepted; `\n` for a line break, `\t` for a tab. */
export function readInline(paragraph: XmlElement, story: Story): Inline {
  story.budget.spendParagraph();
  const draft: Draft = { text: "", font: "", boxes: [], notes: [] };
  readChildren(paragraph, draft, story);
  story.fields.endOfParagraph();
  story.budget.spendWords(draft.text);
  const words = draft.text.trim();
  if (words !== "") story.lastWords = words.slice(0, 30);
  return draft;
}

function readChildren(element: XmlElement, draft: Draft, story: Story): void {
  for (const child of elementsOf(element)) readNode(child, draft, story);
}

function readNode(node: XmlElement, draft: Draft, story: Story): void {
  const sign = signs[node.name];
  if (sign !== undefined) print(sign, draft, story);
  else if (reads[node.name]) reads[node.name]!(node, draft, story);
  else if (!isProperties(node.name)) readChildren(node, draft, story);
}

type Read = (node: XmlElement, draft: Draft, story: Story) => void;

const leftOut: Read = () => undefined;
const deleted: Read = (_, __, { seen }) => void (seen.trackedChanges = true);
const inserted: Read = (node, draft, story) => {
  story.seen.trackedChanges = true;
  readChildren(node, draft, story);
};
const graphic: Read = (node, draft, story) => {
  const words = draft.text.trim();
  draft.boxes.push(...readGraphic(node, words === "" ? story.lastWords : words.slice(-30), story));
};
const note =
  (kind: NoteMark["kind"]): Read =>
  (node, { notes }) =>
    notes.push({ kind, id: node.attributes["w:id"] ?? "" });

/** The elements that are more than a wrapper around others. */
const reads: Readonly<Record<string, Read | undefined>> = {
  "w:t": (node, draft, story) =>
    print(
      withSigns(textOf(node), draft.font, (sign) => seeSign(story.seen, sign)),
      draft,
      story,
    ),
  "m:t": (node, draft, story) => print(textOf(node), draft, story),
  "w:sym": (node, draft, story) => print(symbol(node, story), draft, story),
  "w:r": (node, draft, story) => {
    if (isLeftOut(node, story)) return;
    const fonts = find(node, "w:rPr", "w:rFonts")?.attributes;
    draft.font = fonts?.["w:hAnsi"] ?? fonts?.["w:ascii"] ?? "";
    readChildren(node, draft, story);
  },
  "w:fldChar": (node, _, { fields }) => {
    const type = node.attributes["w:fldCharType"];
    if (type === "begin") fields.begin();
    else if (type === "separate") fields.separate();
    else if (type === "end") fields.end();
  },
  "w:instrText": leftOut,
  "w:delText": leftOut,
  "w:del": deleted,
  "w:moveFrom": deleted,
  "w:ins": inserted,
  "w:moveTo": inserted,
  "mc:AlternateContent": (node, draft, story) => {
    const chosen = find(node, "mc:Choice") ?? find(node, "mc:Fallback");
    if (chosen) readChildren(chosen, draft, story);
  },
  // The reading of a word stands above it.
  "w:ruby": (node, draft, story) => readChildren(find(node, "w:rubyBase") ?? node, draft, story),
  "w:footnoteReference": note("footnote"),
  "w:endnoteReference": note("endnote"),
  "w:drawing": graphic,
  "w:pict": graphic,
  "w:object": graphic,
};

function print(words: string, draft: Draft, { fields }: Story): void {
  if (!fields.inCode) draft.text += words;
}

const signs: Readonly<Record<string, string | undefined>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:br": "\n",
  "w:cr": "\n",
  "w:noBreakHyphen": "-",
  "w:softHyphen": "",
};

const isProperties = (name: string): boolean => /^[wm]:\w+Pr$/.test(name);

const textOf = (element: XmlElement): string =>
  element.children.filter((child) => !isElement(child)).join("");

function symbol({ attributes }: XmlElement, { seen }: Story): string {
  const sign = signOf(attributes["w:font"] ?? "", Number.parseInt(attributes["w:char"] ?? "", 16) || 0);
  seeSign(seen, sign);
  return sign;
}

/** Hidden words are not printed; words struck through are no longer meant. */
function isLeftOut(run: XmlElement, { seen, hiddenStyles }: Story): boolean {
  const properties = find(run, "w:rPr");
  const vanish = find(properties, "w:vanish");
  const hidden = vanish ? isOn(vanish) : hiddenStyles.has(valueAt(properties, "w:rStyle") ?? "");
  const struck = isOn(find(properties, "w:strike")) || isOn(find(properties, "w:dstrike"));
  if (!hidden && !struck) return false;
  const words = elementsOf(run)
    .filter(({ name }) => name === "w:t")
    .map(textOf)
    .join("")
    .trim();
  // Marks of fields stand in runs of their own, which may be hidden like the words around them.
  if (words === "") return false;
  if (hidden) seen.hiddenText = true;
  else seen.struck.add(words.slice(0, 30));
  return true;
}
