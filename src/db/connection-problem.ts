/** SQLSTATE classes of a server that is away, starting, stopping, or full: 08 connection, 53 resources, 57P shutdown. */
const SERVER_IS_AWAY = /^(08...|53...|57P0[1-5])$/;
const SOCKET_FAILED = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/;
/** Errors that pg raises without a code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether the error says that PostgreSQL cannot be reached just now, and not that a statement is wrong. */
export function isConnectionProblem(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as Error & { code?: unknown; driverError?: unknown };
  if (driverError !== undefined && driverError !== error) return isConnectionProblem(driverError);
  if (typeof code === "string") return SERVER_IS_AWAY.test(code) || SOCKET_FAILED.test(code);
  return WORDS.test(error.message);
}
