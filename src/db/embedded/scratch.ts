import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { birthOf, isSameProcess } from "./living";

/**
 * Makes `<home>/<name>` all or nothing: `fill` works in a scratch folder, which is then renamed into place. A killed
 * process leaves only a scratch folder that names its maker, and the next start removes it. When somebody else was
 * faster, theirs stays and ours goes.
 */
export async function makeWhole(
  home: string,
  name: string,
  fill: (made: string, aside: string) => Promise<void>,
) {
  const scratch = join(
    home,
    `${name}.new.${process.pid}.${birthOf(process.pid)}.${Math.random().toString(36).slice(2)}`,
  );
  const made = join(scratch, name);
  mkdirSync(scratch);
  try {
    await fill(made, scratch);
    putInPlace(made, join(home, name));
  } finally {
    remove(scratch);
  }
}

/** Removes the scratch folders of processes that are no more. */
export function removeLeftovers(home: string): void {
  for (const entry of readdirSync(home)) {
    const [, pid, birth] = /\.new\.(\d+)\.([\w-]*)\.\w+$/.exec(entry) ?? [];
    if (pid !== undefined && !isSameProcess(Number(pid), birth ?? "")) remove(join(home, entry));
  }
}

/** A program of a killed process may still be writing there. */
const remove = (folder: string) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });

function putInPlace(made: string, place: string): void {
  try {
    renameSync(made, place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const somebodyWasFaster =
      code === "ENOTEMPTY" || code === "EEXIST" || (code === "EPERM" && process.platform === "win32");
    if (!somebodyWasFaster) throw error;
  }
}
