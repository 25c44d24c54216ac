import { clusterBy, overlap } from "./geometry";
import { mostLines, PastLimit } from "./limits";
import type { Ruling } from "./paths";

/** Lines drawn piece by piece, cell by cell or twice over: their `at` differs by less than this. In points. */
const sameLine = 1.2;
/** Dashes and the corners that some programs leave open. */
const gapInLine = 2.5;

/** Pieces → whole lines, down and across apart. */
export function mergeRulings(rulings: readonly Ruling[], page: number): Ruling[] {
  const merged = [true, false].flatMap((isAcross) => {
    const pieces = rulings.filter((ruling) => ruling.isAcross === isAcross);
    return clusterBy(pieces, ({ at }) => at, sameLine).flatMap(joinPieces);
  });
  const lines = merged.filter(({ from, to }) => to - from >= shortest);
  if (lines.length > mostLines) throw new PastLimit("RULINGS", page, lines.length, mostLines);
  return lines;
}

/** No cell is smaller. In points. */
const shortest = 4;

function joinPieces(pieces: readonly Ruling[]): Ruling[] {
  const lines: { from: number; to: number; weighted: number; weight: number }[] = [];
  for (const { from, to, at } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    const weight = Math.max(to - from, 0.01);
    if (last && overlap(last.from, last.to, from, to) >= -gapInLine) {
      last.to = Math.max(last.to, to);
      last.weighted += at * weight;
      last.weight += weight;
    } else lines.push({ from, to, weighted: at * weight, weight });
  }
  const { isAcross } = pieces[0]!;
  return lines.map(({ from, to, weighted, weight }) => ({ isAcross, at: weighted / weight, from, to }));
}

/** How far the ends of two lines may miss each other where they meet. In points. */
const corner = 3;

/** Lines that hang together: those of one table, or of one frame. */
export function connectRulings(lines: readonly Ruling[]): Ruling[][] {
  const parents = lines.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root]!;
    for (let at = i; parents[at] !== root;) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  lines.forEach((line, i) => {
    if (!line.isAcross) return;
    lines.forEach((other, j) => {
      if (!other.isAcross && cross(line, other)) parents[rootOf(i)] = rootOf(j);
    });
  });
  const groups = new Map<number, Ruling[]>();
  lines.forEach((line, i) => {
    const root = rootOf(i);
    groups.set(root, [...(groups.get(root) ?? []), line]);
  });
  return withSides([...groups.values()]);
}

/** The ends of a side and of the table beside it differ by less than this. In points. */
const sameEnd = 6;

/**
 * A line down the page that meets no other is the side of a table as tall as itself: what stands between them is a cell that
 * page breaks left open above and below.
 */
function withSides(groups: readonly (readonly Ruling[])[]): Ruling[][] {
  const sides = groups.filter(([line, more]) => !more && !line!.isAcross).flat();
  const tables = groups.filter((group) => group.length > 1).map((group) => [...group]);
  for (const side of sides) {
    const table = tables.find((group) => {
      const down = group.filter(({ isAcross }) => !isAcross);
      const [from, to] = [
        Math.min(...down.map((line) => line.from)),
        Math.max(...down.map((line) => line.to)),
      ];
      return Math.abs(from - side.from) <= sameEnd && Math.abs(to - side.to) <= sameEnd;
    });
    table?.push(side);
  }
  return tables;
}

const cross = (across: Ruling, down: Ruling): boolean =>
  down.at >= across.from - corner &&
  down.at <= across.to + corner &&
  across.at >= down.from - corner &&
  across.at <= down.to + corner;
