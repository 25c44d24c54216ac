import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startService } from "../../../src/server";
import { HttpService } from "../../factories/http-service";
import { gongkai, gongkaiWith } from "./command";

const VIEWER = "{ viewer { role name region { code } } }";
const SECRET = /^gk_[\w-]{43}\n$/;

describe("gongkai token, while a service runs on the same database", () => {
  let service: HttpService;
  beforeAll(async () => (service = await HttpService.start()));
  afterAll(() => service.stop());
  const token = (...args: string[]) => gongkai(service.databaseUrl, "token", ...args);

  it("create prints the token alone on standard output, and the service takes it", async () => {
    const { code, stdout, stderr } = await token(
      ...["create", "--role", "IMPORTER", "--region", "371000", "--name", "weihai"],
    );
    expect([code, stdout]).toEqual([0, expect.stringMatching(SECRET)]);
    expect(stderr).toContain("令牌只显示这一次");
    expect(stderr).toContain("shown this once");
    const { data } = await service.ask(VIEWER, {}, stdout.trim());
    expect(data.viewer).toEqual({ role: "IMPORTER", name: "weihai", region: { code: "371000" } });
  });

  it("list shows who made it and how it begins, and the database holds no more of it", async () => {
    const secret = (await token("create", "--role", "READER", "--name", "listed")).stdout.trim();
    const { code, stdout } = await token("list");
    expect(code).toBe(0);
    const line = stdout.split("\n").find((one) => one.includes("listed"))!;
    for (const word of [
      secret.slice(0, 9),
      "READER",
      `cli:${userInfo().username}`,
      "不限区划",
      "未用过",
      "有效",
    ])
      expect(line).toContain(word);
    expect(stdout).not.toContain(secret.slice(9));
    expect(await everything(service.databaseUrl)).not.toContain(secret.slice(9));
  });

  it("revoke takes an id or a name, ends the token at once, and says so where it is revoked already", async () => {
    const secret = (await token("create", "--role", "READER", "--name", "leaver")).stdout.trim();
    expect((await service.ask(VIEWER, {}, secret)).status).toBe(200);
    expect(await token("revoke", "leaver")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("已作废"),
    });
    expect((await service.ask(VIEWER, {}, secret)).status).toBe(401);
    const again = await token("revoke", "leaver");
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("早已作废")]);
    expect((await token("list")).stdout).toMatch(/leaver.*已作废 · revoked/);
  });

  it.each([
    ["a role that there is not", ["create", "--role", "PUBLIC"], "READER, IMPORTER, REVIEWER, ADMIN"],
    ["no role", ["create"], "--role"],
    [
      "a region that there is not",
      ["create", "--role", "READER", "--region", "999999"],
      "没有行政区划 999999",
    ],
    ["a name that was used", ["create", "--role", "READER", "--name", "weihai"], "名称不再用于另一令牌"],
    ["a name of digits", ["create", "--role", "READER", "--name", "12"], "不能作令牌名称"],
    ["a day that is over", ["create", "--role", "READER", "--expires", "2020-01-01"], "到期日应在今天之后"],
    ["a day that there is not", ["create", "--role", "READER", "--expires", "2099-02-30"], "应为日期"],
    ["a token that there is not", ["revoke", "nobody"], "没有编号或名称为“nobody”的令牌"],
  ])("refuses %s", async (_, args, words) => {
    const { code, stdout, stderr } = await token(...args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(words);
  });
});

describe("gongkai token on the embedded database", () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), "gongkai-token-"));
    chmodSync(dataDir, 0o755); // Under root an ordinary account runs PostgreSQL and has to get in.
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it("makes a token before the service has ever run, and another while it runs", async () => {
    const settings = { DATABASE_URL: "", GONGKAI_DATA_DIR: dataDir };
    const before = await gongkaiWith(settings, "token", "create", "--role", "ADMIN");
    expect(before.stdout).toMatch(SECRET);
    const service = await startService(
      {
        ...{ host: "127.0.0.1", port: 0, databaseUrl: null, dataDir, publicRead: true },
        ...{ introspection: true, keepDocuments: true, logLevel: "silent" },
      },
      () => {},
    );
    try {
      const during = await gongkaiWith(settings, "token", "create", "--role", "READER");
      expect(during.stdout).toMatch(SECRET);
      const roleOf = async (secret: string) => {
        const answer = await fetch(`${service.url}graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization: `Bearer ${secret.trim()}` },
          body: JSON.stringify({ query: "{ viewer { role } }" }),
        });
        return ((await answer.json()) as { data: { viewer: { role: string } } }).data.viewer.role;
      };
      expect([await roleOf(before.stdout), await roleOf(during.stdout)]).toEqual(["ADMIN", "READER"]);
    } finally {
      await service.stop();
    }
  });
});

/** Every row of every table as text. */
async function everything(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  let text = "";
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`SELECT x::text AS row FROM "${name}" AS x`);
    text += rows.map(({ row }) => row).join("\n");
  }
  await client.end();
  return text;
}
