import { centreY, clusterBy, mean } from "../geometry";
import { nearestColumn, type FigureColumn } from "./figure-columns";
import type { Segment } from "./flow";
import { spansByFigures, spansFor, type Span } from "./spans";

/** A cell of a head, by the columns of figures that it stands over. */
export interface HeadCell {
  readonly level: number;
  readonly levels: number;
  readonly column: number;
  readonly columns: number;
  readonly text: string;
}

export interface Head {
  readonly height: number;
  readonly cells: readonly HeadCell[];
}

/** Points that speak against a group over two columns of one name. */
const sameName = 1000;
/** How far below a group, in parts of the head's height below it, the heads of its columns stand at least. */
const below = 0.7;

/**
 * The words over columns → cells. The lowest words over a column are its own head; words above them stand over as many columns
 * as have their middle, their beginning or their end where the words have theirs.
 */
export function readHead(
  words: readonly Segment[],
  columns: readonly FigureColumn[],
  figures: readonly (readonly Segment[])[],
): Head {
  if (words.length === 0) return { height: 0, cells: [] };
  const own = columns.map((_, column) =>
    words
      .filter((word) => nearestColumn(columns, word) === column)
      .reduce<Segment | null>((low, word) => (low && low.bottom >= word.bottom ? low : word), null),
  );
  const above = words.filter((word) => !own.includes(word));
  const levels = clusterBy(above, centreY, 0.7 * words[0]!.size).map((level) =>
    level.sort((a, b) => a.left - b.left),
  );
  const groups = groupCells(levels, own, columns);
  return {
    height: levels.length + 1,
    cells: [...groups, ...ownCells(own, groups, columns, figures, levels.length + 1)],
  };
}

/** Of each line above the columns' own heads, from the lowest up: a group has no two columns of one name, save in groups below. */
function groupCells(
  levels: readonly (readonly Segment[])[],
  own: readonly (Segment | null)[],
  columns: readonly FigureColumn[],
): HeadCell[] {
  const deepest = Math.max(...own.map((word) => (word ? centreY(word) : -Infinity)));
  const isCovered = columns.map(() => false);
  return levels
    .map((level, at) => ({ level, at, y: mean(level.map(centreY)) }))
    .reverse()
    .flatMap(({ level, at, y }) => {
      const isBelow = (column: number) => {
        const word = own[column];
        return word !== null && word !== undefined && centreY(word) - y >= below * (deepest - y);
      };
      const repeats = ([from, to]: Span) => {
        const names = own
          .slice(from, to)
          .flatMap((word, i) => (word && !isCovered[from + i] ? word.text : []));
        return new Set(names).size < names.length ? sameName : 0;
      };
      const spans = spansFor(level, columns, isBelow, repeats);
      for (const [from, to] of spans) isCovered.fill(true, from, to);
      return spans.map(([from, to], i): HeadCell => ({
        level: at,
        levels: 1,
        column: from,
        columns: to - from,
        text: level[i]!.text,
      }));
    });
}

/** The columns' own heads, down from the group above. Fewer heads than columns stand over several each. */
function ownCells(
  own: readonly (Segment | null)[],
  groups: readonly HeadCell[],
  columns: readonly FigureColumn[],
  figures: readonly (readonly Segment[])[],
  height: number,
): HeadCell[] {
  const heads = own.flatMap((word, column) => (word ? [{ word, column }] : []));
  const words = heads.map(({ word }) => word);
  const places = heads.map(({ column }) => column);
  const spans =
    heads.length < columns.length
      ? (spansByFigures(places, columns, figures) ?? spansFor(words, columns))
      : places.map((column): Span => [column, column + 1]);
  return words.map(({ text }, i) => {
    const [from, to] = spans[i]!;
    const level = Math.max(
      0,
      ...groups
        .filter((group) => group.column < to && from < group.column + group.columns)
        .map((group) => group.level + 1),
    );
    return { level, levels: height - level, column: from, columns: to - from, text };
  });
}
