import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDatabase, type TestDatabase } from "../server";
import { gongkai } from "./command";

const HEAD = "code,name,aliases,type,level,region,parent,valid_from,valid_to,successors";
/** As the export writes it: by code, every field somewhere, a comma and quotes in names. */
const REGISTER = [
  HEAD,
  "371000,威海市人民政府,威海市政府,GOVERNMENT,PREFECTURE,371000,,,,",
  '371000-a,"威海市""老""局, 甲",,DEPARTMENT,PREFECTURE,371000,371000,2009,2018,371000-sjj|x-b.1',
  "371000-sjj,威海市大数据局,威海市数据局|市数据局,DEPARTMENT,PREFECTURE,371000,371000,2019,,",
  "610000-xx,西咸新区管委会,,FUNCTIONAL_ZONE,PREFECTURE,x-xixian,,,,",
  "x-b.1,某单位,,UNKNOWN,TOWNSHIP,,,,,",
  "",
].join("\n");

let databases: TestDatabase[];
let folder: string;
beforeAll(async () => {
  databases = [await testDatabase(), await testDatabase()];
  folder = mkdtempSync(join(tmpdir(), "gongkai-register-"));
});
afterAll(async () => {
  for (const { drop } of databases) await drop();
  rmSync(folder, { recursive: true });
});

const agencies = (on: number, ...args: string[]) => gongkai(databases[on]!.url, "agencies", ...args);
function aFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("gongkai agencies", () => {
  it("exports what it imported to the byte, from another database too, and the second import changes nothing", async () => {
    const path = aFile("register.csv", REGISTER);
    expect(await agencies(0, "import", path)).toMatchObject({
      code: 0,
      stdout: "登记或更新 5 个机关，成为第 1 版 · 5 agencies registered or changed, release 1\n",
    });
    const { stdout } = await agencies(0, "export");
    expect(stdout).toBe(REGISTER);
    expect(await agencies(0, "import", aFile("again.csv", stdout))).toMatchObject({
      code: 0,
      stdout: "名录没有变化 · the register did not change\n",
    });
    await agencies(1, "import", path);
    expect((await agencies(1, "export")).stdout).toBe(readFileSync(path, "utf8"));
  });

  it("takes none of a file with a wrong line, and names the line and the column", async () => {
    const path = aFile(
      "wrong.csv",
      `${HEAD}\nn1,新局,,DEPARTMENT,COUNTY,,,,,\nn2,乙局,,DEPARTMENT,COUNTY,,nobody,,,\n`,
    );
    const { code, stdout, stderr } = await agencies(0, "import", path);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("第 3 行 parent 列：名录中没有机关 nobody");
    expect(stderr).toContain("line 3, column parent: the register has no agency nobody");
    expect((await agencies(0, "export")).stdout).toBe(REGISTER);
  });

  it("changes the name of an agency by a file of four columns, and keeps the rest", async () => {
    const path = aFile("short.csv", "code,name,type,level\n371000-sjj,威海市数字局,DEPARTMENT,PREFECTURE\n");
    expect((await agencies(1, "import", path)).code).toBe(0);
    expect((await agencies(1, "export")).stdout).toBe(REGISTER.replace("威海市大数据局", "威海市数字局"));
  });
});
