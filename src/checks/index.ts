/**
 * Checks: a report comes in, alone or with the reports it is held against, and findings come out: what is wrong, where, by
 * which rule, and which cell is the likely cause. Pure functions; no value is changed and nothing is read or written.
 */
export { checkReport } from "./check-report";
export { deadlineOf, type Deadline } from "./deadline";
export { Figures, type Cell, type CellStatus } from "./figures";
export * from "./finding";
export { headlineCells } from "./jumps/headline";
export { judgeOwnHistory, type YearFigures } from "./jumps/own-history";
export { judgePeers, type PeerReport } from "./jumps/peers";
export { judgeZeros, judgeZerosAfterCases } from "./jumps/zeros";
export {
  compareTexts,
  prepareText,
  type PreparedText,
  type TextOfReport,
  type TextReuse,
} from "./reuse/compare-texts";
export { judgeAgainstLastYear, judgeAgainstSister, type JudgedReuse } from "./reuse/judge-reuse";
export { nearCopies, type SignedText } from "./reuse/near-copies";
export { textSignature, type TextSignature } from "./reuse/signature";
export { judgeFiling, type Filed } from "./judge-filing";
export { judgeLapsed, type LapsedCorrection } from "./judge-lapsed";
export { growthsAgainst } from "./prose/growth-last-year";
export { judgeClaim, type JudgedClaim } from "./prose/judge-claim";
export { findingOf, RULE_KINDS, type Rule, type RuleKind } from "./rule";
export { correctionLapsed } from "./rules/correction-lapsed";
export { filedLate } from "./rules/filed-late";
export { crossRules, reportRules, rules } from "./rules/index";
export * from "./tree/index";
export { CHECKS_VERSION } from "./version";
export * from "./years/index";
export { sameAsLastYear } from "./rules/same-as-last-year";
export { sameAsSister } from "./rules/same-as-sister";
export { jumpAgainstPeers } from "./rules/jump-against-peers";
export { jumpInOwnHistory } from "./rules/jump-in-own-history";
export { zerosAfterCases } from "./rules/zeros-after-cases";
export { zerosUnlikePeers } from "./rules/zeros-unlike-peers";
