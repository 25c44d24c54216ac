/**
 * pdfjs-dist as Node itself loads it, both halves in one. The module class that Jest hands out stands on Node's own, whose
 * require takes ES modules since 20.19; what it loads lives outside the realm of the tests, so the classes that it misses are
 * put there.
 */
const { dirname, join } = require("node:path");
const nodes = Object.getPrototypeOf(require("node:module"));
require("node:vm").runInThisContext(
  'for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};',
);
const manifest = require.resolve("pdfjs-dist/package.json");
const load = nodes.createRequire(manifest);
const folder = join(dirname(manifest), "legacy/build");
module.exports = { ...load(join(folder, "pdf.mjs")), ...load(join(folder, "pdf.worker.mjs")) };
