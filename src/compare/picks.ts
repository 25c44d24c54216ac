import { computedIn, type Indicator } from "../catalogue";
import type { Layout } from "../db";

/** Where a layout holds an indicator: one printed cell, or the cells that are summed; positions count from 1, as SQL does. */
export interface Pick {
  readonly positions: readonly number[];
  readonly computed: boolean;
}

/** @returns null where the layout neither prints the indicator nor holds all that it is computed from */
export function pickOf(layout: Layout, indicator: Indicator): Pick | null {
  const printed = layout.codes.indexOf(indicator.code);
  if (printed >= 0) return { positions: [printed + 1], computed: false };
  const parts = computedIn(layout.form, indicator.code);
  if (!parts) return null;
  const positions = parts.map((code) => layout.codes.indexOf(code) + 1);
  return positions.every((position) => position > 0) ? { positions, computed: true } : null;
}

/** A pick, and where its elements stand among all elements that are read of a report (half-open). */
export interface Place {
  readonly pick: Pick | null;
  readonly start: number;
  readonly end: number;
}

/** The places of several indicators in what is read of a report with this layout, one after another. */
export function placesOf(layout: Layout, indicators: readonly Indicator[]): Place[] {
  let end = 0;
  return indicators.map((indicator) => {
    const pick = pickOf(layout, indicator);
    const start = end;
    end += pick?.positions.length ?? 0;
    return { pick, start, end };
  });
}
