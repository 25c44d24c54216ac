/**
 * Judged figures of peers go in, an order with ranks comes out: every agency once, with its rank or with the reason why it has
 * none. Nobody without a value is ever last.
 */
export { freezeQuestion, hasVersions, type FrozenArguments } from "./published/freeze-question";
export { freezeRows } from "./published/freeze-rows";
export * from "./bounds";
export * from "./places";
export * from "./question";
export * from "./ranking";
export * from "./schemes";
export * from "./summary";
