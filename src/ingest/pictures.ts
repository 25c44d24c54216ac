import type { PagePicture } from "./document";

/** Where pictures stand that may hold tables, as a sentence without a full stop; "" where there are none. */
export function whereArePictures(pictures: readonly PagePicture[]): { zh: string; en: string } {
  const pages = [...new Set(pictures.flatMap(({ page }) => (page === null ? [] : [page])))].slice(0, 20);
  if (pages.length > 0)
    return { zh: `第 ${pages.join("、")} 页是图片`, en: `page(s) ${pages.join(", ")} are pictures` };
  const { length: count } = pictures;
  if (count === 0) return { zh: "", en: "" };
  const [zh, en] = pictures.every(({ percent }) => percent !== null) ? ["较大的", "large "] : ["", ""];
  return { zh: `文中有 ${count} 张${zh}图片`, en: `the document has ${count} ${en}picture(s)` };
}
