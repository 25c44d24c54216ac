import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";

/**
 * Which process started a server: process id, its birth, and a mark of the one start among several of a process.
 * Written into the server's settings, so that it lives and dies with the server it speaks about.
 */
export interface Starter {
  readonly pid: number;
  /** Differs when the process id was given out again; "" where the system does not tell (not Linux). */
  readonly birth: string;
  readonly mark: string;
}

const marksOfThisProcess = new Set<string>();

/** A new mark for a start by this process; it counts as alive until `forget` is called. */
export function newStarter(): Starter & { forget(): void } {
  const mark = randomBytes(4).toString("hex");
  marksOfThisProcess.add(mark);
  return {
    pid: process.pid,
    birth: birthOf(process.pid),
    mark,
    forget: () => marksOfThisProcess.delete(mark),
  };
}

export function isStarterAlive({ pid, birth, mark }: Starter): boolean {
  if (pid === process.pid && birth === birthOf(pid)) return marksOfThisProcess.has(mark);
  return isSameProcess(pid, birth);
}

export const writeStarter = ({ pid, birth, mark }: Starter): string => [pid, birth, mark].join(":");

/** The starter in a text that `writeStarter` made; undefined for anything else. */
export function readStarter(text: string): Starter | undefined {
  const [, pid, birth, mark] = /(\d+):([\w-]*):([0-9a-f]{8})/.exec(text) ?? [];
  return pid === undefined || mark === undefined ? undefined : { pid: Number(pid), birth: birth ?? "", mark };
}

/** Whether the process exists and is no zombie (a dead one whose parent has not asked for its end). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !/^[ZX]/.test(statOf(pid));
}

/** Whether `pid` is still the process that had that birth; where births are unknown, whether it is alive. */
export function isSameProcess(pid: number, birth: string): boolean {
  if (!isAlive(pid)) return false;
  const now = birthOf(pid);
  return birth === "" || now === "" || birth === now;
}

/** A process id alone is given out again sooner or later; with the boot and the clock tick of its start it is not. */
export function birthOf(pid: number): string {
  const ticks = statOf(pid).split(" ")[19];
  return ticks ? `${read("/proc/sys/kernel/random/boot_id").slice(0, 8)}-${ticks}` : "";
}

/** Whether a living process is a PostgreSQL server, by its command line; "unknown" where that cannot be read. */
export function isPostgres(pid: number): boolean | "unknown" {
  const stat = statOf(pid);
  if (stat === "") return "unknown";
  return /(^|\/)postgres(:|$)/.test(titleOf(pid));
}

/** The first word of its command line; a child of a PostgreSQL server says there what it does: "postgres: …". */
export const titleOf = (pid: number): string => read(`/proc/${pid}/cmdline`).split("\0")[0] ?? "";

/** /proc/<pid>/stat after the name of the program, which may itself hold spaces and brackets. */
function statOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2);
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
