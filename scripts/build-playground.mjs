/**
 * Bundles GraphiQL into dist/playground: the page, its script and style, and the editor's workers, all from our own host.
 * Does nothing when its inputs are those of the last build. `--force` builds anyway.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "src/playground");
const cookbook = join(root, "docs/cookbook");
const output = join(root, "dist/playground");
const stampFile = join(output, "inputs.sha256");

/** All that the bundle depends on: our sources, this script, and the packages by the lock file. */
function inputsHash() {
  const files = [source, cookbook].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash("sha256");
  for (const file of [...files, fileURLToPath(import.meta.url), join(root, "package-lock.json")].sort()) {
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** GraphiQL's style sheet holds the editor's already: what the editor's scripts import would make every rule twice. */
const editorStyleOnce = {
  name: "editor-style-once",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: "", loader: "empty" }));
  },
};

/** The texts of the ready operations, in the order of their names. */
const readOperations = () =>
  readdirSync(cookbook)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => readFileSync(join(cookbook, name), "utf8"));

async function bundle(directory) {
  const common = {
    bundle: true,
    minify: true,
    outdir: directory,
    target: ["chrome100", "firefox100", "safari15.4"],
    define: { "process.env.NODE_ENV": '"production"', OPERATIONS: JSON.stringify(readOperations()) },
    legalComments: "none",
    logLevel: "warning",
  };
  await build({
    ...common,
    entryPoints: [join(source, "main.ts")],
    format: "esm",
    splitting: true,
    plugins: [editorStyleOnce],
  });
  await build({
    ...common,
    entryPoints: {
      "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
      "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
      "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
    },
    format: "iife",
    absWorkingDir: root,
  });
  writeFileSync(join(directory, "index.html"), readFileSync(join(source, "index.html")));
}

/** A browser gets these as they are: 4 MB of script become 1 MB. */
function compress(directory) {
  for (const name of readdirSync(directory)) {
    const content = readFileSync(join(directory, name));
    if (content.length > 1024) writeFileSync(join(directory, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

const sizeOf = (directory, wanted) =>
  readdirSync(directory)
    .filter(wanted)
    .reduce((bytes, name) => bytes + statSync(join(directory, name)).size, 0);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;

const since = performance.now();
const inputs = inputsHash();
if (
  !process.argv.includes("--force") &&
  existsSync(stampFile) &&
  readFileSync(stampFile, "utf8") === inputs
) {
  console.log("playground: unchanged");
} else {
  // Built beside the old one and swapped in whole: a stopped build leaves no half of a bundle behind.
  const fresh = `${output}.new-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    await bundle(fresh);
    compress(fresh);
    writeFileSync(join(fresh, "inputs.sha256"), inputs);
    rmSync(output, { recursive: true, force: true });
    renameSync(fresh, output);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  const plain = megabytes(sizeOf(output, (name) => /\.(html|js|css)$/.test(name)));
  const gzipped = megabytes(sizeOf(output, (name) => name.endsWith(".gz")));
  console.log(
    `playground: ${plain} (${gzipped} compressed) in ${((performance.now() - since) / 1000).toFixed(1)} s`,
  );
}
