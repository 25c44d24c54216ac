import { execFileSync, spawn, type SpawnOptions } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { startEmbedded } from "../../../src/db/embedded";

export interface Line {
  readonly url?: string;
  readonly owned?: boolean;
  readonly notice?: string;
  readonly failed?: string;
  readonly zh?: string;
  readonly en?: string;
  readonly stopped?: boolean;
}

/** A process of its own that starts the embedded server of a folder, as `gongkai serve` or a command does. */
export interface ServerProcess {
  readonly pid: number;
  /** The first line that says how the start ended: with an url, or failed. */
  readonly started: Promise<Line>;
  readonly lines: readonly Line[];
  /** Exit code, or the signal that ended it. */
  readonly exited: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
}

const running = new Set<ServerProcess>();
const dataDirs = new Set<string>();

export function startProcess(
  dataDir: string,
  role: "service" | "command",
  options: SpawnOptions = {},
): ServerProcess {
  const script = require.resolve("./server-process");
  const args = ["-r", join(__dirname, "register.cjs"), script, dataDir, role];
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "inherit"] });
  const lines: Line[] = [];
  const started = new Promise<Line>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on("line", (text) => {
      const line = JSON.parse(text) as Line;
      lines.push(line);
      if (line.url ?? line.failed) resolve(line);
    });
    child.once("exit", () => setTimeout(() => reject(new Error("It ended without a word.")), 100));
  });
  started.catch(() => undefined);
  const exited = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once("exit", (code, signal) => resolve(signal ?? code ?? -1));
  });
  dataDirs.add(dataDir);
  const made = {
    pid: child.pid!,
    started,
    lines,
    exited,
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
  };
  running.add(made);
  void exited.then(() => running.delete(made));
  return made;
}

const folders: string[] = [];

/** A folder for one test, which every account may enter, as an ordinary one runs the server under root. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-embedded-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

let template: Promise<string> | undefined;

/** The same with a database made and stopped there before; made once a test file, then copied. */
export async function aUsedFolder(): Promise<string> {
  template ??= makeTemplate();
  const folder = aFolder();
  execFileSync("cp", ["-a", `${await template}/.`, folder]);
  return folder;
}

afterAll(async () => {
  if (template) rmSync(await template, { recursive: true, force: true });
});

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-embedded-"));
  chmodSync(folder, 0o755);
  await (await startEmbedded({ dataDir: folder, role: "service" })).stop();
  return folder;
}

/** The process id of the server in a data folder; undefined when there is no lock file. */
export function serverPid(dataDir: string, cluster = join(dataDir, "postgres")): number | undefined {
  const file = join(cluster, "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined;
}

/** Whether it exists and is no zombie. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** Ends what a test left running, its servers too, and removes its folders. For afterEach. */
export async function cleanUp(): Promise<void> {
  for (const left of running) left.kill("SIGKILL");
  await Promise.all([...running].map(({ exited }) => exited));
  for (const dataDir of [...folders, ...dataDirs]) {
    const pid = serverPid(dataDir);
    if (!pid || !isRunning(pid)) continue;
    process.kill(pid, "SIGQUIT");
    await until(() => !isRunning(pid));
  }
  dataDirs.clear();
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Waits until it holds; throws after a time that is far beyond what any of it takes. */
export async function until(holds: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  for (const deadline = Date.now() + patience; !(await holds()); await sleep(20)) {
    if (Date.now() > deadline) throw new Error(`Waited ${patience} ms in vain: ${holds.toString()}`);
  }
}

/** The only value of the only row that a query gives, over a connection of its own. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return (rows[0] as unknown[] | undefined)?.[0];
  } finally {
    await client.end();
  }
}

/** The same, while the server may be away for a moment. */
export async function askPatiently(url: string, sql: string): Promise<unknown> {
  let answer: unknown;
  await until(() =>
    ask(url, sql).then(
      (value) => ((answer = value), true),
      () => false,
    ),
  );
  return answer;
}
