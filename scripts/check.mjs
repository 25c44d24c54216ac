/**
 * What CI runs after the tests: every check, two at a time, a line each in their order, the output of those that fail, and the counts.
 * `npm run check -- lint types` runs only those. Exit code 1 when one failed.
 */
import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { judgeFileLengths } from "./checks/file-lengths.mjs";
import { findForbiddenText } from "./checks/forbidden-text.mjs";
import { compareSchema } from "./checks/schema-drift.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const tool =
  (name, ...args) =>
  () =>
    run(`node_modules/.bin/${name}`, args);

/** Each gives `{ passed, output }`; `needs`: another check without which this one has nothing to judge. */
const checks = [
  { name: "format", judge: tool("prettier", "--check", "--log-level=warn", ".") },
  { name: "lint", judge: tool("eslint", ".", "--max-warnings=0") },
  {
    name: "types",
    judge: () => inTurn(tool("tsc", "--noEmit", "-p", "."), tool("tsc", "--noEmit", "-p", "src/playground")),
  },
  {
    name: "flow",
    judge: tool("depcruise", "src", "migrations", "tests", "bin", "--config", ".dependency-cruiser.cjs"),
  },
  { name: "unused", judge: tool("knip", "--no-progress", "--treat-config-hints-as-errors") },
  { name: "lengths", judge: () => judgeFileLengths(root) },
  { name: "text", judge: () => findForbiddenText(root) },
  { name: "build", judge: tool("tsc", "-p", "tsconfig.build.json") },
  { name: "schema", needs: "build", judge: () => compareSchema(root, run) },
  {
    name: "migrations",
    needs: "build",
    judge: () => run("node", ["dist/src/cli/main.js", "migrate", "--check"]),
  },
];

/** Runs a command in the project's folder; never throws: a command that cannot start is a failure with its reason. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ passed: false, stdout, output: `${command}: ${error.message}` }));
    child.on("close", (code, signal) => {
      const ending = code === 0 ? "" : `\n(${command} ${args.join(" ")} ended with ${signal ?? code})`;
      resolve({ passed: code === 0, stdout, output: output + ending });
    });
  });
}

/** The output of all, so that one run names every mistake. */
async function inTurn(...judges) {
  const results = [];
  for (const judge of judges) results.push(await judge());
  return {
    passed: results.every(({ passed }) => passed),
    output: results.map(({ output }) => output).join("\n"),
  };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`Unknown check: ${unknown.join(", ")}. Known: ${checks.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}
const needed = checks.filter(({ name }) => asked.includes(name)).map(({ needs }) => needs);
const chosen = checks.filter(
  ({ name }) => asked.length === 0 || asked.includes(name) || needed.includes(name),
);

/** Two at a time: the long ones (lint, types) leave a core idle. Told of in their order all the same. */
const AT_ONCE = 2;
const results = new Map();
const waiting = [...chosen];

async function judgeNext() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const { resolve } = results.get(check.name);
    const start = performance.now();
    const needed = await results.get(check.needs)?.judged;
    const { passed, output } =
      needed?.passed === false
        ? { passed: false, output: `Not judged, because "${check.needs}" failed.` }
        : await check.judge();
    resolve({ passed, output, seconds: ((performance.now() - start) / 1000).toFixed(1) });
  }
}

for (const { name } of chosen) {
  let resolve;
  const judged = new Promise((done) => (resolve = done));
  results.set(name, { judged, resolve });
}
const judging = Promise.all(Array.from({ length: AT_ONCE }, judgeNext));

let failed = 0;
for (const { name } of chosen) {
  const { passed, output, seconds } = await results.get(name).judged;
  console.log(`${passed ? "✓" : "✗"} ${name.padEnd(12)}${seconds.padStart(6)} s`);
  if (passed) continue;
  failed += 1;
  console.log(output.trim().replace(/^/gm, "    "));
}
await judging;
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
