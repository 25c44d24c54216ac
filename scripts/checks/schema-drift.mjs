import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The committed schema.graphql is, byte for byte, what the code prints. */
export async function compareSchema(root, run) {
  const { passed, stdout, output } = await run("node", ["dist/src/cli/main.js", "schema"]);
  if (!passed) return { passed, output };
  let committed;
  try {
    committed = readFileSync(join(root, "schema.graphql"), "utf8");
  } catch (error) {
    return { passed: false, output: `schema.graphql cannot be read: ${error.message}` };
  }
  if (committed === stdout) return { passed: true, output: "" };
  return { passed: false, output: describeFirstDifference(committed.split("\n"), stdout.split("\n")) };
}

function describeFirstDifference(committed, printed) {
  const line = committed.findIndex((text, i) => text !== printed[i]);
  const i = line === -1 ? committed.length : line;
  return [
    `schema.graphql differs from the code at line ${i + 1}:`,
    `  committed: ${committed[i] ?? "(end)"}`,
    `  code:      ${printed[i] ?? "(end)"}`,
    "If the change is meant: npx gongkai schema > schema.graphql",
  ].join("\n");
}
