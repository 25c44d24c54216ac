import type { FastifyInstance } from "fastify";

/** A probe waits no longer than this for the database. */
const PROBE_MS = 500;

/**
 * `/healthz`: the process answers, whatever the database does, so that an outage of the database restarts nothing.
 * `/readyz`: 503 while `health` says false, fails or takes longer than half a second.
 */
export function serveHealth(app: FastifyInstance, health: () => Promise<boolean>): void {
  app.get("/healthz", { logLevel: "warn" }, async (_request, reply) => {
    void reply.header("cache-control", "no-store");
    return { status: "ok" };
  });
  app.get("/readyz", { logLevel: "warn" }, async (_request, reply) => {
    const ready = await answersInTime(health);
    void reply.code(ready ? 200 : 503).header("cache-control", "no-store");
    return ready ? { status: "ok" } : { status: "unavailable", database: "away" };
  });
}

async function answersInTime(health: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((answer) => {
    timer = setTimeout(() => answer(false), PROBE_MS);
  });
  try {
    return await Promise.race([health(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
