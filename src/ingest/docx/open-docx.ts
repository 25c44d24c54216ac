import type { Document } from "../document";
import { ListCounter } from "../lists/list-counter";
import type { Result } from "../messages";
import { damaged, encrypted } from "../refused";
import { Budget } from "../word/budget";
import { Fields } from "../word/fields";
import { finishDocument } from "../word/finish";
import { nothingSeen } from "../word/seen";
import { childrenNamed, elementsOf, find, valueAt, xmlTree, type XmlElement } from "../xml/tree";
import { openArchive, type Archive } from "../zip/archive";
import { mainPart, relationsOf, type Relation } from "../zip/relations";
import { readBlocks } from "./blocks";
import { levelsOfStyles, readLists } from "./numbering";
import type { Story } from "./story";
import { hiddenStyles, readStyles } from "./styles";

/** The bytes of a DOCX → its document. Headers and footers are left out: they are of the paper. Throws `Refused`. */
export async function openDocx(bytes: Uint8Array): Promise<Result<Document>> {
  // A DOCX with a password is a compound file around its secret.
  if (bytes[0] === 0xd0) throw encrypted();
  const archive = await openArchive(bytes);
  const main = await mainPart(archive, "word/document.xml");
  const body = find(xmlTree(await archive.read(main), main), "w:body");
  if (!body) throw damaged({ zh: `部件“${main}”中没有正文`, en: `the part “${main}” has no body` });
  const story = await storyOf(archive, await relationsOf(archive, main), body);
  return finishDocument(readBlocks(body, story), story.seen);
}

async function storyOf(archive: Archive, relations: readonly Relation[], body: XmlElement): Promise<Story> {
  const part = async (type: string): Promise<XmlElement | undefined> => {
    const target = relations.find((relation) => relation.type === type)?.target;
    return target && archive.has(target) ? xmlTree(await archive.read(target), target) : undefined;
  };
  const styles = await part("styles");
  const numbering = await part("numbering");
  const levels = levelsOfStyles(numbering);
  const notes = { footnote: byId(await part("footnotes")), endnote: byId(await part("endnotes")) };
  return {
    styles: readStyles(styles),
    hiddenStyles: hiddenStyles(styles),
    lists: numbering ? readLists(numbering, (style) => listOfStyle(styles, style)) : new Map(),
    levelOfStyle: (style) => levels.get(style) ?? 0,
    counter: new ListCounter(),
    fields: new Fields(),
    seen: nothingSeen(),
    budget: new Budget(),
    page: sizeOfPage(body),
    lastWords: "",
    note(kind, id) {
      const note = notes[kind].get(id);
      notes[kind].delete(id);
      return note;
    },
  };
}

const byId = (notes: XmlElement | undefined): Map<string, XmlElement> =>
  new Map((notes ? elementsOf(notes) : []).map((note) => [note.attributes["w:id"] ?? "", note]));

const listOfStyle = (styles: XmlElement | undefined, style: string): string | undefined => {
  const found = styles
    ? childrenNamed(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === style)
    : undefined;
  return valueAt(found, "w:pPr", "w:numPr", "w:numId");
};

/** A4 where the last section does not say. */
function sizeOfPage(body: XmlElement): Story["page"] {
  const size = find(body, "w:sectPr", "w:pgSz")?.attributes;
  return { width: Number(size?.["w:w"]) || 11906, height: Number(size?.["w:h"]) || 16838 };
}
