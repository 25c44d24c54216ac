/**
 * PostgreSQL: reports, agencies and what readers said go in, rows come out. A document is stored in a transaction of its own,
 * unseen; a batch becomes one release. Nothing here reads a document or changes a value, and TypeORM does not leave.
 */
export { Problem } from "./access/problem";
export { isAtLeast, ROLES, TOKEN_ROLES, type Role, type TokenRole } from "./access/role";
export { createToken, listTokens, revokeToken, tokenOfSecret, type Token } from "./access/tokens";
export type { Writer } from "./access/writer";
export { Database } from "./connection";
export { DECISIONS, type Decision } from "./decision";
export { isConnectionProblem } from "./connection-problem";
export { startEmbedded } from "./embedded";
export { migrate, schemaDifferences } from "./migrate";
export * from "./published/read-rankings";
export { sha256, storePublishedRanking, type RankingToPublish } from "./published/store-ranking";
export { statusOf, STATUS_BY_LETTER } from "./status-letters";
export { currentRegister } from "./store/agencies";
export { discardHeld, resolveHeld } from "./store/answer-held";
export { correctObservation, undoCorrection } from "./corrections/correct";
export { Batch } from "./store/batch";
export { demoDocuments, openDemo } from "./store/demo";
export type { ImportedDocument, ImportedReport, ImportOptions, ReadFile } from "./store/import-document";
export { importOne, type Answers, type OneDocument, type OneDocumentOptions } from "./store/one-document";
export { saveAgency } from "./store/save-agency";
export * from "./read/agencies";
export type { AgencyFilter } from "./read/agency-filter";
export { agencyConditions, existsIn } from "./read/agency-filter";
export { figuresOfCells } from "./read/cells";
export * from "./read/contents";
export * from "./read/corrections";
export { listCoverage, type StoredCoverage } from "./read/coverage";
export { decisionsOfFindings, type StoredDecision } from "./read/decisions";
export * from "./read/documents";
export * from "./read/figure-basis";
export {
  acrossReports,
  findingsByKey,
  findingsOfReports,
  countFindings,
  decidedAt,
  listFindings,
  openFindingsOfReports,
  type FindingFilter,
  type FindingPosition,
  type OpenFindings,
  type StoredFinding,
  waitsForDecision,
} from "./read/findings";
export { filedDocuments } from "./read/filing-documents";
export {
  deadlines,
  FILING_STATES,
  filingStates,
  type FilingQuestion,
  type FilingState,
} from "./read/filing-states";
export { countOpenFindings, reusedTexts } from "./read/report-quality";
export { listFilings, type StoredFiling } from "./read/filings";
export { heldById, heldOriginal, listHeld, type HeldDocument } from "./read/held";
export * from "./read/layouts";
export { overview, type Overview } from "./read/overview";
export { Parameters, visible } from "./read/parameters";
export * from "./read/regions";
export * from "./read/releases";
export { RELEASE_CAUSES, type ReleaseCause } from "./release-cause";
export * from "./read/reports";
export * from "./read/sections";
export { yearsOfAgencies, type StoredYear } from "./read/years";
export { passesOfReports } from "./read/passes";
export { checksAreOutdated } from "./recheck/checks-version";
export { GRAVITY } from "./recheck/finding-rows";
export { recheckAll, type Recheck } from "./recheck/recheck-all";
export type { Review } from "./review/decide";
export { reviewFindings } from "./review/review-findings";
export * from "./schemes/read-schemes";
export { addSchemes, saveScheme } from "./schemes/save-scheme";
export * from "./schemes/stored-scheme";
