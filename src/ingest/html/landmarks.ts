import { isFormLabel } from "../figures/vocabulary";
import { findTitle } from "../recognise/title";
import { linesBelow } from "./cell-text";
import { childElements, type Element } from "./nodes";
import { plainText } from "./plain-text";
import { isSectionHead } from "./table-rows";
import { isHidden, isWordless } from "./visible";
import type { Walk } from "./walk";

/** Places of a page by which its report is found, each in the order of the page. */
export interface Landmarks {
  /** The line that reads like the title of a report and is no link: of several the last one above the first part. */
  readonly title: Element | null;
  /** Headings of its sections, tables of its figures. */
  readonly parts: readonly Element[];
  /** 索引号, 发布日期 and the like. */
  readonly metadata: readonly Element[];
  /** Tables of its figures that the page hides, or what hides them. */
  readonly hidden: readonly Element[];
}

const labelsThatMakeATable = 5;
const longestLine = 120;
/** More than any report has. */
const mostMarks = 1000;
const mostMetadata = 50;

const metadataWords =
  /(?:索\s*引\s*号|(?:发布|公开|发文|成文|生成|制发|印发)(?:日期|时间|机构|机关|单位)|发文字号|文\s*号|信息来源|来\s*源|主题(?:分类|词)|信息分类|公开类别|有\s*效\s*性|责任部门)\s*(?:[:：】|]|$)/;

/** Whether a line says when, by whom or under which number something was put out. */
const isMetadata = (line: string): boolean => line.length <= longestLine && metadataWords.test(line);

export function findLandmarks(body: Element, page: Walk): Landmarks {
  const found = {
    title: null as Element | null,
    parts: [] as Element[],
    metadata: [] as Element[],
    hidden: [] as Element[],
  };
  const labels = new Map<Element, number>();
  const look = (element: Element, table: Element | null): void => {
    if (isWordless(element)) return;
    if (isHidden(element)) {
      if (formLabelsIn(element) >= labelsThatMakeATable) found.hidden.push(element);
      return;
    }
    const { words, blocks, linked } = page.parts(element);
    if (words === 0) return;
    const within = element.tagName === "table" ? element : table;
    const isLeaf = blocks <= 1;
    if (!isLeaf) return childElements(element).forEach((child) => look(child, within));
    const lines = linesBelow([element], page).filter((line) => line.length <= longestLine);
    const isLink = linked * 2 > words;
    if (!isLink && (found.title === null || found.parts.length === 0) && lines.some(isReportTitle))
      found.title = element;
    if (!isLink && found.parts.length < mostMarks && lines.some(isSectionHead)) found.parts.push(element);
    if (found.metadata.length < mostMetadata && lines.some(isMetadata)) found.metadata.push(element);
    if (within && lines.some(isFormLabel)) {
      const count = (labels.get(within) ?? 0) + 1;
      labels.set(within, count);
      if (count === labelsThatMakeATable) found.parts.push(within);
    }
  };
  look(body, null);
  return found;
}

function formLabelsIn(element: Element): number {
  if (/^t[dh]$/.test(element.tagName)) return isFormLabel(plainText(element, longestLine)) ? 1 : 0;
  return childElements(element).reduce((sum, child) => sum + formLabelsIn(child), 0);
}

const isReportTitle = (line: string): boolean =>
  /公开/.test(line) &&
  findTitle([{ kind: "paragraph", text: line, start: 0, end: 0, page: null }], 1, () => false) !== null;
