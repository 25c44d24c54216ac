/** A service must own its server; a command may share the one of a service or of another command. */
export type Role = "service" | "command";

/** A running PostgreSQL with the database `gongkai` in it. */
export interface EmbeddedServer {
  /** `postgres://gongkai:…@127.0.0.1:<port>/gongkai`; stays valid when the server has to be started again. */
  readonly url: string;
  /** False when another process's server is used: `stop` then only lets go of it. */
  readonly owned: boolean;
  /** Resolves when the server has ended and every file is on disk. Asking twice is asking once. */
  stop(): Promise<void>;
}
