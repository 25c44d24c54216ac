#!/usr/bin/env node
"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");

const main = join(__dirname, "..", "dist", "src", "cli", "main.js");

if (existsSync(main)) {
  require(main);
} else {
  console.error("还没有编译：请先运行 npm run build，再运行 gongkai。");
  console.error("Not built yet: run `npm run build` first, then gongkai.");
  process.exitCode = 1;
}
