/**
 * The catalogue: what the official forms ask, in which units, and which of their figures may stand beside each other.
 * Nothing comes in; forms, indicators, the crosswalk and regions go out. It reads no file of a report and no database.
 */
export { isDifference, isOfTheYear } from "./claim-context";
export {
  type ClaimReading,
  type ClaimReadings,
  type DisjointParts,
  disjointParts,
  readingsOf,
  wordsForSeveral,
} from "./claim-readings";
export { claimWordings, type ClaimWording, zeroWordings } from "./claim-wordings";
export { cellsBehind, computedIn, formsWith, inputsOfFormula, printedIn } from "./computed";
export { comparability } from "./crosswalk";
export { forms } from "./forms";
export {
  childrenOf,
  indicatorByCode,
  indicators,
  membersOf,
  parentOf,
  searchIndicators,
} from "./indicator-lookup";
export {
  cellsOf,
  eachRow,
  formByCode,
  formInForce,
  type FormCell,
  isFormCode,
  layoutOf,
  mergeLayouts,
  type PlacedRow,
  rowsOf,
} from "./layout";
export { members } from "./members";
export { regions, regionsVersion } from "./regions";
export * from "./types";
