/**
 * Rows of the database go in, aligned figures of many agencies come out: side by side, or summed up by groups. A missing value
 * is never invented, and what may not stand beside each other is said.
 */
export * from "./cell";
export * from "./compare";
export type { CompareQuestion } from "./compare.sql";
export * from "./filing-counts";
export * from "./indicators";
export * from "./judged.sql";
export { pickOf } from "./picks";
export * from "./refusal";
export * from "./stat-group";
export * from "./stats";
export * from "./warnings";
export { sameSection } from "./texts/same-section";
export { searchWords } from "./texts/search-words";
export { snippetOf } from "./texts/snippet";
export * from "./texts/text-changes";
