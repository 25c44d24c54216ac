import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ReaderPool, type DocumentReading, type SourceFile } from "../../../../src/ingest";
import { AgencyRegister } from "../../../../src/report";
import { isRunning, until } from "../../../database/embedded/processes";
import { anAgency } from "../../../factories/agency";

const root = join(__dirname, "../../../..");
const loader = join(root, "tests/database/embedded/register.cjs");
const options = ["-r", loader, "-r", join(__dirname, "misbehave.cjs")];
const seed = readFileSync(join(root, "samples/reports/weihai-sme-2017.txt"));
const agency = anAgency({ name: "威海市中小企业局", code: "371000-zxqyj" });
const register = new AgencyRegister([agency]);
const limits = { seconds: 2, heapMegabytes: 128, memoryMegabytes: 400 };

const pools: ReaderPool[] = [];
function aPool(processes: number, more: Partial<typeof limits> = {}): ReaderPool {
  const pool = new ReaderPool({ processes, limits: { ...limits, ...more }, execArgv: options });
  pools.push(pool);
  return pool;
}
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));

const aFile = (fileName: string, bytes: Uint8Array = seed): SourceFile => ({ fileName, bytes });
const titleOf = ({ readings }: DocumentReading) => readings[0]?.report?.title ?? null;
const title = "威海市中小企业局2017年政府信息公开工作年度报告";

describe("a pool of reading processes", () => {
  it("gives 12 readings in the order of the files, with 3 processes", async () => {
    const pool = aPool(3);
    const years = Array.from({ length: 12 }, (_, i) => 2008 + i);
    const readings = await Promise.all(
      years.map((year) => pool.read(aFile(`${year}.txt`), { register, year })),
    );
    expect(readings.map(({ readings: [one] }) => one?.report?.year)).toEqual(years);
    expect(readings.map(titleOf)).toEqual(years.map(() => title));
  });

  it("reads with the register that comes with the file, also where it changes from file to file", async () => {
    const pool = aPool(1);
    const none = new AgencyRegister([]);
    const registers = [register, none, none, register, register];
    const readings = await Promise.all(
      registers.map((one) => pool.read(aFile("seed.txt"), { register: one })),
    );
    expect(readings.map(titleOf)).toEqual([title, null, null, title, title]);
  });

  it("gives the messages of a bad file as they are, with its name", async () => {
    const { mediaType, readings } = await aPool(1).read(aFile("空.txt", Buffer.alloc(0)), { register });
    expect(mediaType).toBe("application/octet-stream");
    expect(readings).toMatchObject([{ report: null, messages: [{ code: "EMPTY_FILE" }] }]);
    expect(readings[0]!.messages[0]!.messageZh).toMatch(/^空\.txt：/);
  });

  it("rejects what waits and what is being read when it is closed, and whatever comes later", async () => {
    const pool = aPool(1);
    const given = ["hang.txt", "seed.txt"].map((name) => pool.read(aFile(name), { register }));
    const ends = Promise.allSettled(given);
    await sleep(200);
    await pool.close();
    expect((await ends).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(pool.read(aFile("seed.txt"), { register })).rejects.toThrow("closed");
  });

  it("says that a process does not start, which no document can be blamed for", async () => {
    const pool = new ReaderPool({ processes: 1, execArgv: ["-r", "./no-such-module"] });
    await expect(pool.read(aFile("seed.txt"), { register })).rejects.toThrow("did not start");
    await pool.close();
  });
});

describe("a document that takes its process down", () => {
  it.each([
    ["takes longer than 2 seconds", "hang.txt", "LIMIT_EXCEEDED", ["2 秒", "longer than 2 seconds"]],
    ["fills 128 MB with objects", "objects.txt", "LIMIT_EXCEEDED", ["内存超过上限", "128 MB of objects"]],
    ["doubles a map", "map.txt", "LIMIT_EXCEEDED", ["内存超过上限", "128 MB of objects"]],
    ["fills 400 MB with buffers", "buffers.txt", "LIMIT_EXCEEDED", ["400 MB", "400 MB in all"]],
    ["aborts it", "abort.txt", "READING_FAILED", ["SIGABRT", "mistake of the program"]],
    ["ends it", "exit.txt", "READING_FAILED", ["exit code 7", "本程序的缺陷"]],
  ])("%s: refused with the reason, and the files around it are read", async (_, name, code, words) => {
    const pool = aPool(1, name === "hang.txt" ? {} : { seconds: 30 });
    const files = ["before.txt", name, "after.txt"].map((one) => pool.read(aFile(one), { register }));
    const [before, bad, after] = await Promise.all(files);
    expect([titleOf(before!), titleOf(bad!), titleOf(after!)]).toEqual([title, null, title]);
    const [message] = bad!.readings[0]!.messages;
    expect(message).toMatchObject({ severity: "FATAL", code });
    for (const word of [name, ...words])
      expect(`${message!.messageZh}\n${message!.messageEn}`).toContain(word);
  });

  it("is not blamed for what an earlier one left: where a used process goes down, a fresh one tries again", async () => {
    const pool = aPool(1);
    for (const name of ["poison.txt", "next.txt", "last.txt"])
      expect(titleOf(await pool.read(aFile(name), { register }))).toBe(title);
  });

  it("is not blamed for 150 MB that two earlier ones left: a process is replaced at half of its 400 MB", async () => {
    const pool = aPool(1);
    for (const name of ["leave.txt", "leave.txt", "leave.txt", "seed.txt"])
      expect(titleOf(await pool.read(aFile(name), { register }))).toBe(title);
  });

  it("does not stop the others: 3 processes read 9 files while 3 bad ones are ended", async () => {
    const pool = aPool(3, { seconds: 30 });
    const names = Array.from({ length: 12 }, (_, i) => (i % 4 === 1 ? "map.txt" : `${i}.txt`));
    const readings = await Promise.all(names.map((name) => pool.read(aFile(name), { register })));
    expect(readings.map(titleOf)).toEqual(names.map((name) => (name === "map.txt" ? null : title)));
  });
});

describe("the processes", () => {
  const children = (parent: number) =>
    execFileSync("ps", ["-eo", "ppid,pid,args"], { encoding: "utf8" })
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter(([ppid, , ...args]) => ppid === `${parent}` && args.join(" ").includes("reading-process"))
      .map(([, pid]) => Number(pid));

  it("are 2 at most, are kept from file to file, and are gone after closing", async () => {
    const pool = aPool(2);
    await Promise.all(Array.from({ length: 6 }, () => pool.read(aFile("seed.txt"), { register })));
    const first = children(process.pid);
    expect(first).toHaveLength(2);
    await pool.read(aFile("seed.txt"), { register });
    expect(children(process.pid)).toEqual(first);
    await pool.close();
    expect(children(process.pid)).toEqual([]);
  });

  it("do not outlive a program that is killed, though they hang in a document", async () => {
    const script = `const { ReaderPool } = require("./src/ingest");
      const { AgencyRegister } = require("./src/report");
      const pool = new ReaderPool({ processes: 1, execArgv: ${JSON.stringify(options)} });
      void pool.read({ fileName: "hang.txt", bytes: Buffer.from("x") }, { register: new AgencyRegister([]) });`;
    const program = spawn(process.execPath, ["-r", loader, "-e", script], { cwd: root, stdio: "inherit" });
    await until(() => children(program.pid!).length === 1);
    const [hanging] = children(program.pid!);
    await sleep(1000);
    program.kill("SIGKILL");
    await until(() => !isRunning(hanging!));
  });
});
