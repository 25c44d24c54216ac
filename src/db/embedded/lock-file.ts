import { readFileSync, readlinkSync, realpathSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isAlive, isPostgres, readStarter, type Starter } from "./living";

/** What a PostgreSQL server left in its folder about itself; it may long be dead. */
export interface LockFile {
  readonly pid: number;
  readonly port: number;
}

/** `postmaster.pid`: process id, folder, start time, port, a line each. Undefined when there is none. */
export function readLockFile(cluster: string): LockFile | undefined {
  const [pid, , , port] = (readIfThere(join(cluster, "postmaster.pid")) ?? "").split("\n");
  return Number(pid) > 0 && Number(port) > 0 ? { pid: Number(pid), port: Number(port) } : undefined;
}

/**
 * Removes a lock file that has been empty for seconds: a server writes it the moment after it makes it, so this one's
 * was cut off by a crash of the machine. A younger one is another server's that is just starting.
 */
export function removeEmptyLockFile(cluster: string): void {
  const file = join(cluster, "postmaster.pid");
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size === 0 && Date.now() - found.mtimeMs > 5_000) rmSync(file, { force: true });
}

export const STARTER_SETTING = "gongkai.starter";

/** Who started the last server, from its command line in `postmaster.opts`; undefined when that was not one of us. */
export function readLastStarter(cluster: string): Starter | undefined {
  const [, value] =
    new RegExp(`${STARTER_SETTING}=([\\w:-]+)`).exec(readIfThere(join(cluster, "postmaster.opts")) ?? "") ??
    [];
  return value === undefined ? undefined : readStarter(value);
}

/**
 * Whether the process that a lock file names is the server of that folder. After a crash of the machine its id may
 * belong to any program; "unknown" where the system does not show what a process is (not Linux).
 */
export function isServerOf(pid: number, cluster: string): boolean | "unknown" {
  if (!isAlive(pid)) return false;
  const answer = isPostgres(pid);
  return answer === true ? worksIn(pid, cluster) : answer;
}

/** A server and all its children work in the folder of the data; we see that of our own account's processes, or as root. */
export function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
