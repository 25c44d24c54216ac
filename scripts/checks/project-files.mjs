import { readdirSync } from "node:fs";
import { join } from "node:path";

const MADE_OR_FETCHED = new Set([".git", ".gongkai", "coverage", "dist", "node_modules"]);

/** Every file of the project below `folder`, as paths from `root` with `/`; what is built or downloaded is left out. */
export function* projectFiles(root, folder = "") {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (MADE_OR_FETCHED.has(entry.name)) continue;
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* projectFiles(root, path);
    else if (entry.isFile()) yield path;
  }
}
