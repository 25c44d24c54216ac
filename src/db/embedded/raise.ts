import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { titleOf, type Starter } from "./living";
import { worksIn } from "./lock-file";
import type { Place } from "./place";
import { signalStop, spawnPostmaster, stopPostmaster, type Postmaster } from "./postmaster";
import { programFailed } from "./problem";
import { openSession, passwordRefused, whyNot } from "./session";

export interface Raised {
  readonly postmaster: Postmaster;
  readonly port: number;
}

const ATTEMPTS = 20;

/**
 * Brings a server up, on the given port or a free one, and returns once it lets us in. "taken": another server runs in
 * the folder. Waits for what the last server left behind (its children and their shared memory); throws with
 * PostgreSQL's own words when it does not come up.
 */
export async function raise(place: Place, starter: Starter, port?: number): Promise<Raised | "taken"> {
  for (let attempt = 0; ; attempt++) {
    const chosen = port ?? (await findFreePort());
    const postmaster = spawnPostmaster(place, chosen, starter);
    if (await becomesReady(place, postmaster, chosen)) return { postmaster, port: chosen };

    const words = postmaster.words();
    if (/lock file ".*postmaster\.pid" already exists/.test(words)) return "taken";
    const survivors = /pre-existing shared memory block/.test(words);
    const portTaken = /could not create any TCP\/IP sockets/.test(words);
    if (!(survivors || portTaken) || attempt === ATTEMPTS)
      throw programFailed("postgres", place.cluster, words);
    if (survivors && attempt > 3) endSurvivors(place.cluster, attempt > 8 ? "immediate" : "smart");
    await sleep(Math.min(50 * 2 ** attempt, 2_000));
  }
}

/** False when it ended before it let anybody in. A long recovery after a crash is waited for, however long. */
async function becomesReady(place: Place, postmaster: Postmaster, port: number): Promise<boolean> {
  for (let refusals = 0; !postmaster.hasEnded(); await Promise.race([sleep(20), postmaster.ended])) {
    try {
      const session = await openSession({ port, settings: place.settings }, "gongkai starting");
      await session.end();
      return true;
    } catch (error) {
      const reason = whyNot(error);
      // Refused once or twice: ours lost the port to another server and is about to say so.
      if (reason === "refused" ? ++refusals < 10 : reason !== null) continue;
      await stopPostmaster(place, postmaster, [["fast", 10_000]]);
      throw reason === "refused" ? passwordRefused(place.dataDir) : error;
    }
  }
  return false;
}

/** A free port now; somebody may take it before we do, and then we ask again. */
function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** Children of a killed server that work on without noticing, a long query for instance: nobody can reach them any more. */
function endSurvivors(cluster: string, mode: "smart" | "immediate"): void {
  if (process.platform !== "linux") return;
  for (const pid of readdirSync("/proc").map(Number)) {
    if (pid > 0 && titleOf(pid).startsWith("postgres: ") && worksIn(pid, cluster)) signalStop(pid, mode);
  }
}
