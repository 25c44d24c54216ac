import type { Indicator } from "../../catalogue";
import { cellsFilled } from "./cells-filled.sql";
import { daysLate } from "./days-late.sql";
import type { QualityMetric, QualityQuestion } from "./metric";
import { openFindings } from "./open-findings.sql";
import { sectionsPresent } from "./sections-present.sql";
import { textReuse } from "./text-reuse.sql";

/** One for each QUALITY indicator of the catalogue: a new one is one file beside these and one line here. */
export const qualityMetrics: readonly QualityMetric[] = [
  daysLate,
  cellsFilled,
  sectionsPresent,
  openFindings,
  textReuse,
];

/**
 * SQL: behind `rated` (see `QualityMetric`), `quality`: what each QUALITY indicator among these says of each of the reports. `turn` is the
 * place of the indicator, from 1. Null where none of them is one.
 */
export function qualityFigures(indicators: readonly Indicator[], question: QualityQuestion): string | null {
  const parts = indicators.flatMap((indicator, i) =>
    indicator.kind === "QUALITY"
      ? [`SELECT ${i + 1} AS turn, one.* FROM (${metricOf(indicator).sql(question)}) AS one`]
      : [],
  );
  return parts.length ? `quality AS MATERIALIZED (${parts.join("\n UNION ALL ")})` : null;
}

function metricOf({ code }: Indicator): QualityMetric {
  const metric = qualityMetrics.find((one) => one.code === code);
  if (!metric) throw new Error(`${code} has no SQL in compare/quality`);
  return metric;
}
