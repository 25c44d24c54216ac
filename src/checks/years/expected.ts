import type { Link } from "./judge-link";
import type { YearReport } from "./year-report";

/** What the handover's own cell should hold, null where that cannot be told, and what it holds. */
export function expectedOf(
  { handover, handedOn, takenOver }: Link,
  later: YearReport,
): { expected: number | null; actual: number | null } {
  const actual = later.figures.cell(handover.indicator).value;
  if (handedOn === null) return { expected: null, actual };
  const { plus, minus } = handover.takenOver;
  if (takenOver === null || actual === null)
    return { expected: plus.length + minus.length === 1 ? handedOn : null, actual };
  return { expected: actual + handedOn - takenOver, actual };
}
