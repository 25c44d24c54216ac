import { computedIn, type Formula, type FormulaTerm, type Indicator } from "../catalogue";
import type { Layout } from "../db";

/**
 * Which elements of a layout's arrays an indicator takes, and how: Σ up × element, by Σ down × element where there is a `down`, times
 * `times`. Positions count from 1, as SQL does; `up` and `down` (1, -1 or 0) stand beside them.
 */
export interface Pick {
  readonly positions: readonly number[];
  readonly up: readonly number[];
  readonly down: readonly number[] | null;
  readonly times: number;
  /** False for one printed cell. */
  readonly computed: boolean;
}

/** @returns null where the layout neither prints the indicator nor holds all that it is computed from; QUALITY is in none */
export function pickOf(layout: Layout, { code, formula }: Indicator): Pick | null {
  if (formula) return pickOfFormula(layout, formula);
  const positions = positionsOf(layout, code);
  return (
    positions && {
      positions,
      up: positions.map(() => 1),
      down: null,
      times: 1,
      computed: !layout.codes.includes(code),
    }
  );
}

/** The printed cell of a code, or those that its form adds up to it. */
function positionsOf(layout: Layout, code: string): readonly number[] | null {
  const printed = layout.codes.indexOf(code);
  if (printed >= 0) return [printed + 1];
  const positions = computedIn(layout.form, code)?.map((part) => layout.codes.indexOf(part) + 1);
  return positions?.every((position) => position > 0) ? positions : null;
}

function pickOfFormula(layout: Layout, { numerator, denominator, times }: Formula): Pick | null {
  const above = elementsOf(layout, numerator);
  const below = denominator ? elementsOf(layout, denominator) : [];
  if (!above || !below) return null;
  return {
    positions: [...above, ...below].map(({ position }) => position),
    up: [...above.map(({ factor }) => factor), ...below.map(() => 0)],
    down: denominator ? [...above.map(() => 0), ...below.map(({ factor }) => factor)] : null,
    times,
    computed: true,
  };
}

function elementsOf(layout: Layout, terms: readonly FormulaTerm[]) {
  const elements = terms.map(({ code, minus }) =>
    positionsOf(layout, code)?.map((position) => ({ position, factor: minus ? -1 : 1 })),
  );
  return elements.every((some) => some !== undefined) ? elements.flat() : null;
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
