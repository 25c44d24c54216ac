import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { aDocumentOf, aDocumentWithoutYear } from "../../factories/documents";
import { testDatabase, type TestDatabase } from "../server";
import { gongkai, gongkaiWith } from "./command";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), "gongkai-held-"));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => gongkai(database.url, ...args);
function aFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const aDocument = (name: string, agency: string) => aFile(name, aDocumentOf(agency).bytes);
const aRegister = (name: string, ...lines: string[]) =>
  aFile(name, ["code,name,type,level,region", ...lines].join("\n"));
const heldNumber = (stdout: string) => /gongkai held resolve (\d+)/.exec(stdout)![1]!;

async function ask<Row>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as Row[];
}

describe("gongkai held", () => {
  it("lists what an import held, which ended with 1; after the register it is resolved by its number alone", async () => {
    const path = aDocument("data.txt", "威海市数据局");
    const imported = await run("import", path);
    expect(imported.code).toBe(1);
    expect(imported.stdout).toContain("? 待定 · held");
    expect(imported.stdout).toContain("待定 · held 1；数据没有变化 · nothing changed\n");
    const id = heldNumber(imported.stdout);

    const listed = await run("held");
    expect(listed.code).toBe(0);
    for (const words of [
      `? ${id}  `,
      "data.txt",
      "威海市数据局  2017",
      `gongkai held discard ${id}`,
      "待定 · held 1\n",
    ])
      expect(listed.stdout).toContain(words);

    const early = await run("held", "resolve", id);
    expect([early.code, early.stdout]).toEqual([1, expect.stringContaining("AGENCY_UNKNOWN")]);
    const register = aRegister("register.csv", "371000-sjj,威海市数据局,DEPARTMENT,PREFECTURE,371000");
    expect((await run("agencies", "import", register)).code).toBe(0);
    const rehearsed = await run("held", "resolve", id, "--dry-run");
    expect([rehearsed.code, rehearsed.stdout]).toEqual([0, expect.stringContaining("nothing stored")]);
    const resolved = await run("held", "resolve", id);
    expect([resolved.code, resolved.stdout]).toEqual([
      0,
      expect.stringContaining("新增 · created 1；成为第 2 版 · release 2\n"),
    ]);
    expect((await run("held")).stdout).toBe("没有待定文件 · no document is held\n");
    const who = `cli:${userInfo().username}`;
    expect(await ask("SELECT held_by, resolved_by, resolution FROM held_documents")).toEqual([
      { held_by: who, resolved_by: who, resolution: "IMPORTED" },
    ]);
    expect(await ask("SELECT DISTINCT actor FROM batches")).toEqual([{ actor: who }]);

    const again = await run("held", "resolve", id);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("已经收录")]);
  });

  it("resolve takes agency and year from the command line, as JSON too", async () => {
    const path = aFile("undated.txt", aDocumentWithoutYear("威海市某某局").bytes);
    const id = heldNumber((await run("import", path)).stdout);
    const answers = ["--agency", "371000-sjj", "--year", "2016", "--scope", "CONSOLIDATED"];
    const { code, stdout } = await run("held", "resolve", id, ...answers, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          held: null,
          reports: [{ outcome: "CREATED", agency: "371000-sjj", year: 2016, scope: "CONSOLIDATED" }],
        },
      ],
    });
  });

  it("discard wants a reason, and the same document is then rejected with it", async () => {
    const path = aDocument("other.txt", "烟台市数据局");
    const id = heldNumber((await run("import", path)).stdout);
    expect((await run("held", "discard", id)).code).toBe(1);
    expect((await run("held", "discard", id, "--reason", " ")).code).toBe(1);
    const discarded = await run("held", "discard", id, "--reason", "不是我市的机关");
    expect([discarded.code, discarded.stdout]).toEqual([0, expect.stringContaining("已弃用 · discarded")]);
    const again = await run("import", path);
    expect(again.code).toBe(1);
    expect(again.stdout).toContain("DISCARDED_BEFORE");
    expect(again.stdout).toContain("不是我市的机关");
  });

  it("keeps an original only until the answer where originals are not kept", async () => {
    const settings = { DATABASE_URL: database.url, GONGKAI_KEEP_DOCUMENTS: "false" };
    const { stdout } = await gongkaiWith(settings, "import", aDocument("unkept.txt", "威海市某局"));
    const [id, sha256] = [heldNumber(stdout), await newest()];
    const kept = async () =>
      ask(`SELECT content IS NOT NULL AS kept FROM documents WHERE sha256 = '${sha256}'`);
    expect(await kept()).toEqual([{ kept: true }]);
    await gongkaiWith(settings, "held", "resolve", id, "--agency", "371000-sjj", "--year", "2015");
    expect(await kept()).toEqual([{ kept: false }]);
  });

  it.each([
    ["a number that there is not", ["resolve", "999"], "没有编号为 999 的待定文件"],
    ["what is no number", ["resolve", "abc"], "gongkai held lists"],
    [
      "a number to discard that there is not",
      ["discard", "999", "--reason", "试"],
      "没有编号为 999 的待定文件",
    ],
  ])("refuses %s", async (_, args, words) => {
    const { code, stderr } = await run("held", ...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
  });
});

const newest = async () =>
  (
    await ask<{ sha256: string }>(
      "SELECT document_sha256 AS sha256 FROM held_documents ORDER BY id DESC LIMIT 1",
    )
  )[0]!.sha256;
