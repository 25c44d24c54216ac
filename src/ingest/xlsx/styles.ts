import type { CellStyle } from "../sheets/cell-collector";
import { formatByNumber } from "../sheets/number-formats";
import { childrenNamed, elementsOf, find, xmlTree, type XmlElement } from "../xml/tree";

/** The styles that cells refer to by number. */
export function readStyles(bytes: Uint8Array, part: string): CellStyle[] {
  const root = xmlTree(bytes, part);
  const list = (name: string, child: string): readonly XmlElement[] => {
    const found = find(root, name);
    return found ? childrenNamed(found, child) : [];
  };
  const patterns = new Map(
    list("x:numFmts", "x:numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const borders = list("x:borders", "x:border").map(hasLine);
  return list("x:cellXfs", "x:xf").map(({ attributes }) => ({
    pattern: formatByNumber(patterns, Number(attributes["numFmtId"] ?? "0")),
    isFramed: borders[Number(attributes["borderId"] ?? "0")] ?? false,
  }));
}

const sides = ["x:left", "x:right", "x:start", "x:end", "x:top", "x:bottom"];

const hasLine = (border: XmlElement): boolean =>
  elementsOf(border).some(
    ({ name, attributes }) => sides.includes(name) && (attributes["style"] ?? "none") !== "none",
  );
