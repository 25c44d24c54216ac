// Lets plain `node -r` run the TypeScript of this repository in a child process. What was compiled once is kept: tests start
// hundreds of processes of the same sources.
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { version } = require("@swc/core/package.json");

const options = {
  swcrc: false,
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: "commonjs" },
  sourceMaps: "inline",
};
const cache = join(__dirname, "../../../node_modules/.cache/gongkai-swc");

require.extensions[".ts"] = (module, filename) => {
  const source = readFileSync(filename, "utf8");
  const key = createHash("sha256").update(`${version}\0${JSON.stringify(options)}\0${filename}\0${source}`);
  const kept = join(cache, `${key.digest("hex")}.js`);
  module._compile(read(kept) ?? compile(source, filename, kept), filename);
};

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function compile(source, filename, kept) {
  const { code } = require("@swc/core").transformSync(source, { ...options, filename });
  keep(code, kept);
  return code;
}

/** Whole or not at all: another process may read it at this moment. One that may not write here goes on without. */
function keep(code, path) {
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(draft, code);
    renameSync(draft, path);
  } catch (error) {
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
  }
}
