import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";

const bin = join(__dirname, "../../bin/gongkai.js");

export interface Run {
  readonly stdout: string;
  readonly seconds: number;
  /** Highest sum of what the command and its reading processes held in memory, and of the database's processes. */
  readonly peakMegabytes: number;
  readonly peakProcesses: number;
  readonly databaseMegabytes: number;
  /** Of all these processes: what the machine was asked for, however busy it is with other things. */
  readonly cpuSeconds: number;
}

/** Runs a command of the built service, and looks at its processes five times a second. */
export function runGongkai(dataDir: string, ...args: string[]): Promise<Run> {
  const { DATABASE_URL: _, ...env } = process.env;
  const begun = performance.now();
  const child = spawn(process.execPath, [bin, ...args], {
    env: { ...env, GONGKAI_DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const peak = { own: 0, processes: 0, database: 0 };
  const cpu = new Map<number, number>();
  const watch = setInterval(() => {
    const { own, processes, database } = lookAt(child.pid!, cpu);
    peak.own = Math.max(peak.own, own);
    peak.processes = Math.max(peak.processes, processes);
    peak.database = Math.max(peak.database, database);
  }, 200);
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", () => {
      clearInterval(watch);
      resolve({
        stdout,
        seconds: (performance.now() - begun) / 1000,
        peakMegabytes: Math.round(peak.own),
        peakProcesses: peak.processes,
        databaseMegabytes: Math.round(peak.database),
        cpuSeconds: [...cpu.values()].reduce((n, seconds) => n + seconds, 0),
      });
    });
  });
}

/** Pages that processes share are counted in each of them: the database's sum is far above what it takes. */
function lookAt(
  root: number,
  cpu: Map<number, number>,
): { own: number; processes: number; database: number } {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,rss=,time=,args="], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const all = lines.split("\n").map((line) => {
    const [, pid, parent, rss, time = "", args = ""] =
      /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    // Hours, minutes and seconds, as far as there are any.
    const seconds = time.split(":").reduce((n, part) => n * 60 + Number(part), 0);
    return { pid: Number(pid), parent: Number(parent), megabytes: Number(rss) / 1024, seconds, args };
  });
  const tree = new Set([root]);
  for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  const members = all.filter(({ pid }) => tree.has(pid));
  for (const { pid, seconds } of members) cpu.set(pid, seconds);
  const isOwn = ({ args, pid }: (typeof all)[number]) => pid === root || args.includes("reading-process");
  const sum = (some: typeof all) => some.reduce((n, { megabytes }) => n + megabytes, 0);
  const own = members.filter(isOwn);
  return { own: sum(own), processes: own.length, database: sum(members.filter((one) => !isOwn(one))) };
}
