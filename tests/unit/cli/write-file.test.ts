import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "../../../src/cli/write-file";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "gongkai-write-"))));
afterEach(() => rmSync(folder, { recursive: true }));

async function* half() {
  yield "half";
  throw new Error("the disk is gone");
}

async function* whole() {
  yield "whole";
}

describe("a file that is written", () => {
  it("stands in its place only when it is whole: what was there before stays until then", async () => {
    const path = join(folder, "a.csv");
    writeFileSync(path, "before");
    await expect(writeWhole(path, half())).rejects.toThrow("the disk is gone");
    expect(readFileSync(path, "utf8")).toBe("before");
    await writeWhole(path, whole());
    expect(readFileSync(path, "utf8")).toBe("whole");
    expect(readdirSync(folder)).toEqual(["a.csv"]);
  });

  it("that cannot be is refused by its name, in Chinese and English", async () => {
    const path = join(folder, "none", "a.csv");
    await expect(writeWhole(path, whole())).rejects.toMatchObject({
      messageZh: expect.stringContaining(`${path}：写不进去`),
      messageEn: expect.stringContaining(`${path}: cannot be written`),
    });
  });
});
