/**
 * Rows of the database go in, aligned figures of many agencies come out: side by side, or summed up by groups. A missing value
 * is never invented, and what may not stand beside each other is said.
 *
 * Every statement over figures is a chain of common table expressions, each made of the one before, one row for each peer, year and
 * indicator (`turn`):
 *
 * 1. `peer` (peers.sql): who has a row. Where succession is followed (followed-peers.sql), `source` beside it: whose reports make it.
 * 2. `seen`, then `found` (found.sql): what the report of each peer or source says alone: its cells, and the status that they make.
 * 3. `merged` (merged.sql), only where succession is followed: what is found of several sources, as one row.
 * 4. `valued`, then `judged` (judged.sql): the value, and whether it may stand beside the others, or the reason why not.
 *
 * From `judged` on the ways part: groups with `shared` regions (stats.sql), or in src/rank `candidate` (a figure or a score, of any
 * year), `entrant` (a candidate of the year asked, small denominators apart) and `ranked` (an entrant with its place).
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
