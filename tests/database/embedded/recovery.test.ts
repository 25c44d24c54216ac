import { spawn } from "node:child_process";
import { readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbedded } from "../../../src/db/embedded";
import {
  aUsedFolder,
  ask,
  askPatiently,
  cleanUp,
  isRunning,
  serverPid,
  startProcess,
  until,
} from "./processes";

afterEach(cleanUp);

const linuxIt = process.platform === "linux" ? it : it.skip;

/** A service that was killed together with its server: what a power cut leaves, a lock file of nobody. */
async function aCrashedMachine(): Promise<string> {
  const dataDir = await aUsedFolder();
  const service = startProcess(dataDir, "service");
  const { url } = await service.started;
  await ask(url!, "CREATE TABLE report AS SELECT 3119 AS received");
  const pid = serverPid(dataDir)!;
  service.kill("SIGKILL");
  process.kill(pid, "SIGKILL");
  await until(() => !isRunning(service.pid) && !isRunning(pid));
  expect(serverPid(dataDir)).toBe(pid);
  return dataDir;
}

describe("after a crash of the whole machine", () => {
  it("starts over the stale lock file, with the committed data", async () => {
    const server = await startEmbedded({ dataDir: await aCrashedMachine(), role: "service" });
    expect(await ask(server.url, "SELECT received FROM report")).toBe(3119);
    await server.stop();
  });

  it("starts over a lock file that the crash left empty", async () => {
    const dataDir = await aCrashedMachine();
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), "");
    utimesSync(join(dataDir, "postgres", "postmaster.pid"), 0, 0); // Empty since 1970: nobody is writing it now.
    const server = await startEmbedded({ dataDir, role: "service" });
    expect(await ask(server.url, "SELECT received FROM report")).toBe(3119);
    await server.stop();
  });

  it("of three services that find the stale lock file at once, one starts and two are refused", async () => {
    const dataDir = await aCrashedMachine();
    const lines = await Promise.all([1, 2, 3].map(() => startProcess(dataDir, "service").started));
    const outcomes = lines.map(({ failed }) => failed ?? "started").sort();
    expect(outcomes).toEqual(["DataDirInUse", "DataDirInUse", "started"]);
  });

  linuxIt(
    "starts when the process id in the lock file now belongs to another program of the same user",
    async () => {
      const dataDir = await aCrashedMachine();
      const cluster = join(dataDir, "postgres");
      const { uid, gid } = statSync(cluster);
      const stranger = spawn("sleep", ["60"], process.getuid?.() === 0 ? { uid, gid } : {});
      const lockFile = readFileSync(join(cluster, "postmaster.pid"), "utf8");
      writeFileSync(join(cluster, "postmaster.pid"), lockFile.replace(/^\d+/, String(stranger.pid)));

      const server = await startEmbedded({ dataDir, role: "service" });
      expect(await ask(server.url, "SELECT received FROM report")).toBe(3119);
      await server.stop();
      expect(stranger.exitCode ?? stranger.signalCode).toBeNull(); // It was left alone.
      stranger.kill();
    },
  );
});

describe("after a kill -9 of the service alone", () => {
  it.each(["service", "command"] as const)(
    "a %s stops the orphaned server and starts its own",
    async (role) => {
      const dataDir = await aUsedFolder();
      const service = startProcess(dataDir, "service");
      const { url } = await service.started;
      await ask(url!, "CREATE TABLE report AS SELECT 34 AS received");
      const orphan = serverPid(dataDir)!;
      service.kill("SIGKILL");
      await service.exited;
      expect(isRunning(orphan)).toBe(true);

      const notices: string[] = [];
      const server = await startEmbedded({ dataDir, role, onNotice: ({ zh }) => notices.push(zh) });
      expect(server.owned).toBe(true);
      expect(isRunning(orphan)).toBe(false);
      expect(serverPid(dataDir)).not.toBe(orphan);
      expect(notices).toEqual([expect.stringContaining(`进程 ${orphan}`)]);
      expect(await ask(server.url, "SELECT received FROM report")).toBe(34);
      await server.stop();
    },
  );

  it("of two services that find the orphan at once, one starts and the other is refused", async () => {
    const dataDir = await aUsedFolder();
    const killed = startProcess(dataDir, "service");
    await killed.started;
    killed.kill("SIGKILL");
    await killed.exited;
    const both = await Promise.all([1, 2].map(() => startProcess(dataDir, "service").started));
    expect(both.map(({ failed }) => failed ?? "started").sort()).toEqual(["DataDirInUse", "started"]);
  });
});

