/**
 * The service as one process: settings come in, a running server goes out that answers /graphql, /playground, / and the probes
 * over an open database. It holds no rules about reports.
 */
export { openDatabase, type Notice } from "./open-database";
export { loadSamples } from "./samples";
export { describeDatabase, readSettings, type Settings } from "./settings";
export { startService, type RunningService } from "./start";
