import type { CharacterProperties } from "./character-properties";
import type { Parts } from "./parts";

/** A4, in twentieths of a point. */
const page = { width: 11906, height: 16838 };

/** Notes a picture, a drawing or an object; a drawing that is a box with words is none. `after` are the words before it. */
export function seePicture(
  { seen, anchors, data }: Parts,
  { isObject, picture }: CharacterProperties,
  position: number,
  after: string,
): void {
  if (anchors.boxes.has(position)) return;
  const size = anchors.drawings.get(position) ?? inlineSize(data, picture);
  const percent = size && Math.round(((size.width * size.height) / (page.width * page.height)) * 100);
  if (isObject) seen.objects.push("OLE");
  else seen.pictures.push({ after, percent: percent === null ? null : Math.max(0, Math.min(100, percent)) });
}

/** A picture among the words has its size before it (PICF, MS-DOC 2.9.192), to be scaled in thousandths. */
function inlineSize(data: Parts["data"], at: number | null): { width: number; height: number } | null {
  if (at === null || at + 36 > data.length) return null;
  return {
    width: (data.u16(at + 28) * data.u16(at + 32)) / 1000,
    height: (data.u16(at + 30) * data.u16(at + 34)) / 1000,
  };
}
