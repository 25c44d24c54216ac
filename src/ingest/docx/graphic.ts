import { descendants, elementsOf, type XmlElement } from "../xml/tree";
import type { Story } from "./story";

/**
 * A drawing holds pictures, objects of other programs, or boxes with paragraphs of their own: the boxes. What else it is goes to
 * `seen`; `after` are the words before it.
 */
export function readGraphic(
  graphic: XmlElement,
  after: string,
  { seen, page }: Story,
): readonly XmlElement[] {
  const boxes = boxesIn(graphic);
  const inside = [...outsideBoxes(graphic)];
  const object = inside.find(({ name }) => name === "o:OLEObject");
  const isPicture = inside.some(({ name }) => pictures.has(name));
  if (object) seen.objects.push(object.attributes["ProgID"] ?? "OLE");
  else if (isPicture) seen.pictures.push({ after, percent: percentOf(inside, page) });
  return boxes;
}

/** A picture, a chart, a picture of old. */
const pictures = new Set(["pic:pic", "c:chart", "dgm:relIds", "v:imagedata"]);

/** Boxes of a group side by side; a box inside a box is read with the outer one. */
function boxesIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === "w:txbxContent") return [element];
  if (element.name === "mc:Fallback") return [];
  return elementsOf(element).flatMap(boxesIn);
}

function* outsideBoxes(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of elementsOf(element)) {
    if (child.name !== "w:txbxContent" && child.name !== "mc:Fallback") yield* outsideBoxes(child);
  }
}

/** EMU in a twentieth of a point. */
const emuInTwip = 635;

function percentOf(inside: readonly XmlElement[], page: Story["page"]): number | null {
  const extent = inside.find(({ name }) => name === "wp:extent");
  const style = inside.find(({ name }) => name === "v:shape")?.attributes["style"] ?? "";
  const points = (name: string) =>
    Number(new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)pt`).exec(style)?.[1] ?? NaN);
  const width = extent ? Number(extent.attributes["cx"]) / emuInTwip : points("width") * 20;
  const height = extent ? Number(extent.attributes["cy"]) / emuInTwip : points("height") * 20;
  const percent = Math.round(((width * height) / (page.width * page.height)) * 100);
  return Number.isFinite(percent) ? Math.min(100, percent) : null;
}

/** Whether anything in `element` is a table. */
export const holdsTable = (table: XmlElement): boolean =>
  [...descendants(table)].some((element) => element !== table && element.name === "w:tbl");
