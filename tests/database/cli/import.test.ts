import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { anAgency } from "../../factories/agency";
import { aFiguresFile } from "../../factories/figures-file";
import { aReport } from "../../factories/report";
import { testDatabase, type TestDatabase } from "../server";
import { gongkai } from "./command";

const samples = join(__dirname, "../../../samples");
const seed = readFileSync(join(samples, "reports/weihai-sme-2017.txt"), "utf8");

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), "gongkai-cli-"));
  const { code, stdout } = await gongkai(database.url, "agencies", "import", join(samples, "agencies.csv"));
  expect([code, stdout]).toEqual([
    0,
    "登记或更新 18 个机关，成为第 1 版 · 18 agencies registered or changed, release 1\n",
  ]);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function stored(): Promise<{ reports: number; documents: number; releases: number }> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const count = async (table: string) =>
    (await client.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`)).rows[0]!.n;
  const all = {
    reports: await count("reports"),
    documents: await count("documents"),
    releases: await count("releases"),
  };
  await client.end();
  return all;
}

describe("gongkai import", () => {
  it.each([
    ["an empty file", "empty.txt", "", ["EMPTY_FILE"]],
    ["a file that is no report", "walk.txt", "今天天气很好，我们去公园玩。", ["NOT_A_REPORT"]],
    [
      "a table that lost the row 网络申请数",
      "lost.txt",
      seed.replace(/^3\. 网络申请数.*\n/m, ""),
      ["ROW_MISSING", "三、依申请公开情况/（一）收到申请数/3.网络申请数"],
    ],
    [
      "a number that is no number",
      "words.txt",
      seed.replace(/^(3\. 网络申请数\t件\t)2$/m, "$1二十几"),
      ["NUMBER_UNREADABLE", "3.网络申请数", "二十几"],
    ],
  ])(
    "rejects %s: names file and cause in both languages, stores nothing, ends with 1",
    async (_, name, content, words) => {
      const before = await stored();
      const { code, stdout } = await gongkai(database.url, "import", aFile(name, content));
      expect(code).toBe(1);
      for (const word of [name, ...words]) expect(stdout).toContain(word);
      expect(stdout).toContain("拒收 · rejected 1；数据没有变化 · nothing changed\n");
      expect(await stored()).toEqual(before);
    },
  );

  it("stores the seed as release 2, and the second time nothing", async () => {
    const path = aFile("seed.txt", seed);
    const rehearsed = await gongkai(database.url, "import", "--dry-run", path);
    expect([rehearsed.code, rehearsed.stdout]).toEqual([0, expect.stringContaining("nothing stored")]);
    expect(await stored()).toEqual({ reports: 0, documents: 0, releases: 1 });

    const first = await gongkai(database.url, "import", path);
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringContaining("新增 · created 1；成为第 2 版 · release 2\n"),
    ]);
    const again = await gongkai(database.url, "import", path);
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringContaining("未变 · unchanged 1；数据没有变化 · nothing changed\n"),
    ]);
    expect(await stored()).toEqual({ reports: 1, documents: 1, releases: 2 });
  });

  it("knows an agency that a figures file before it in the folder brought", async () => {
    const agency = anAgency({ name: "威海市文登区测试局", code: "371003-csj" });
    const inside = join(folder, "both");
    mkdirSync(inside);
    const figures = aFiguresFile([agency], [aReport({}, { agency: agency.code, year: 2016 })]);
    writeFileSync(join(inside, "a.jsonl"), figures.bytes);
    writeFileSync(join(inside, "b.txt"), seed.replaceAll("威海市中小企业局", agency.name));

    const { code, stdout } = await gongkai(database.url, "import", "--json", inside);
    const { files } = JSON.parse(stdout) as {
      files: { reports: { outcome: string; agency: string; year: number }[] }[];
    };
    expect(files.flatMap(({ reports }) => reports)).toMatchObject([
      { outcome: "CREATED", agency: agency.code, year: 2016 },
      { outcome: "CREATED", agency: agency.code, year: 2017 },
    ]);
    expect(code).toBe(0);
  });

  it("says of a path that is not there, in both languages, and ends with 1", async () => {
    const { code, stderr } = await gongkai(database.url, "import", join(folder, "nowhere"));
    expect(code).toBe(1);
    expect(stderr).toContain("没有这个文件或文件夹");
    expect(stderr).toContain("there is no such file or folder");
  });

  it("names what checks found in its line; recheck finds it again where an older version of the service had stored it", async () => {
    const agency = anAgency({ name: "威海市荣成市测试局", code: "371082-csj" });
    const figures = aFiguresFile([agency], [aReport({ "application.received": 4 }, { agency: agency.code })]);
    const path = aFile("wrong.jsonl", figures.bytes.toString());
    const imported = await gongkai(database.url, "import", path);
    expect(imported.stdout).toMatch(/核对 · found FATAL \d+/);

    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query("DELETE FROM findings");
    await client.end();
    const rechecked = await gongkai(database.url, "recheck");
    expect([rechecked.code, rechecked.stdout]).toEqual([
      0,
      expect.stringMatching(
        /^核对 · checked \d+，新见 · found [1-9]\d*，消去 · gone 0；成为第 \d+ 版 · release \d+\n$/,
      ),
    ]);
    const again = await gongkai(database.url, "recheck");
    expect(again.stdout).toContain("新见 · found 0，消去 · gone 0；数据没有变化 · nothing changed");
  });
});
