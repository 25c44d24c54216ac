import { readdirSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { titleOf, type Starter } from "./living";
import { removeEmptyLockFile, worksIn } from "./lock-file";
import type { Place } from "./place";
import { signalStop, spawnPostmaster, stopPostmaster, type Postmaster } from "./postmaster";
import { programFailed } from "./problem";
import { openSession, passwordRefused, whyNot } from "./session";
import { inTurn } from "./turn";

export interface Raised {
  readonly postmaster: Postmaster;
  readonly port: number;
}

const ATTEMPTS = 20;

/**
 * Brings a server up, on the given port or a free one, and returns once it lets us in. "taken": another server runs in
 * the folder. Waits for what the last server left behind (its children and their shared memory); throws with
 * PostgreSQL's own words when it does not come up, and the signal's reason when that says to give up.
 */
export async function raise(
  place: Place,
  starter: Starter,
  port?: number,
  signal?: AbortSignal,
): Promise<Raised | "taken"> {
  for (let attempt = 0; ; attempt++) {
    const chosen = port ?? (await findFreePort());
    const { postmaster, ready } = await inTurn(place.cluster, async () => {
      const spawned = spawnPostmaster(place, chosen, starter);
      return { postmaster: spawned, ready: await becomesReady(place, spawned, chosen, signal) };
    });
    if (ready) return { postmaster, port: chosen };

    signal?.throwIfAborted();
    const obstacle = obstacleIn(postmaster.words());
    if (obstacle === "taken") return "taken";
    if (obstacle === undefined || attempt === ATTEMPTS)
      throw programFailed("postgres", place.cluster, postmaster.words());
    if (obstacle === "lock file") removeEmptyLockFile(place.cluster);
    if (obstacle === "survivors" && attempt > 3)
      endSurvivors(place.cluster, attempt > 8 ? "immediate" : "smart");
    await sleep(Math.min(50 * 2 ** attempt, 2_000));
  }
}

/** What PostgreSQL says of obstacles that go away, by waiting or by our doing. */
const OBSTACLES = {
  taken: /lock file ".*postmaster\.pid" already exists/,
  "lock file": /lock file ".*postmaster\.pid" is empty|could not remove old lock file .*No such file/,
  survivors: /pre-existing shared memory block/,
  port: /could not create any TCP\/IP sockets/,
} as const;

const obstacleIn = (words: string) =>
  (Object.keys(OBSTACLES) as (keyof typeof OBSTACLES)[]).find((name) => OBSTACLES[name].test(words));

/** False when it ended before it let anybody in. A long recovery after a crash is waited for, however long. */
async function becomesReady(
  place: Place,
  postmaster: Postmaster,
  port: number,
  signal?: AbortSignal,
): Promise<boolean> {
  for (let refusals = 0; !postmaster.hasEnded(); await Promise.race([sleep(20), postmaster.ended])) {
    if (signal?.aborted) {
      await stopPostmaster(place, postmaster, [["fast", 60_000]]);
      return false;
    }
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
