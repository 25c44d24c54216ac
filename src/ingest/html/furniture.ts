import { linesBelow } from "./cell-text";
import type { Landmarks } from "./landmarks";
import { attribute, childElements, isElement, type Element } from "./nodes";
import { plainText } from "./plain-text";
import { isHidden, isWordless } from "./visible";
import type { Walk } from "./walk";

/** By the words that page makers name such parts with. They count only for small parts that hold nothing of a report. */
const names = new Set(
  `nav navbar navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs sidebar aside leftnav footer foot copyright topbar
   toolbar tools share print qrcode search pagination pager login friendlink friendlinks weizhi position location dqwz daohang
   related recommend`.split(/\s+/),
);
const largestNamed = 600;
/** The site's parts are looked into as long as they are small: parts of parts are looked into again. */
const mostElements = 300;
const fewestLinks = 5;
const longestFoot = 800;

const breadcrumb = /^(?:您?(?:现在|当前|目前)?的?(?:所在|当前)?位置|首\s*页)\s*(?:[:：]|[>＞»›→\-—/]{1,2})/;
const footWords = /ICP备|公网安备|网站标识码|版权所有|copyright|^\s*©|©\s*(?:19|20)\d{2}/i;
const nearFoot =
  /主办|承办|主管|协办|维护|技术支持|地址|邮编|邮政编码|电话|邮箱|浏览器|分辨率|访问量|网站地图|联系我们|关于我们|无障碍/;

/** Parts of the page that are the site's: menus, paths, lists of links, the foot. Nothing that holds a part of a report. */
export function findFurniture(body: Element, landmarks: Landmarks, page: Walk): Set<Element> {
  const report = new Set<Element>();
  for (const element of [
    ...(landmarks.title ? [landmarks.title] : []),
    ...landmarks.parts,
    ...landmarks.metadata,
  ]) {
    for (let at: Element | null = element; at && !report.has(at); at = parentOf(at)) report.add(at);
  }
  const furniture = new Set<Element>();
  const figures = new Set(landmarks.parts.filter(({ tagName }) => tagName === "table"));
  const look = (element: Element, isInGrid: boolean): void => {
    if (isWordless(element) || isHidden(element) || page.parts(element).words === 0) return;
    if (figures.has(element)) return;
    // Of a table that holds no other no row and no part of a cell is the site's, at most a cell with its menu.
    const isGrid = element.tagName === "table" ? page.parts(element).tables <= 1 : isInGrid;
    const isGridCell = isGrid && /^t[dh]$/.test(element.tagName);
    const isSite = isGridCell ? isLinkList(element, page) : !isRow(element) && isFurniture(element, page);
    if (isSite && !report.has(element)) furniture.add(element);
    else if (!isGridCell) childElements(element).forEach((child) => look(child, isGrid));
  };
  childElements(body).forEach((child) => look(child, false));
  const words = [...furniture].reduce((sum, piece) => sum + page.parts(piece).words, 0);
  // A page that is nothing but that says so little that nothing can be told.
  return words < page.parts(body).words ? furniture : new Set();
}

export const parentOf = ({ parentNode }: Element): Element | null =>
  parentNode && isElement(parentNode) ? parentNode : null;

function isFurniture(element: Element, page: Walk): boolean {
  const { words, elements } = page.parts(element);
  if (isLinkList(element, page)) return true;
  if (elements > mostElements || holdsFiles(element)) return false;
  if (words <= largestNamed && isNamed(element) && !holdsText(element, page)) return true;
  const lines = words <= longestFoot ? linesBelow([element], page) : [];
  if (lines.length === 1 && breadcrumb.test(lines[0]!)) return true;
  return (
    lines.some((line) => footWords.test(line)) &&
    lines.every((line) => footWords.test(line) || nearFoot.test(line) || line.length <= 8)
  );
}

const isRow = ({ tagName }: Element): boolean =>
  /^(?:tr|tbody|thead|tfoot|caption|col|colgroup)$/.test(tagName);

function isLinkList(element: Element, page: Walk): boolean {
  const { words, linked, links } = page.parts(element);
  return links >= fewestLinks && linked >= 0.7 * words && !holdsFiles(element);
}

/** Attachments are links too, and the report's own. */
const holdsFiles = (element: Element): boolean =>
  /附\s*件|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)(?![a-z])/i.test(plainText(element, 200));

const isNamed = (element: Element): boolean =>
  /^(?:nav|footer|aside|menu)$/.test(element.tagName) ||
  /^(?:navigation|banner|contentinfo|complementary|search)$/.test(attribute(element, "role") ?? "") ||
  [attribute(element, "class"), attribute(element, "id")].some((name) =>
    (name ?? "")
      .slice(0, 200)
      .replace(/([a-z])([A-Z])/g, "$1-$2")
      .toLowerCase()
      .split(/[\s_-]+/)
      .some((word) => names.has(word)),
  );

/** A sentence, or a date alone on its line: it may be the end of the report. */
const holdsText = (element: Element, page: Walk): boolean =>
  linesBelow([element], page).some(
    (line) =>
      /[。；]$/.test(line) ||
      (/^[^\d]{0,30}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/.test(line) && !footWords.test(line)),
  );
