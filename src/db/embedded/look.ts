import { isServerOf, readLastStarter, readLockFile, STARTER_SETTING } from "./lock-file";
import { isStarterAlive, readStarter } from "./living";
import { readOwner, type Owner } from "./ownership";
import type { Place } from "./place";
import { openSession, passwordRefused, whyNot } from "./session";

/** What goes on in a data folder at this moment. */
export type Seen =
  /** No server runs, and nobody is about to start one. */
  | { readonly state: "free" }
  /** A server runs and a living process owns it. */
  | { readonly state: "owned"; readonly port: number; readonly owner: Owner }
  /** A server runs whose owner died. */
  | { readonly state: "orphaned"; readonly port: number }
  /** Starting, stopping or between two lives. */
  | {
      readonly state: "changing";
      readonly serverPid: number;
      /** Null when the one who started it is dead or unknown. */
      readonly starterPid: number | null;
      /** Whether it says that it is not ready; else it says nothing at all. */
      readonly answers: boolean;
    };

export async function look({ cluster, dataDir, settings }: Place): Promise<Seen> {
  const lockFile = readLockFile(cluster);
  if (!lockFile) return { state: "free" };
  const lastStarter = readLastStarter(cluster);
  const starterPid = lastStarter && isStarterAlive(lastStarter) ? lastStarter.pid : null;
  const changing = { state: "changing", serverPid: lockFile.pid, starterPid, answers: false } as const;
  // A dead server whose starter lives will be back in a moment: its supervisor is at it.
  if (isServerOf(lockFile.pid, cluster) === false) return starterPid === null ? { state: "free" } : changing;

  const { port } = lockFile;
  try {
    const session = await openSession({ port, settings }, "gongkai visitor");
    try {
      const owner = await readOwner(session);
      if (owner) return { state: "owned", port, owner };
      const { rows } = await session.query<{ starter: string | null }>(
        "SELECT current_setting($1, true) AS starter",
        [STARTER_SETTING],
      );
      const starter = readStarter(rows[0]?.starter ?? "");
      return starter && isStarterAlive(starter)
        ? { ...changing, starterPid: starter.pid, answers: true }
        : { state: "orphaned", port };
    } finally {
      await session.end();
    }
  } catch (error) {
    const reason = whyNot(error);
    if (reason === null) throw error;
    if (reason === "refused") throw passwordRefused(dataDir);
    return { ...changing, answers: reason === "not ready" };
  }
}
