/**
 * Ranked agencies and the open contradictions of their reports go in; out comes how high and how low each would stand if its own
 * figure were another one that a contradiction allows. No figure is changed.
 */
export { rankBounds, type BoundedRow, type RankBounds } from "./rank-bounds";
