import { spawn } from "node:child_process";
import type { Account } from "./account";

/** Settings for a child: nothing of the caller's locale or libpq variables may change what a program does. */
export function childOptions(account: Account | null) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(PG.*|LC_.*|LANG|LANGUAGE)$/i.test(name),
  );
  return {
    cwd: process.platform === "win32" ? undefined : "/",
    env: { ...Object.fromEntries(inherited), LC_ALL: "C" } as NodeJS.ProcessEnv,
    windowsHide: true,
    ...(account && { uid: account.uid, gid: account.gid }),
  };
}

export interface Outcome {
  readonly ok: boolean;
  /** What it wrote, standard output and error together. */
  readonly output: string;
}

/** Runs a program to its end. One that cannot be started at all is a failed outcome too. */
export function run(program: string, args: readonly string[], account: Account | null): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...childOptions(account), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const hear = (chunk: Buffer) => (output += chunk.toString("utf8"));
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (error) => resolve({ ok: false, output: `${output}\n${error.message}` }));
    child.on("close", (code, signal) => {
      resolve({ ok: code === 0, output: signal ? `${output}\n${program} was ended by ${signal}` : output });
    });
  });
}
