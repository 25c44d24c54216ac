import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account";
import { completeLinks, programIn, type Native } from "./binaries";
import { programFailed } from "./problem";
import { run } from "./program";
import { makeWhole } from "./scratch";

/** Whether the account can run the binaries where npm put them, after making the links they lack if we may. */
export async function isUsable(native: Native, account: Account | null): Promise<boolean> {
  try {
    completeLinks(native);
  } catch {
    return false;
  }
  return (await tryIt(native, account)).ok;
}

/**
 * The binaries copied into `home`, for when node_modules is read-only and lacks the links, lost the executable bits,
 * or lies where the account cannot go. A copy made before is used again. Throws when the copy does not run either.
 */
export async function copiedRuntime(native: Native, home: string, account: Account | null): Promise<Native> {
  const name = `runtime-${native.version}`;
  const copy = { ...native, folder: join(home, name) };
  if (!existsSync(copy.folder)) {
    await makeWhole(home, name, async (made) => {
      copyTree(native.folder, made);
      completeLinks(native, made);
    });
  }
  const { ok, output } = await tryIt(copy, account);
  if (!ok) throw programFailed("postgres --version", copy.folder, output);
  return copy;
}

const tryIt = (native: Native, account: Account | null) =>
  run(programIn(native, "postgres"), ["--version"], account);

/** Copies folders and files, not the links (they are made anew), with modes that let every account read and run them. */
function copyTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile()) {
      copyFileSync(source, target);
      chmodSync(target, from.endsWith("bin") ? 0o755 : 0o644);
    }
  }
}
