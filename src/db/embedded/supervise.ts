import { setTimeout as sleep } from "node:timers/promises";
import type { Role } from "./embedded-server";
import type { newStarter } from "./living";
import { notices, type Notify } from "./notices";
import type { Ownership } from "./ownership";
import type { Place } from "./place";
import { stopPostmaster, type StopMode } from "./postmaster";
import { EmbeddedProblem } from "./problem";
import { raise, type Raised } from "./raise";

export interface Supervised {
  readonly place: Place;
  readonly role: Role;
  readonly starter: ReturnType<typeof newStarter>;
  readonly ownership: Ownership;
  readonly notify: Notify;
}

const STEPS: Readonly<Record<Role, readonly [StopMode, number][]>> = {
  service: [
    ["fast", 60_000],
    ["immediate", 10_000],
  ],
  command: [
    ["smart", 5_000],
    ["fast", 60_000],
    ["immediate", 10_000],
  ],
};
const GUESTS_MAY_STAY = 10_000;
const HEALTHY_AFTER = 60_000;

/**
 * Keeps the server running on its port until it is told to stop: one that ends by itself is started again, at once the
 * first time, ever slower while it keeps ending. Returns the stop, which waits until the server has ended.
 */
export function supervise(
  { place, role, starter, ownership, notify }: Supervised,
  raised: Raised,
): () => Promise<void> {
  let { postmaster } = raised;
  let restarting: Promise<void> = Promise.resolve();
  let stopped: Promise<void> | undefined;
  let failures = 0;
  const giveUp = new AbortController();

  const isStopping = () => stopped !== undefined;
  watch();

  function watch(): void {
    const since = Date.now();
    void postmaster.ended.then((how) => {
      if (isStopping()) return;
      if (Date.now() - since > HEALTHY_AFTER) failures = 0;
      notify(notices.restarting(postmaster.pid, how, place.log));
      restarting = restart();
    });
  }

  async function restart(): Promise<void> {
    while (!isStopping()) {
      await sleep(failures === 0 ? 0 : Math.min(100 * 2 ** failures, 5_000));
      failures++;
      if (isStopping()) return;
      try {
        const again = await raise(place, starter, raised.port, giveUp.signal);
        if (again === "taken") throw anotherServer(place.cluster);
        postmaster = again.postmaster;
        notify(notices.restarted(postmaster.pid));
        return watch();
      } catch (error) {
        if (isStopping()) return;
        if (failures === 1 || failures % 20 === 0) notify(notices.restartFailed(error));
      }
    }
  }

  async function stop(): Promise<void> {
    giveUp.abort();
    await restarting;
    if (role === "command") await letGuestsLeave(ownership);
    await ownership.release();
    const ended = await stopPostmaster(place, postmaster, STEPS[role]);
    starter.forget();
    if (!ended) notify(notices.doesNotStop(postmaster.pid));
  }

  return () => (stopped ??= stop());
}

const anotherServer = (cluster: string) =>
  new EmbeddedProblem(
    `另一个 PostgreSQL 正在 ${cluster} 中运行。请停止它，或重新启动本服务。`,
    `Another PostgreSQL runs in ${cluster}. Stop it, or start this service again.`,
  );

/** Other commands work on our server: during PostgreSQL's own smart shutdown they could not open another connection. */
async function letGuestsLeave(ownership: Ownership): Promise<void> {
  const deadline = Date.now() + GUESTS_MAY_STAY;
  while (Date.now() < deadline && (await ownership.countGuests()) > 0) await sleep(100);
}
