import { spawn, type ChildProcessByStdio } from "node:child_process";
import { join } from "node:path";
import type { Readable } from "node:stream";

const register = join(__dirname, "../embedded/register.cjs");
const main = join(__dirname, "../../../src/cli/main.ts");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `gongkai` as a process of its own with these settings. */
export function startGongkai(
  settings: Readonly<Record<string, string>>,
  ...args: string[]
): ChildProcessByStdio<null, Readable, Readable> {
  const { DATABASE_URL: _, ...env } = process.env;
  return spawn(process.execPath, ["-r", register, main, ...args], {
    env: { ...env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** `gongkai` on the database, to its end. */
export const gongkai = (databaseUrl: string, ...args: string[]): Promise<Ended> =>
  endOf(startGongkai({ DATABASE_URL: databaseUrl }, ...args));

/** The same with these settings, the database among them. */
export const gongkaiWith = (settings: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> =>
  endOf(startGongkai(settings, ...args));

export function endOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
