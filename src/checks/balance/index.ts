/**
 * Balance edits (勾稽): what a form declares to hold between its cells comes in with the figures of one report, and what holds,
 * what does not and what cannot be judged goes out. A blank never becomes a zero but inside an edit whose total is given.
 */
export { balanceRule, isBalanceRule, type BalanceRule } from "./balance-rule";
export { cellsIn, type Edit } from "./edit";
export { countedValue, judge } from "./judge";
export { partEdits } from "./part-edits";
export { blockEdits, outcomeEdits, printedEdits, rowEdits } from "./table-edits";
