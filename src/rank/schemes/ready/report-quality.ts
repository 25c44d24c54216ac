import { ANY_KNOWN_TYPE } from "./any-known-type";
import type { SchemeInput } from "../check-scheme";

/**
 * 年报质量: on time, complete, consistent, not copied. An example to start from, no official standard: why these terms and ends, says
 * docs/decisions/schemes.md. All ends are given, so that it means the same on any data.
 */
export const reportQuality: SchemeInput = {
  code: "report-quality",
  nameZh: "年报质量（示例）",
  nameEn: "Quality of the annual report (example)",
  missing: "PRORATE",
  appliesTo: ANY_KNOWN_TYPE,
  terms: [
    {
      ...{ kind: "WEIGHT", indicator: "quality.days_late", weight: 0.3 },
      ...{ polarity: "LOWER_IS_BETTER", normalise: "TARGET", low: 0, high: 30 },
    },
    {
      ...{ kind: "WEIGHT", indicator: "quality.cells_filled", weight: 0.2 },
      ...{ polarity: "HIGHER_IS_BETTER", normalise: "TARGET", low: 50, high: 100 },
    },
    {
      ...{ kind: "WEIGHT", indicator: "quality.sections_present", weight: 0.15 },
      ...{ polarity: "HIGHER_IS_BETTER", normalise: "TARGET", low: 50, high: 100 },
    },
    {
      ...{ kind: "WEIGHT", indicator: "quality.open_findings", weight: 0.2 },
      ...{ polarity: "LOWER_IS_BETTER", normalise: "TARGET", low: 0, high: 5 },
    },
    {
      ...{ kind: "WEIGHT", indicator: "quality.text_reuse", weight: 0.15 },
      ...{ polarity: "LOWER_IS_BETTER", normalise: "TARGET", low: 20, high: 80 },
    },
    // 督查常以 50% 为限.
    {
      ...{ kind: "DEDUCTION", indicator: "quality.text_reuse", polarity: "LOWER_IS_BETTER" },
      ...{ threshold: 50, points: 10 },
    },
  ],
};