describe("after a kill -9 of PostgreSQL under a living service", () => {
  it("starts it again on the same port, says so, and still owns it", async () => {
    const dataDir = await aUsedFolder();
    const service = startProcess(dataDir, "service");
    const { url } = await service.started;
    await ask(url!, "CREATE TABLE report AS SELECT 859 AS received");
    for (const round of [1, 2]) {
      const killed = serverPid(dataDir)!;
      process.kill(killed, "SIGKILL");
      await until(() => service.lines.filter(({ notice }) => notice?.includes("已恢复")).length === round);
      expect(await ask(url!, "SELECT received FROM report")).toBe(859);
      expect(
        service.lines.some(({ en }) => en?.includes(`process ${killed}) ended unexpectedly (SIGKILL)`)),
      ).toBe(true);
    }
    const second = await startProcess(dataDir, "service").started;
    expect(second).toMatchObject({
      failed: "DataDirInUse",
      en: expect.stringContaining(`process ${service.pid}`),
    });
    service.kill("SIGTERM");
    expect(await service.exited).toBe(0);
    expect(serverPid(dataDir)).toBeUndefined();
  });

  linuxIt("ends a long query that survived, as its shared memory is in the way", async () => {
    const dataDir = await aUsedFolder();
    const server = await startEmbedded({ dataDir, role: "service" });
    const client = new Client({ connectionString: server.url });
    client.on("error", () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const counting = client.query("SELECT count(*) FROM generate_series(1, 1e11)");
    const broken = expect(counting).rejects.toThrow();
    await until(
      async () =>
        (await ask(
          server.url,
          "SELECT count(*)::int FROM pg_stat_activity WHERE query LIKE '%1e11%' AND state = 'active' AND pid <> pg_backend_pid()",
        )) === 1,
    );
    process.kill(serverPid(dataDir)!, "SIGKILL");
    await broken;
    expect(await askPatiently(server.url, "SELECT 1")).toBe(1);
    expect(isRunning(rows[0]!.pid)).toBe(false);
    await server.stop();
  });

  it("refuses another service while PostgreSQL is between two lives", async () => {
    const dataDir = await aUsedFolder();
    const service = startProcess(dataDir, "service");
    await service.started;
    process.kill(service.pid, "SIGSTOP"); // Its supervisor cannot act now.
    process.kill(serverPid(dataDir)!, "SIGKILL");
    await until(() => !isRunning(serverPid(dataDir)!) || isZombie(serverPid(dataDir)!));
    const second = await startProcess(dataDir, "service").started;
    process.kill(service.pid, "SIGCONT");
    expect(second).toMatchObject({
      failed: "DataDirInUse",
      en: expect.stringContaining(`process ${service.pid}`),
    });
    await until(() => service.lines.some(({ notice }) => notice?.includes("已恢复")));
  });

  it("takes the lock again when only the server's children were ended and it went on itself", async () => {
    const dataDir = await aUsedFolder();
    const service = startProcess(dataDir, "service");
    const { url } = await service.started;
    const server = serverPid(dataDir)!;
    const pid = await ask(
      url!,
      "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'gongkai service%'",
    );
    process.kill(Number(pid), "SIGKILL");
    await until(
      async () =>
        (await askPatiently(url!, "SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory'")) === 1,
    );
    expect(serverPid(dataDir)).toBe(server);
    expect((await startProcess(dataDir, "service").started).failed).toBe("DataDirInUse");
  });
});

const isZombie = (pid: number) => /\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
