/**
 * The HTTP side: a schema, a context and a few questions to the database come in as functions; a server that answers
 * /graphql, /playground, / and the probes goes out, and the settings it runs with. It holds no rules about reports and
 * never touches the database itself.
 */
export type { ServedDocument } from "./documents";
export type { LoadedFigures } from "./front-page-html";
export type { OperationContext } from "./release-plugin";
export { createServer, type ServerParts } from "./server";
export { describeDatabase, readSettings, type LogLevel, type Settings } from "./settings";
export { SettingsError, type SettingsProblem } from "./settings-error";
export { openDatabase, type Notice, type OpenDatabase } from "./open-database";
export { loadSamples } from "./samples";
export { startService, type RunningService } from "./start";
