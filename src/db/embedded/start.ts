import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ensureCluster } from "./cluster";
import { isAlive } from "./living";
import { readLockFile } from "./lock-file";
import { look, type Seen } from "./look";
import { notices, type Notice, type Notify } from "./notices";
import { attach, startOwn, takeOver } from "./own";
import type { EmbeddedServer, Role } from "./embedded-server";
import { findPlace, type Place } from "./place";
import { DataDirInUse, EmbeddedProblem } from "./problem";

export interface EmbeddedOptions {
  /** The data folder, made when missing (`.gongkai`). */
  readonly dataDir: string;
  /** A service must own its server; a command may share the one of a service or of another command. */
  readonly role: Role;
  readonly onNotice?: (line: Notice) => void;
}

/** A service must answer at once that the folder is in use; a command can wait for a service that is just starting. */
const PATIENCE = { service: 2_000, command: 30_000 } as const;

/** A server without a living starter that says that it is busy may recover for minutes; one that says nothing hangs. */
const PATIENCE_WITH_BUSY = 300_000;
const PATIENCE_WITH_SILENT = 15_000;

/**
 * The embedded PostgreSQL of a data folder: made, recovered and started as needed, or shared.
 *
 * Throws DataDirInUse when another process owns the folder (always for a service; for a command only when that process
 * does not get its server ready), and EmbeddedProblem when the machine stands in the way: both say what to do.
 */
export async function startEmbedded({ dataDir, role, onNotice }: EmbeddedOptions): Promise<EmbeddedServer> {
  const notify: Notify = onNotice ?? (() => undefined);
  const place = await findPlace(resolve(dataDir));
  if (place.home !== place.dataDir) notify(notices.elsewhere(place.home, place.account?.name ?? "?"));
  if (!existsSync(place.cluster)) notify(notices.firstStart(place.cluster));
  await ensureCluster(place);

  for (const since = Date.now(); ; await sleep(50)) {
    const seen = await look(place);
    if (seen.state === "free") {
      const server = await startOwn(place, role, notify);
      if (server) return server;
      if (Date.now() - since > PATIENCE_WITH_BUSY)
        throw isStuck(place.cluster, readLockFile(place.cluster)?.pid);
    } else if (seen.state === "orphaned") {
      await takeOver(place, seen.port, notify);
    } else if (seen.state === "owned" && role === "command" && isReady(seen)) {
      const server = await attach(place, seen.port);
      if (server) return server;
    } else refuseOrWait(place, role, seen, Date.now() - since);
  }
}

type Owned = Extract<Seen, { state: "owned" }>;

const isReady = ({ owner }: Owned) => owner.state === "service" || owner.state === "command";

/** Throws when waiting longer makes no sense. An owner killed a moment ago is given the time to vanish from the server. */
function refuseOrWait({ dataDir, cluster }: Place, role: Role, seen: Seen, waited: number): void {
  if (seen.state === "owned") {
    const vanishing = seen.owner.pid > 0 && !isAlive(seen.owner.pid);
    const hopeless = role === "service" && !vanishing;
    if (hopeless || waited > PATIENCE[role]) throw new DataDirInUse(dataDir, seen.owner.pid || null);
  } else if (seen.state === "changing") {
    if (seen.starterPid !== null && waited > PATIENCE[role]) throw new DataDirInUse(dataDir, seen.starterPid);
    if (waited > (seen.answers ? PATIENCE_WITH_BUSY : PATIENCE_WITH_SILENT))
      throw isStuck(cluster, seen.serverPid);
  }
}

function isStuck(cluster: string, pid: number | "?" = "?"): EmbeddedProblem {
  const file = join(cluster, "postmaster.pid");
  return new EmbeddedProblem(
    `${file} 指明 PostgreSQL 正以进程 ${pid} 运行，但它没有应答。如果该进程是 PostgreSQL，请结束它（kill ${pid}）；如果不是，请删除该文件。然后重新启动。`,
    `${file} says that PostgreSQL runs as process ${pid}, but it does not answer. If that process is PostgreSQL, end it (kill ${pid}); if it is not, delete the file. Then start again.`,
  );
}
