import { spawn } from "node:child_process";
import { join } from "node:path";

const register = join(__dirname, "../embedded/register.cjs");
const main = join(__dirname, "../../../src/cli/main.ts");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `gongkai` as a process of its own on the database. */
export function gongkai(databaseUrl: string, ...args: string[]): Promise<Ended> {
  return gongkaiWith({ DATABASE_URL: databaseUrl }, ...args);
}

/** The same with these settings. */
export function gongkaiWith(settings: Record<string, string>, ...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...settings };
    const child = spawn(process.execPath, ["-r", register, main, ...args], { env });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
