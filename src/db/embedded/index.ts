/**
 * The PostgreSQL that comes with the service: a data folder goes in, the url of a running server comes out. It makes,
 * recovers, supervises and stops that server; it knows nothing of what is stored there, and never touches a server that
 * a living process owns.
 */
export { startEmbedded, type EmbeddedOptions } from "./start";
export type { EmbeddedServer, Role } from "./embedded-server";
export { DataDirInUse, EmbeddedProblem } from "./problem";
