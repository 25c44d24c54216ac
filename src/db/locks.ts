import type { EntityManager } from "typeorm";

/** Advisory locks of the service; the first number is ours among the applications of one database. */
const APPLICATION = 0x676b;
const LOCKS = { migrate: 1, publish: 2 } as const;

/** Waits for the lock and holds it to the end of the transaction. */
export async function lockForTransaction(manager: EntityManager, lock: keyof typeof LOCKS): Promise<void> {
  await manager.query("SELECT pg_advisory_xact_lock($1, $2)", [APPLICATION, LOCKS[lock]]);
}
