import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, readFileSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { startEmbedded } from "../../../src/db/embedded";
import { canEnter } from "../../../src/db/embedded/account";
import { findNative } from "../../../src/db/embedded/binaries";
import { ensureCluster } from "../../../src/db/embedded/cluster";
import { findPlace } from "../../../src/db/embedded/place";
import { aFolder, ask, cleanUp, isRunning, serverPid, startProcess } from "./processes";

afterEach(cleanUp);

const isRoot = process.getuid?.() === 0;
const idOf = (option: string) => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
const nobody = isRoot ? { name: "nobody", uid: idOf("-u"), gid: idOf("-g") } : null;
const nobodyGetsHere = nobody !== null && canEnter(nobody, __dirname);

const ofNobody = (folder: string) => {
  chownSync(folder, nobody!.uid, nobody!.gid);
  return folder;
};
const asNobody = { uid: nobody?.uid, gid: nobody?.gid };

function removeElsewhere(home: string): void {
  rmSync(home, { recursive: true, force: true });
  try {
    rmdirSync(dirname(home));
  } catch {
    // Others have theirs there.
  }
}

(isRoot ? describe : describe.skip)("started by root, whom PostgreSQL refuses", () => {
  it("runs as an ordinary account, with the database in the data folder", async () => {
    const dataDir = aFolder();
    const server = await startEmbedded({ dataDir, role: "service" });
    const { uid } = statSync(join(dataDir, "postgres"));
    expect(uid).not.toBe(0);
    expect(statSync(`/proc/${serverPid(dataDir)}`).uid).toBe(uid);
    await server.stop();
  });

  it("puts the database under /var/lib/gongkai where that account cannot enter, says so, and finds it again", async () => {
    const closed = aFolder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, ".gongkai");
    const notices: { zh: string; en: string }[] = [];
    const onNotice = (line: { zh: string; en: string }) => notices.push(line);
    const first = await startEmbedded({ dataDir, role: "service", onNotice });
    const { cluster } = JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")) as {
      cluster: string;
    };
    const home = dirname(cluster);
    try {
      expect(cluster).toMatch(/^\/var\/lib\/gongkai\/[0-9a-f]{12}\/postgres$/);
      expect(notices.filter(({ zh, en }) => zh.includes(home) && en.includes(home))).toHaveLength(2); // where; first start
      await ask(first.url, "CREATE TABLE report AS SELECT 3525 AS received");
      const pid = serverPid(dataDir, cluster)!;
      await first.stop();
      expect(isRunning(pid)).toBe(false);

      chmodSync(closed, 0o755); // It stays where it is once it is there.
      const second = await startEmbedded({ dataDir, role: "service" });
      expect(await ask(second.url, "SELECT received FROM report")).toBe(3525);
      await second.stop();
      expect(existsSync(join(dataDir, "postgres"))).toBe(false);

      rmSync(cluster, { recursive: true });
      await expect(startEmbedded({ dataDir, role: "service" })).rejects.toMatchObject({
        messageEn: expect.stringMatching(/remembers is gone\. Restore it, or delete postgres\.json/),
      });
    } finally {
      removeElsewhere(home);
    }
  });

  it("copies the binaries there too when the checkout is closed to that account", async () => {
    const closed = aFolder();
    chmodSync(closed, 0o700);
    const native = { folder: join(closed, "native"), version: "18.4.0" };
    execFileSync("cp", ["-a", findNative().folder, native.folder]);
    const place = await findPlace(aFolder(), native);
    try {
      expect(place.home).toMatch(/^\/var\/lib\/gongkai\/[0-9a-f]{12}$/);
      expect(place.native.folder).toBe(join(place.home, "runtime-18.4.0"));
      await ensureCluster(place); // Runs the copied initdb as that account.
      expect(statSync(place.cluster).uid).toBe(place.account?.uid);
    } finally {
      removeElsewhere(place.home);
    }
  });

  (nobodyGetsHere ? it : it.skip)("leaves an ordinary user's checkout to that user", async () => {
    const dataDir = join(ofNobody(aFolder()), ".gongkai");
    const byRoot = await startEmbedded({ dataDir, role: "service" });
    await ask(byRoot.url, "CREATE TABLE report AS SELECT 34 AS received");
    await byRoot.stop();
    for (const path of [".", "postgres", "postgres.json", "postgres.log"]) {
      expect([path, statSync(join(dataDir, path)).uid]).toEqual([path, nobody!.uid]);
    }
    const byUser = startProcess(dataDir, "service", asNobody);
    const { url } = await byUser.started;
    expect(await ask(url!, "SELECT received FROM report")).toBe(34);
    byUser.kill("SIGTERM");
    expect(await byUser.exited).toBe(0);
  });

  (nobodyGetsHere ? it : it.skip)(
    "a user who may not read what root made is told so in both languages",
    async () => {
      const dataDir = aFolder();
      await (await startEmbedded({ dataDir, role: "service" })).stop();
      const refused = await startProcess(dataDir, "service", asNobody).started;
      expect(refused.failed).toBe("EmbeddedProblem");
      expect(refused.zh).toMatch(/权限不足/);
      expect(refused.en).toMatch(/A permission is missing.*GONGKAI_DATA_DIR/);
    },
  );
});

(nobodyGetsHere ? describe : describe.skip)("started by an ordinary user, with node_modules of root", () => {
  it("keeps everything in the data folder, runs as that user, and starts again after a kill -9 of both", async () => {
    const dataDir = join(ofNobody(aFolder()), ".gongkai");
    const first = startProcess(dataDir, "service", asNobody);
    const { url } = await first.started;
    expect(await ask(url!, "SELECT 1")).toBe(1);
    const server = serverPid(dataDir)!;
    expect(statSync(`/proc/${server}`).uid).toBe(nobody!.uid);
    expect(first.lines.filter(({ notice }) => notice)).toHaveLength(1); // The first start; nothing lies elsewhere.
    for (const pid of [first.pid, server]) process.kill(pid, "SIGKILL");
    await first.exited;

    const second = startProcess(dataDir, "service", asNobody);
    expect((await second.started).owned).toBe(true);
    second.kill("SIGTERM");
    expect(await second.exited).toBe(0);
  });
});

describe("read-only node_modules without the links that npm did not make", () => {
  it("copies the binaries into the data folder and completes them there", () => {
    const native = join(aFolder(), "native");
    execFileSync("cp", ["-a", findNative().folder, native]);
    execFileSync("find", [native, "-type", "l", "-delete"]);
    execFileSync("chmod", ["-R", "a-w", native]);
    const dataDir = join(isRoot ? ofNobody(aFolder()) : aFolder(), ".gongkai");
    const script = [
      "-r",
      join(__dirname, "register.cjs"),
      require.resolve("./place-process"),
      dataDir,
      native,
    ];
    const { stdout } = spawnSync(process.execPath, script, { ...(isRoot && asNobody), encoding: "utf8" });
    execFileSync("chmod", ["-R", "u+w", native]);
    expect(JSON.parse(stdout)).toMatchObject({
      native: join(dataDir, "runtime-18.4.0"),
      cluster: join(dataDir, "postgres"),
    });
    expect(existsSync(join(dataDir, "postgres", "PG_VERSION"))).toBe(true);
  });
});
