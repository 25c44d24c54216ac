/**
 * The types in the middle: a report as every reader gives it and every later stage takes it, the agency it belongs to,
 * the register of agencies, what a reader has to say about a document, and how words are found in a text. Nothing here reads or writes.
 */
export * from "./agency";
export * from "./agency-faults";
export * from "./day-in-beijing";
export * from "./decimals";
export * from "./in-groups";
export * from "./main-parts";
export * from "./message";
export * from "./register";
export * from "./report";
export * from "./text/find-words";
export * from "./text/fold";
export * from "./text/sentences";
