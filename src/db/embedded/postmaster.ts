import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { giveToOwnerOf } from "./account";
import { programIn } from "./binaries";
import { isAlive, writeStarter, type Starter } from "./living";
import { isServerOf, readLockFile, STARTER_SETTING } from "./lock-file";
import type { Place } from "./place";
import { childOptions, run } from "./program";

/** A server process that we started. */
export interface Postmaster {
  readonly pid: number;
  /** Resolves when it has ended, with how ("SIGKILL", "1"); never rejects. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** What it logged in this life. */
  words(): string;
}

const settingsOf = (port: number, starter: Starter): Readonly<Record<string, string | number>> => ({
  port,
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "", // A socket's path may have 107 bytes; a data folder's may have more.
  shared_buffers: "128MB",
  max_connections: 100,
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  cluster_name: "gongkai",
  [STARTER_SETTING]: writeStarter(starter),
});

/**
 * Starts the server and returns at once. It gets a process group of its own: Ctrl-C in a terminal reaches us alone,
 * and we stop it in order.
 */
export function spawnPostmaster(place: Place, port: number, starter: Starter): Postmaster {
  const { cluster, log, account, native, dataDir } = place;
  const options = childOptions(account);
  const stranger = strangerInLockFile(cluster);
  const env = stranger === undefined ? options.env : { ...options.env, PG_GRANDPARENT_PID: String(stranger) };
  const settings = Object.entries(settingsOf(port, starter)).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const { logFile, before } = openLog(log);
  giveToOwnerOf(dataDir, log);
  const child = spawn(programIn(native, "postgres"), ["-D", cluster, ...settings], {
    ...options,
    env,
    detached: process.platform !== "win32",
    stdio: ["ignore", logFile, logFile],
  });
  closeSync(logFile);
  child.unref();

  let end: string | undefined;
  let failure = "";
  // A process that exits without having stopped it leaves no server behind. (Killed, it does: the next start sees to it.)
  const onExit = () => child.pid && signalStop(child.pid, "fast");
  process.once("exit", onExit);
  const ended = new Promise<string>((resolve) => {
    child.on("exit", (code, signal) => resolve((end = signal ?? String(code))));
    child.on("error", (error) => {
      failure = error.message;
      resolve((end = "error"));
    });
  });
  void ended.then(() => process.off("exit", onExit));
  const words = () => `${readFileSync(log).subarray(before).toString("utf8")}${failure}`;
  return { pid: child.pid ?? 0, ended, hasEnded: () => end !== undefined, words };
}

const LOG_LIMIT = 10 * 1024 * 1024;

/** The log of the last starts, to append to; one of more than some 10 MB becomes `postgres.log.1`. */
function openLog(log: string): { logFile: number; before: number } {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(log, `${log}.1`);
  return { logFile: openSync(log, "a", 0o600), before: size > LOG_LIMIT ? 0 : size };
}

/**
 * A living process that an old lock file names although it is no server of this folder: its number was given out
 * again. PostgreSQL takes any living process for a server, except its own ancestors; naming the stranger as one makes
 * it go on to the proof that counts, the shared memory. (Deleting the file would skip that proof.)
 */
function strangerInLockFile(cluster: string): number | undefined {
  const pid = readLockFile(cluster)?.pid;
  return pid !== undefined && isAlive(pid) && isServerOf(pid, cluster) === false ? pid : undefined;
}

/** Smart: when all have left. Fast: now, in order. Immediate: now, and the next start recovers. */
export type StopMode = "smart" | "fast" | "immediate";

const SIGNALS = { smart: "SIGTERM", fast: "SIGINT", immediate: "SIGQUIT" } as const;

/** Asks a server to stop; silent when it is gone already, throws when the system does not let us. */
export function signalStop(pid: number, mode: StopMode): void {
  try {
    process.kill(pid, SIGNALS[mode]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** A server to stop: our child, or one left over by a process that died. */
export type Stoppable = Pick<Postmaster, "pid" | "hasEnded">;

/** Stops a server by ever stronger means, each with its patience in milliseconds; false when it outlives them all. */
export async function stopPostmaster(
  { cluster, native }: Place,
  { pid, hasEnded }: Stoppable,
  steps: readonly [StopMode, number][],
): Promise<boolean> {
  for (const [mode, patience] of steps) {
    if (hasEnded()) break;
    // Windows has no signals: killing would be no shutdown.
    if (process.platform !== "win32") signalStop(pid, mode);
    else await run(programIn(native, "pg_ctl"), ["stop", "-D", cluster, "-m", mode, "-W"], null);
    for (const deadline = Date.now() + patience; Date.now() < deadline && !hasEnded();) await sleep(20);
  }
  return hasEnded();
}
