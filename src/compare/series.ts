import type { Indicator } from "../catalogue";
import type { Agency, Scope } from "../report";
import { breaksOf, cellsByYear, type Break } from "./breaks";
import type { ComparisonTable } from "./compare";
import type { ComparedCell } from "./compared-cells";
import { sideBySide } from "./side-by-side";

export interface YearSpan {
  readonly fromYear: number;
  readonly toYear: number;
}

export interface SeriesPoint extends ComparedCell {
  readonly year: number;
  /** Code of the agency whose figure it is: itself, or the one that had its duties then; itself where there were several. */
  readonly agencyCode: string;
}

/** One indicator of one agency over years, oldest first, years without a figure too. */
export interface Series {
  readonly indicator: Indicator;
  readonly scope: Scope;
  readonly points: readonly SeriesPoint[];
  /** Where a line may be drawn: figures of consecutive years with nothing between that breaks it. */
  readonly segments: readonly YearSpan[];
  readonly breaks: readonly Break[];
}

/**
 * The series of one agency from a comparison of consecutive years in one indicator with the years before.
 *
 * A year without a figure ends a segment and is no break: what comes before and after is comparable, but nobody knows what lies
 * between. A lone figure is a segment of one year.
 */
export function seriesOf(table: ComparisonTable, agency: Agency, { fromYear, toYear }: YearSpan): Series {
  const row = table.agencies.findIndex(({ code }) => code === agency.code);
  const indicator = table.indicators[0]!;
  const cells = cellsByYear(table, row, 0).filter(({ year }) => fromYear <= year && year <= toYear);
  const points = cells.map((cell) => ({ ...cell, agencyCode: sourceOf(table, agency, cell.year) }));
  const own = { ...table, agencies: [agency], years: points.map(({ year }) => year), cells };
  const breaks = breaksOf(own);
  return { indicator, scope: table.scope, points, segments: segmentsOf(indicator, points, breaks), breaks };
}

function sourceOf({ succession }: ComparisonTable, { code }: Agency, year: number): string {
  const [only, ...more] = succession?.sourcesIn(code, year) ?? [];
  return only && more.length === 0 ? only.code : code;
}

function segmentsOf(
  indicator: Indicator,
  points: readonly SeriesPoint[],
  breaks: readonly Break[],
): YearSpan[] {
  const segments: { fromYear: number; toYear: number }[] = [];
  let before: SeriesPoint | null = null;
  for (const point of points) {
    if (point.value === null) before = null;
    else {
      const goesOn =
        before !== null &&
        sideBySide(indicator, before, point) === "FULL" &&
        !breaks.some(({ toYear, comparability }) => toYear === point.year && comparability !== "FULL");
      if (goesOn) segments.at(-1)!.toYear = point.year;
      else segments.push({ fromYear: point.year, toYear: point.year });
      before = point;
    }
  }
  return segments;
}
