/**
 * Checks: a report comes in, alone or with the reports it is held against, and findings come out: what is wrong, where, by
 * which rule, and which cell is the likely cause. Pure functions; no value is changed and nothing is read or written.
 */
export { Figures, type Cell, type CellStatus } from "./figures";
export * from "./finding";
export { findingOf, RULE_KINDS, type Rule, type RuleKind } from "./rule";
export * from "./rules/index";
export { CHECKS_VERSION } from "./version";

// A report by itself.
export { checkReport } from "./check-report";
export { judgeClaim, type JudgedClaim } from "./prose/judge-claim";

export { cellsOfPart, FORMS_OF_SIX_PARTS } from "./outline/parts";
export { statement, UNSAID_LINES } from "./outline/prose";

// A report among others: of other years, of the agencies below, of its peers and sisters.
export * from "./jumps/index";
export { growthsAgainst } from "./prose/growth-last-year";
export * from "./reuse/index";
export * from "./tree/index";
export * from "./years/index";

// Around a report: when it was filed, and what was corrected in it.
export { deadlineOf, type Deadline } from "./deadline";
export { judgeFiling, type Filed } from "./judge-filing";
export { judgeLapsed, type LapsedCorrection } from "./judge-lapsed";
