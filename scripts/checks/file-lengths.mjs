import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFiles } from "./project-files.mjs";

const CODE = /^(src|migrations|scripts|bin)\/.*\.(ts|tsx|js|mjs)$/;
/** Declared data may be as long as it is: the official forms, the indicators, the crosswalk. */
const DECLARED = /^src\/catalogue\/((forms|indicators)\/|crosswalk-verdicts[.]ts$)/;

/** Half of the files stay below 70 lines and nine in ten below 200: long files are where two reasons to change meet. */
export function judgeFileLengths(root) {
  const files = [...projectFiles(root)]
    .filter((path) => CODE.test(path) && !DECLARED.test(path))
    .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8").split("\n").length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share) => files[Math.min(files.length - 1, Math.floor(files.length * share))]?.lines ?? 0;
  const half = at(0.5);
  const nineInTen = at(0.9);
  const longest = files.slice(-10).reverse();
  return {
    passed: half < 70 && nineInTen < 200,
    output: [
      `Of ${files.length} files half have less than ${half + 1} lines (allowed: 70), nine in ten less than ${nineInTen + 1} (allowed: 200).`,
      "Split along the reasons to change. The longest:",
      ...longest.map(({ path, lines }) => `${String(lines).padStart(6)}  ${path}`),
    ].join("\n"),
  };
}
