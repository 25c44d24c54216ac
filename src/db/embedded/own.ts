import type { EmbeddedServer, Role } from "./embedded-server";
import { isAlive, newStarter } from "./living";
import { readLockFile } from "./lock-file";
import { notices, type Notify } from "./notices";
import { holdOwnership, tryToOwn } from "./ownership";
import type { Place } from "./place";
import { stopPostmaster } from "./postmaster";
import { EmbeddedProblem } from "./problem";
import { raise } from "./raise";
import { ensureDatabase, keepAlive, openSession, urlOf, type Address } from "./session";
import { supervise } from "./supervise";

/** Starts a server of our own in a free folder. Undefined when somebody else was faster. */
export async function startOwn(
  place: Place,
  role: Role,
  notify: Notify,
): Promise<EmbeddedServer | undefined> {
  const starter = newStarter();
  let stop = async () => starter.forget();
  try {
    const raised = await raise(place, starter);
    if (raised === "taken") return void starter.forget();
    stop = async () => {
      await stopPostmaster(place, raised.postmaster, [["fast", 60_000]]);
      starter.forget();
    };
    const address = { port: raised.port, settings: place.settings };
    const ownership = await holdOwnership(address);
    stop = supervise({ place, role, starter, ownership, notify }, raised);
    await prepareDatabase(address);
    await ownership.announce(role);
    return { url: urlOf(address), owned: true, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareDatabase(address: Address): Promise<void> {
  const session = await openSession(address, "gongkai starting");
  try {
    await ensureDatabase(session);
  } finally {
    await session.end();
  }
}

/**
 * Shares the server of another process. The session held meanwhile tells its owner that somebody still works there.
 * Undefined when the server went away at this moment.
 */
export async function attach({ settings }: Place, port: number): Promise<EmbeddedServer | undefined> {
  const address = { port, settings };
  const session = await openSession(address, `gongkai guest ${process.pid}`).catch(() => undefined);
  if (!session) return undefined;
  keepAlive(session, false);
  let left: Promise<void> | undefined;
  const leave = () => {
    keepAlive(session, true);
    return session.end().catch(() => undefined);
  };
  return { url: urlOf(address), owned: false, stop: () => (left ??= leave()) };
}

/**
 * Stops a server whose owner died, so that we can start our own. The proof is the lock: whoever gets it is the only one
 * to act, and everybody else sees an owner. Returns without a word when somebody else was faster.
 */
export async function takeOver(place: Place, port: number, notify: Notify): Promise<void> {
  const session = await openSession({ port, settings: place.settings }, "gongkai visitor").catch(
    () => undefined,
  );
  if (!session) return;
  try {
    if (!(await tryToOwn(session, "taking over").catch(() => false))) return;
    const pid = readLockFile(place.cluster)?.pid;
    if (pid === undefined) return;
    notify(notices.orphan(pid));
    const orphan = { pid, hasEnded: () => !isAlive(pid) };
    if (
      !(await stopPostmaster(place, orphan, [
        ["fast", 30_000],
        ["immediate", 10_000],
      ]))
    )
      throw staysAlive(pid);
  } finally {
    await session.end().catch(() => undefined);
  }
}

const staysAlive = (pid: number) =>
  new EmbeddedProblem(
    `上次遗留的 PostgreSQL（进程 ${pid}）没有停止，请结束它（kill ${pid}）后重新启动。`,
    `The PostgreSQL left over from last time (process ${pid}) does not stop. End it (kill ${pid}), then start again.`,
  );
