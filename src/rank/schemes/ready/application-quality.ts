import { ANY_KNOWN_TYPE } from "./any-known-type";
import type { SchemeInput } from "../check-scheme";

/**
 * 依申请公开办理质量: were applications dealt with within the year, and did the answers hold. An example to start from, no official
 * standard: why these terms and ends, says docs/decisions/schemes.md. All ends are given, so that it means the same on any data.
 */
export const applicationQuality: SchemeInput = {
  code: "application-quality",
  nameZh: "依申请公开办理质量（示例）",
  nameEn: "Handling of applications (example)",
  missing: "PRORATE",
  appliesTo: ANY_KNOWN_TYPE,
  terms: [
    // 结转率 is what 办结率 leaves over: with both, one thing would count twice.
    {
      ...{ kind: "WEIGHT", indicator: "rate.completed", weight: 0.4, polarity: "HIGHER_IS_BETTER" },
      ...{ normalise: "TARGET", low: 80, high: 100 },
    },
    {
      ...{ kind: "WEIGHT", indicator: "rate.review_corrected.of_closed", weight: 0.25 },
      ...{ polarity: "LOWER_IS_BETTER", normalise: "TARGET", low: 0, high: 50 },
    },
    {
      ...{ kind: "WEIGHT", indicator: "rate.litigation_corrected.of_closed", weight: 0.15 },
      ...{ polarity: "LOWER_IS_BETTER", normalise: "TARGET", low: 0, high: 50 },
    },
    {
      ...{ kind: "WEIGHT", indicator: "rate.disputed", weight: 0.2 },
      ...{ polarity: "LOWER_IS_BETTER", normalise: "TARGET", low: 0, high: 20 },
    },
  ],
};
