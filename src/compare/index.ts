/**
 * Rows of the database go in, aligned figures of many agencies come out: side by side, or summed up by groups. A missing value
 * is never invented, and what may not stand beside each other is said.
 */
export { BASELINE_KINDS, type Baseline, type BaselineKind } from "./baseline";
export * from "./breaks";
export * from "./cell";
export * from "./compare";
export type { CompareQuestion } from "./compare.sql";
export type { ComparedCell } from "./compared-cells";
export * from "./comparison-warnings";
export { distributionOf, type DistributionRow } from "./distribution";
export { distributionColumns, SHARED_REGIONS } from "./distribution.sql";
export * from "./filing-counts";
export type { Handover, HandoversOf } from "./handovers";
export * from "./indicators";
export * from "./judged.sql";
export * from "./peers-question";
export { pickOf } from "./picks";
export * from "./quality/of-reports";
export { ANCESTOR } from "./region-key.sql";
export * from "./refusal";
export * from "./standing-agencies";
export * from "./release-diff";
export type { ChangePosition } from "./release-diff.sql";
export * from "./stat-group";
export * from "./stats";
export * from "./succession";
export * from "./succession-breaks";
export * from "./succession-rule";
export * from "./series";
export * from "./summaries";
export * from "./too-much";
export * from "./warnings";
export { sameSection } from "./texts/same-section";
export { searchWords } from "./texts/search-words";
export { snippetOf } from "./texts/snippet";
export * from "./texts/text-changes";
