import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { EmbeddedProblem, startEmbedded } from "../../../src/db/embedded";
import { aFolder, aUsedFolder, ask, cleanUp, isRunning, serverPid, startProcess, until } from "./processes";

afterEach(cleanUp);

describe("the embedded PostgreSQL from the first start on", () => {
  it("makes a UTF8 cluster with C.UTF-8 under LC_ALL=zh_CN.GBK, PGPORT and PGOPTIONS that would break it", async () => {
    const env = {
      ...process.env,
      LC_ALL: "zh_CN.GBK",
      PGPORT: "1",
      PGOPTIONS: "-c nonsense=1",
      PGSSLMODE: "require",
    };
    delete (env as NodeJS.ProcessEnv).LANG;
    const { url } = await startProcess(join(aFolder(), "new", ".gongkai"), "service", { env }).started;

    expect(await ask(url!, "SHOW server_encoding")).toBe("UTF8");
    const locale =
      "SELECT concat_ws(' ', datlocprovider, datlocale, datctype) FROM pg_database WHERE datname = 'gongkai'";
    expect(await ask(url!, locale)).toBe("b C.UTF-8 C.UTF-8");
    await ask(url!, "CREATE EXTENSION pg_trgm");
    expect(await ask(url!, "SELECT cardinality(show_trgm('信息公开'))")).toBe(5); // 4 characters + 1
  });

  it("listens on 127.0.0.1 only, has no socket file, keeps fsync on, and its password is for its owner's eyes", async () => {
    const dataDir = await aUsedFolder();
    const { url, stop } = await startEmbedded({ dataDir, role: "service" });
    try {
      const settings = [
        "listen_addresses",
        "unix_socket_directories",
        "fsync",
        "jit",
        "TimeZone",
        "max_connections",
      ];
      const values = settings.map((name) => `current_setting('${name}')`).join(", ");
      expect(await ask(url, `SELECT concat_ws('|', ${values})`)).toBe("127.0.0.1||on|off|UTC|100");
      expect(statSync(join(dataDir, "postgres.json")).mode & 0o777).toBe(0o600);
      expect(statSync(join(dataDir, "postgres")).mode & 0o777).toBe(0o700);
      await expect(ask(url.replace(/:[0-9a-f]{48}@/, ":guess@"), "SELECT 1")).rejects.toThrow(/password/);
    } finally {
      await stop();
    }
  });

  it("keeps the data from one start to the next, and after stop() neither a process nor a lock file is left", async () => {
    const dataDir = aFolder();
    const notices: string[] = [];
    const first = await startEmbedded({ dataDir, role: "service", onNotice: ({ en }) => notices.push(en) });
    const pid = serverPid(dataDir)!;
    await ask(first.url, "CREATE TABLE report AS SELECT 3525 AS received");
    await Promise.all([first.stop(), first.stop()]);
    await first.stop();
    expect(isRunning(pid)).toBe(false);
    expect(serverPid(dataDir)).toBeUndefined();

    const second = await startEmbedded({ dataDir, role: "command", onNotice: ({ en }) => notices.push(en) });
    expect(second.owned).toBe(true);
    expect(await ask(second.url, "SELECT received FROM report")).toBe(3525);
    await second.stop();
    expect(notices).toEqual([`First start: making the database in ${join(dataDir, "postgres")}.`]);
  });

  it("makes the database gongkai when a first start was killed before that", async () => {
    const dataDir = await aUsedFolder();
    const first = await startEmbedded({ dataDir, role: "service" });
    await ask(first.url.replace(/gongkai$/, "postgres"), "DROP DATABASE gongkai");
    await first.stop();
    const second = await startEmbedded({ dataDir, role: "service" });
    expect(await ask(second.url, "SELECT current_database()::text")).toBe("gongkai");
    await second.stop();
  });

  it("leaves no half-made cluster when killed while making it, and the next start clears what is left", async () => {
    const dataDir = aFolder();
    const killed = startProcess(dataDir, "service");
    const scratch = () => readdirSync(dataDir).filter((name) => name.startsWith("postgres.new."));
    await until(() => scratch().some((name) => readdirSync(join(dataDir, name)).length > 1));
    killed.kill("SIGKILL");
    await killed.exited;
    expect(scratch()).toHaveLength(1);
    expect(readdirSync(dataDir)).not.toContain("postgres");

    const server = await startEmbedded({ dataDir, role: "service" });
    expect(await ask(server.url, "SELECT 1")).toBe(1);
    expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.json", "postgres.log"]);
    await server.stop();
  });

  it("lets the process end by itself after stop()", async () => {
    const service = startProcess(await aUsedFolder(), "service");
    await service.started;
    service.kill("SIGTERM");
    expect(await service.exited).toBe(0);
    expect(service.lines.at(-1)).toEqual({ stopped: true });
  });

  it("moves a log of more than 10 MB aside", async () => {
    const dataDir = await aUsedFolder();
    const log = join(dataDir, "postgres.log");
    truncateSync(log, 10 * 1024 * 1024 + 1);
    await (await startEmbedded({ dataDir, role: "service" })).stop();
    expect(statSync(`${log}.1`).size).toBe(10 * 1024 * 1024 + 1);
    expect(readFileSync(log, "utf8")).toContain("ready to accept connections");
  });
});

describe("what stands in the way is said in Chinese and English", () => {
  it("a folder of PostgreSQL 15", async () => {
    const dataDir = aFolder();
    mkdirSync(join(dataDir, "postgres"));
    writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "15\n");
    const problem = await problemOf(dataDir);
    expect(problem.messageZh).toMatch(/由 PostgreSQL 15 建立，而本程序内置 18/);
    expect(problem.messageEn).toMatch(/made by PostgreSQL 15, and this program carries 18.*pg_dump/);
  });

  it("a postgres.json of another folder: its password opens nothing", async () => {
    const dataDir = await aUsedFolder();
    writeFileSync(join(dataDir, "postgres.json"), JSON.stringify({ user: "gongkai", password: "other" }));
    const problem = await problemOf(dataDir);
    expect(problem.messageZh).toMatch(/密码与数据库不符/);
    expect(problem.messageEn).toMatch(/password.*is not the database's.*Restore/);
    expect(serverPid(dataDir)).toBeUndefined();
  });

  it("a file where the data folder should be", async () => {
    const file = join(aFolder(), "file");
    writeFileSync(file, "");
    const problem = await problemOf(join(file, ".gongkai"));
    expect(problem.messageEn).toContain(file);
    expect(problem.messageZh).toContain(file);
  });

  it("a setting of the cluster that PostgreSQL does not know: its own last words are there", async () => {
    const dataDir = await aUsedFolder();
    appendFileSync(join(dataDir, "postgres", "postgresql.conf"), "no_such_setting = 1\n");
    expect((await problemOf(dataDir)).messageEn).toMatch(
      /unrecognized configuration parameter "no_such_setting"/,
    );
  });
});

async function problemOf(dataDir: string): Promise<EmbeddedProblem> {
  const started = startEmbedded({ dataDir, role: "service" });
  const outcome = await started.catch((error: unknown) => error);
  if (!(outcome instanceof EmbeddedProblem)) throw new Error(`Expected a problem, got ${String(outcome)}`);
  return outcome;
}
