import { posix } from "node:path";
import { damaged } from "../refused";
import { elementsOf, xmlTree } from "../xml/tree";
import type { Archive } from "./archive";

/** From one part of an office file to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `worksheet`, `officeDocument`. */
  readonly type: string;
  /** The name of the part in the archive. */
  readonly target: string;
}

/** Relations of a part, or of the whole package for ""; those that lead outside the file are left out. */
export async function relationsOf(archive: Archive, part: string): Promise<readonly Relation[]> {
  const { dir, base } = posix.parse(part);
  const name = posix.join(dir, "_rels", `${base}.rels`);
  if (!archive.has(name)) return [];
  const root = xmlTree(await archive.read(name), name);
  return elementsOf(root).flatMap(({ attributes }) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (!id || !type || !target || mode === "External") return [];
    const path = target.startsWith("/") ? target.slice(1) : posix.join(dir, target);
    return [{ id, type: type.slice(type.lastIndexOf("/") + 1), target: path }];
  });
}

/** The part that holds the document: as the package says, else where it usually is. Throws `Refused` where there is none. */
export async function mainPart(archive: Archive, usual: string): Promise<string> {
  const said = (await relationsOf(archive, "")).find(({ type }) => type === "officeDocument")?.target;
  const main = said && archive.has(said) ? said : usual;
  if (!archive.has(main)) throw damaged({ zh: `缺少部件“${main}”`, en: `the part “${main}” is missing` });
  return main;
}
