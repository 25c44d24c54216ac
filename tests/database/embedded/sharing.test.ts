import { Client } from "pg";
import { DataDirInUse, startEmbedded } from "../../../src/db/embedded";
import { aFolder, aUsedFolder, ask, cleanUp, isRunning, serverPid, startProcess, until } from "./processes";

afterEach(cleanUp);

describe("two processes and one data folder", () => {
  it("refuses a second service at once, naming the folder, the owner and three ways out in both languages", async () => {
    const dataDir = await aUsedFolder();
    const owner = startProcess(dataDir, "service");
    await owner.started;
    const since = Date.now();
    const error = await startEmbedded({ dataDir, role: "service" }).catch((refusal: unknown) => refusal);
    expect(Date.now() - since).toBeLessThan(3_000);

    expect(error).toBeInstanceOf(DataDirInUse);
    const { messageZh, messageEn, ownerPid } = error as DataDirInUse;
    expect(ownerPid).toBe(owner.pid);
    for (const message of [messageZh, messageEn]) {
      for (const part of [dataDir, String(owner.pid), "GONGKAI_DATA_DIR", "DATABASE_URL"])
        expect(message).toContain(part);
    }
    expect([messageZh, messageEn].map((text) => /停止|Stop/.test(text))).toEqual([true, true]);
    owner.kill("SIGTERM");
    expect(await owner.exited).toBe(0);
  });

  it("refuses the second service of the same process too", async () => {
    const dataDir = await aUsedFolder();
    const first = await startEmbedded({ dataDir, role: "service" });
    await expect(startEmbedded({ dataDir, role: "service" })).rejects.toMatchObject({
      ownerPid: process.pid,
    });
    await first.stop();
  });

  it("lets a command use the service's server, and its stop() only lets go", async () => {
    const dataDir = await aUsedFolder();
    const service = await startEmbedded({ dataDir, role: "service" });
    const command = await startEmbedded({ dataDir, role: "command" });
    expect(command).toMatchObject({ owned: false, url: service.url });
    await command.stop();
    await command.stop();
    expect(await ask(service.url, "SELECT 1")).toBe(1);
    expect(
      await ask(
        service.url,
        "SELECT count(*)::int FROM pg_stat_activity WHERE application_name LIKE '%guest%'",
      ),
    ).toBe(0);
    await service.stop();
  });

  it("a command that owns the server waits with its end for another command that works there", async () => {
    const dataDir = await aUsedFolder();
    const owner = startProcess(dataDir, "command");
    const { url } = await owner.started;
    const guest = await startEmbedded({ dataDir, role: "command" });
    expect(guest).toMatchObject({ owned: false, url });
    owner.kill("SIGTERM");
    const order: string[] = [];
    void owner.exited.then(() => order.push("owner"));
    expect(await ask(guest.url, "SELECT pg_sleep(0.5)::text")).toBe("");
    expect(await ask(guest.url, "SELECT 1")).toBe(1); // A new connection, half a second after.
    order.push("guest");
    await guest.stop();
    expect(await owner.exited).toBe(0);
    expect(order).toEqual(["guest", "owner"]);
  });

  it("a service that stops does not wait for connections that somebody forgot", async () => {
    const dataDir = await aUsedFolder();
    const service = await startEmbedded({ dataDir, role: "service" });
    const forgotten = new Client({ connectionString: service.url });
    forgotten.on("error", () => undefined);
    await forgotten.connect();
    const pid = serverPid(dataDir)!;
    await service.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it("of two services that start at once on a fresh folder one wins and the other is refused", async () => {
    const dataDir = aFolder();
    const both = [startProcess(dataDir, "service"), startProcess(dataDir, "service")];
    const lines = await Promise.all(both.map(({ started }) => started));
    expect(lines.map(({ failed }) => failed ?? "started").sort()).toEqual(["DataDirInUse", "started"]);
    const [winner, loser] = lines[0]!.url ? both : both.reverse();
    expect((await loser!.started).en).toContain(`process ${winner!.pid}`);
    expect(await ask((await winner!.started).url!, "SELECT 1")).toBe(1);
  });

  it("of three commands that start at once on a fresh folder one owns the server that all three use", async () => {
    const dataDir = aFolder();
    const all = [1, 2, 3].map(() => startProcess(dataDir, "command"));
    const lines = await Promise.all(all.map(({ started }) => started));
    expect(lines.map(({ owned }) => owned).sort()).toEqual([false, false, true]);
    expect(new Set(lines.map(({ url }) => url)).size).toBe(1);
    for (const { kill } of all) kill("SIGTERM");
    expect(await Promise.all(all.map(({ exited }) => exited))).toEqual([0, 0, 0]);
  });
});

describe("Ctrl-C in a terminal, which signals the whole process group", () => {
  it("reaches the service but not PostgreSQL, which the service then stops in order", async () => {
    const dataDir = await aUsedFolder();
    const service = startProcess(dataDir, "service", { detached: true }); // Leads a group, as in a terminal.
    const { url } = await service.started;
    const server = serverPid(dataDir)!;
    const client = new Client({ connectionString: url });
    const words: string[] = [];
    client.on("error", ({ message }) => words.push(message));
    await client.connect();
    process.kill(-service.pid, "SIGINT");
    expect(await service.exited).toBe(0);
    expect(service.lines.at(-1)).toEqual({ stopped: true });
    expect(isRunning(server)).toBe(false);
    await until(() => words.length > 0);
    expect(words[0]).toMatch(/terminating connection due to administrator command/);
  });
});
