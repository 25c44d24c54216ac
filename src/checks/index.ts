/**
 * Checks: a report comes in, alone or with the reports it is held against, and findings come out: what is wrong, where, by
 * which rule, and which cell is the likely cause. Pure functions; no value is changed and nothing is read or written.
 */
export { checkReport } from "./check-report";
export { Figures, type Cell, type CellStatus } from "./figures";
export * from "./finding";
export { growthsAgainst } from "./prose/growth-last-year";
export { judgeClaim, type JudgedClaim } from "./prose/judge-claim";
export { findingOf, RULE_KINDS, type Rule, type RuleKind } from "./rule";
export { crossRules, reportRules, rules } from "./rules/index";
