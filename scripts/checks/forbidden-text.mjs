import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFiles } from "./project-files.mjs";

/** What is true on one machine only, or must never be published. The patterns do not match themselves. */
const FORBIDDEN = [
  [/(?<![\w.])\/(work|farm|root|home\/\w+|Users\/\w+)\//, "a path of one machine"],
  [/\/tmp\/bash_job[s]/, "a path of one machine"],
  [
    /\b(registry\.npm|registry\.yarn|deb\.debian|pypi\.org|proxy\.golang)[\w.]*/,
    "the host of a package registry",
  ],
  [/BEGIN [A-Z ]*PRIVATE[ ]KEY/, "a private key"],
  [
    /"resolved"[:] "http/,
    "a download address in the lock file; keep omit-lockfile-registry-resolved in .npmrc",
  ],
  [/^(<{7}|>{7}) /m, "a merge conflict"],
];

export function findForbiddenText(root) {
  const found = [];
  for (const path of projectFiles(root)) {
    const text = readFileSync(join(root, path), "utf8");
    if (text.includes("\0")) continue;
    for (const [pattern, what] of FORBIDDEN) {
      const match = pattern.exec(text);
      if (match) found.push(`${path}:${text.slice(0, match.index).split("\n").length}: ${what}: ${match[0]}`);
    }
  }
  return { passed: found.length === 0, output: found.join("\n") };
}
