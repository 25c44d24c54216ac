/**
 * Synthetic reports: a form, an agency, years and a seed come in, the reports of agencies that do not exist go out, the same for the
 * same seed: figures that agree with each other and from year to year, a text that agrees with the figures, and both printed as a
 * page or as plain text; or with one declared fault. It reads nothing and stores nothing, and nothing of it is taken for real: codes
 * begin with `x-`, names with 示例.
 */
export { syntheticAgency, type AgencyOptions } from "./agencies";
export { escapeHtml, htmlCell, htmlRows, htmlSpans, writeHtml } from "./as-html";
export { writeMarkdown } from "./as-markdown";
export { countCells, kindOf, wordsIn, type CellWords, type CountsByKind } from "./cell-kinds";
export type { TableForm } from "./cell-shares";
export type { Counts } from "./counts/counts";
export { demoCity, type DemoCity, type DemoOptions } from "./demo-city";
export { cellsInIdentities } from "./faults/exact-identities";
export { faults, withFault, withoutReport } from "./faults/index";
export type { Beside, Fault, Planted, ShownBy } from "./faults/fault";
export { generateFigures, type FiguresOptions, type FormChoice } from "./generate-figures";
export { printedAsHtml, printedAsText, printedReport } from "./print-report";
export { printTables, type TableOptions } from "./official-tables";
export type { PrintedFigures } from "./printed-figures";
export { isTable, type Part, type PrintedReport } from "./printed-report";
export {
  gridOf,
  rowsOf,
  Sheet,
  type CellToPlace,
  type PrintedCell,
  type PrintedTable,
} from "./printed-table";
export { below, pick, randomFrom, type Random } from "./random";
export type { SyntheticReport, SyntheticSection } from "./report";
export { syntheticSeries, type SeriesOptions } from "./series";
export { syntheticTree, type SyntheticTree, type TreeOptions } from "./tree";
