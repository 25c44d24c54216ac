/**
 * A query with its arguments comes in as text, and goes out as a file in one of several formats: all rows from one release, page by
 * page while somebody reads. Every row is what GraphQL answers; nothing is computed here.
 */
export { argumentNames, takesJson, takesMany, type ArgumentName } from "./argument-names";
export { formats } from "./formats";
export type { ExportKind } from "./kind";
export { exportKinds } from "./kinds";
export { openExport, type AskedExport, type OpenedExport } from "./open-export";
export type { Source } from "./question";
export type { ExportFormat } from "./table";
