import { beginsPart } from "../numeric";
import { median } from "../geometry";
import type { FlowLine } from "./flow";

/** Lines of a flow, half-open, that are a table though no line is drawn. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Rows apart by more than this many heights of their letters are of two tables: labels of some lines, rows without figures. */
const furthest = 14;
/** Between the rows of a head. */
const widestGap = 2.6;
/** Lines before one that tell what is usual. */
const recent = 60;
/** Some ten times the largest form. */
const longestBand = 2000;
const fewestFigures = 4;
const fewestInOneRow = 6;

/** Finds runs of lines whose figures stand beside labels, with the heads above them. */
export function findBands(flow: readonly FlowLine[]): Band[] {
  const bands: Band[] = [];
  let at = 0;
  while (at < flow.length) {
    if (!flow[at]!.isTabular) {
      at += 1;
      continue;
    }
    const last = lastTabular(flow, at);
    const figures = flow
      .slice(at, last + 1)
      .map(({ isTabular, segments }) => (isTabular ? segments.filter(({ isFigure }) => isFigure).length : 0));
    const isTable =
      figures.reduce((sum, count) => sum + count, 0) >= fewestFigures &&
      (figures.filter((count) => count > 0).length > 1 || Math.max(...figures) >= fewestInOneRow);
    if (isTable) {
      const from = firstOfHead(flow, at, last, bands.at(-1)?.to ?? 0);
      bands.push({ from, to: lastOfLabel(flow, last) + 1 });
    }
    at = last + 1;
  }
  return bands;
}

/** The last row that can be reached without meeting prose or the heading of another part. */
function lastTabular(flow: readonly FlowLine[], first: number): number {
  let last = first;
  for (let i = first + 1; i < Math.min(flow.length, first + longestBand); i += 1) {
    const line = flow[i]!;
    if (line.isTabular) last = i;
    else if (line.top - flow[last]!.bottom > furthest * line.size || breaks(flow, first, i)) break;
  }
  return last;
}

/** Prose, larger letters, or a numbered heading that no row of figures follows at once. */
function breaks(flow: readonly FlowLine[], first: number, i: number): boolean {
  const line = flow[i]!;
  const rows = flow.slice(Math.max(first, i - recent), i).filter(({ isTabular }) => isTabular);
  const size = median(rows.map((row) => row.size));
  if (line.size > 1.18 * size) return true;
  if (line.segments.length > 1) return false;
  const figures = rows.flatMap(({ segments }) => segments.filter(({ isFigure }) => isFigure));
  const firstFigure = Math.min(...figures.map(({ left }) => left));
  const right = Math.max(...figures.map((figure) => figure.right));
  const reachesOver = line.left < firstFigure && line.right > firstFigure;
  const whole = right - Math.min(...rows.map(({ left }) => left));
  if (reachesOver && line.right - line.left > 0.6 * whole) return true;
  return beginsPart(line.segments[0]!.text) && reachesOver;
}

/** Upwards over the head: lines of several words, short ones alone, but no heading and no prose. */
function firstOfHead(flow: readonly FlowLine[], first: number, last: number, end: number): number {
  const { segments, size, left, right } = flow[first]!;
  const firstFigure = segments.find(({ isFigure }) => isFigure)!.left;
  let top = first;
  for (let i = first - 1; i >= end; i -= 1) {
    const line = flow[i]!;
    const isLabel = line.right < firstFigure;
    const isShort = line.right - line.left < 0.6 * (right - left);
    const isHead = line.segments.length > 1 || isLabel || (isShort && !beginsPart(line.line.text));
    const isNear = flow[top]!.top - line.bottom < widestGap * size;
    if (!isHead || !isNear || line.size > 1.18 * size || /[。；]$/.test(line.line.text)) break;
    top = i;
  }
  // A label alone above all others is a heading or the end of a paragraph, unless blocks further down have one like it.
  const isAlone = (i: number) => flow[i]!.segments.length === 1;
  const isHeading = ({ line, right: end }: FlowLine) => end < firstFigure || beginsPart(line.text);
  while (top < first && isAlone(top) && isHeading(flow[top]!) && !isTitleOfBlock(flow, top, last)) top += 1;
  return top;
}

/** A label alone above the head of a block, like those above later blocks of the same table. */
function isTitleOfBlock(flow: readonly FlowLine[], i: number, last: number): boolean {
  if (!isAboveHead(flow, i)) return false;
  return flow.some(
    ({ left }, other) =>
      other > i &&
      other <= last &&
      isAboveHead(flow, other) &&
      Math.abs(left - flow[i]!.left) < flow[i]!.size,
  );
}

/** A line of one label, with a line of several words and no figure below it. */
export function isAboveHead(flow: readonly FlowLine[], i: number): boolean {
  const [line, next] = [flow[i]!, flow[i + 1]];
  if (!next || line.segments.length !== 1 || beginsPart(line.line.text)) return false;
  return next.segments.length > 1 && !next.isTabular && next.top - line.bottom < widestGap * line.size;
}

/** Downwards over the rest of the last label. */
function lastOfLabel(flow: readonly FlowLine[], last: number): number {
  const { segments } = flow[last]!;
  const firstFigure = segments.find(({ isFigure }) => isFigure)!.left;
  let bottom = last;
  for (let i = last + 1; i < flow.length; i += 1) {
    const line = flow[i]!;
    const isRest =
      line.right < firstFigure &&
      line.top - flow[bottom]!.bottom < 0.7 * line.size &&
      !beginsPart(line.line.text);
    if (!isRest) break;
    bottom = i;
  }
  return bottom;
}
