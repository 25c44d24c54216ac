import type { Client, QueryResultRow } from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import type { Role } from "./embedded-server";
import { keepAlive, openSession, type Address } from "./session";

/**
 * Whoever holds this session lock in the running server owns the server and its folder. The kernel closes the session
 * of a killed process, and the server then frees the lock: no process id and no time limit takes part in the proof.
 */
const LOCK = "1735289195, 1";

/** What an owner is doing, as its session's name says: `service` and `command` are ready for others to attach. */
export type OwnerState = "service" | "command" | "starting" | "taking over";

export interface Owner {
  readonly pid: number;
  readonly state: OwnerState;
}

const nameOf = (state: OwnerState, pid = process.pid) => `gongkai ${state} ${pid}`;

/** Who holds the lock; undefined when nobody does. A pid of 0: a session that is not named like ours. */
export async function readOwner(client: Client): Promise<Owner | undefined> {
  const { rows } = await client.query<{ application_name: string }>(
    `SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
      WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND a.datname = 'postgres'
        AND (l.classid::bigint, l.objid::bigint) = (${LOCK})`,
  );
  if (!rows[0]) return undefined;
  const [, state, pid] = /^gongkai (.+) (\d+)$/.exec(rows[0].application_name) ?? [];
  return { pid: Number(pid ?? 0), state: (state ?? "starting") as OwnerState };
}

/** Takes the lock on this session without waiting; false when another session has it. */
export async function tryToOwn(client: Client, state: OwnerState): Promise<boolean> {
  await client.query("SELECT set_config('application_name', $1, false)", [nameOf(state)]);
  const { rows } = await client.query<{ owned: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS owned`);
  return rows[0]?.owned === true;
}

export interface Ownership {
  /** From now on others may attach. */
  announce(state: Role): Promise<void>;
  /** How many other sessions the server has; 0 when it cannot be asked. */
  countGuests(): Promise<number>;
  release(): Promise<void>;
}

/** Owns the server that we started, and takes the lock anew whenever the session broke: after a restart of the server. */
export async function holdOwnership(address: Address): Promise<Ownership> {
  let state: OwnerState = "starting";
  let released = false;
  let client: Client | undefined;

  async function take(): Promise<void> {
    while (!released) {
      const session = await openSession(address, nameOf("starting"));
      if ((await tryToOwn(session, state)) && !released) {
        keepAlive(session, false);
        client = session;
        session.once("end", () => void retake());
        return;
      }
      await session.end();
      await sleep(RETRY, undefined, { ref: false });
    }
  }

  async function retake(): Promise<void> {
    while (!released) {
      await sleep(RETRY, undefined, { ref: false });
      try {
        return await take();
      } catch {
        // The server is not back yet; whether it comes back is the supervisor's business.
      }
    }
  }

  async function ask<Row extends QueryResultRow>(
    sql: string,
    values: unknown[] = [],
  ): Promise<Row | undefined> {
    if (!client) return undefined;
    const asked = client;
    keepAlive(asked, true);
    try {
      return (await asked.query<Row>(sql, values)).rows[0];
    } finally {
      keepAlive(asked, false);
    }
  }

  await take();
  return {
    async announce(ready) {
      state = ready;
      const name = nameOf(state);
      // A session that broke at this moment is taken anew, under the new name.
      await ask("SELECT set_config('application_name', $1, false)", [name]).catch(() => undefined);
    },
    async countGuests() {
      try {
        const answer = await ask<{ guests: number }>(
          `SELECT count(*)::int AS guests FROM pg_stat_activity
            WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`,
        );
        return answer?.guests ?? 0;
      } catch {
        return 0;
      }
    },
    async release() {
      released = true;
      if (client) keepAlive(client, true);
      await client?.end().catch(() => undefined);
    },
  };
}

const RETRY = 100;
