/**
 * Checks: a report comes in, alone or with the reports it is held against, and findings come out: what is wrong, where, by
 * which rule, and which cell is the likely cause. Pure functions; no value is changed and nothing is read or written.
 */
export { checkReport } from "./check-report";
export { Figures, type Cell, type CellStatus } from "./figures";
export * from "./finding";
export { judgeLapsed, type LapsedCorrection } from "./judge-lapsed";
export { findingOf, RULE_KINDS, type Rule, type RuleKind } from "./rule";
export { correctionLapsed } from "./rules/correction-lapsed";
export { crossRules, reportRules, rules } from "./rules/index";
export { CHECKS_VERSION } from "./version";
