import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { migrations } from "../../../migrations";
import { regions } from "../../../src/catalogue";
import { Batch, checksAreOutdated, Database, migrate, recheckAll, schemaDifferences } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { aFiguresFile } from "../../factories/figures-file";
import { aReport } from "../../factories/report";
import { testDatabase, type TestDatabase } from "../server";

let server: TestDatabase;
const opened: Database[] = [];
const open = async (url = server.url) => {
  const database = await Database.open({ url });
  opened.push(database);
  return database;
};

beforeEach(async () => (server = await testDatabase()));
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  await server.drop();
});

/** Everything that is ours in the schema: tables, indexes, sequences, types, collations, functions. */
async function objects(database: Database): Promise<string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT 'relation ' || relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
     UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typcategory NOT IN ('A', 'C')
     UNION ALL SELECT 'collation ' || collname FROM pg_collation WHERE collnamespace = 'public'::regnamespace
     UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     ORDER BY name`,
  );
  return rows.map(({ name }) => name);
}

/** What TypeORM itself keeps to know which migrations ran. */
const TYPEORM = ["relation PK_", "relation migrations", "relation migrations_id_seq"];

describe("migrations/", () => {
  it("has every file of the folder in its index, oldest first", () => {
    const files = readdirSync(join(__dirname, "../../../migrations")).filter((file) => file !== "index.ts");
    const times = files.map((file) => file.split("-")[0]).sort();
    expect(migrations.map(({ name }) => /\d+$/.exec(name)?.[0])).toEqual(times);
  });

  it("go up to tables that fit the entities, down to nothing, and up again", async () => {
    const database = await open();
    const { applied } = await migrate(database);
    expect(applied).toEqual(migrations.map(({ name }) => name));
    expect(await schemaDifferences(database)).toEqual([]);
    const up = await objects(database);
    expect(up).toContain("collation zh_stroke");

    for (const _ of migrations) await database.source.undoLastMigration();
    const left = (await objects(database)).filter((name) => !TYPEORM.some((own) => name.startsWith(own)));
    expect(left).toEqual([]);
    expect(await database.query("SELECT FROM migrations")).toEqual([]);

    await migrate(database);
    expect(await objects(database)).toEqual(up);
    expect(await schemaDifferences(database)).toEqual([]);
  });

  it("tell a column that entities know and the tables lack", async () => {
    const database = await open();
    await migrate(database);
    await database.query("ALTER TABLE reports DROP COLUMN contact");
    expect(await schemaDifferences(database)).toEqual([expect.stringContaining(`ADD "contact" text`)]);
  });

  it("run once when two services start at once: one applies them, the other waits and finds nothing to do", async () => {
    const [one, two] = [await open(), await open()];
    const results = await Promise.all([migrate(one), migrate(two), migrate(one)]);
    const names = migrations.map(({ name }) => name);
    expect(results.map(({ applied }) => applied).sort((a, b) => b.length - a.length)).toEqual([
      names,
      [],
      [],
    ]);
    expect(await one.query("SELECT name FROM migrations")).toEqual(names.map((name) => ({ name })));
    const [counted] = await one.query<{ n: number }>("SELECT count(*)::integer AS n FROM regions");
    expect(counted!.n).toBe(regions().length);
  });

  it("bring a database with reports of a service without checks up to date; it tells that it has to be checked again", async () => {
    const database = await open();
    await migrate(database);
    const agency = anAgency();
    const batch = await Batch.open(database, "before checks", { actor: "test", region: null });
    const file = aFiguresFile([agency], [aReport({ "application.received": 4 }, { agency: agency.code })]);
    await batch.importDocument(file, { register: await batch.register(), keepDocument: true });
    await batch.publish("IMPORT", "测试", "test");
    const find = async () => {
      const [row] = await database.query<{ n: number }>("SELECT count(*)::integer AS n FROM findings");
      return row!.n;
    };
    const found = await find();
    expect(found).toBeGreaterThan(0);
    const isThere = async () =>
      (await database.query<{ oid: string | null }>("SELECT to_regclass('findings') AS oid"))[0]!.oid !==
      null;
    while (await isThere()) await database.source.undoLastMigration();
    await database.query("DELETE FROM reference_data WHERE name = 'checks'");

    await migrate(database);
    expect([await find(), await checksAreOutdated(database)]).toEqual([0, true]);
    await recheckAll(database, { actor: "test", region: null });
    expect([await find(), await checksAreOutdated(database)]).toEqual([found, false]);
  });

  it("leave the regions alone when they are the catalogue's, and bring them up to date when they are not", async () => {
    const database = await open();
    await migrate(database);
    await database.query("UPDATE regions SET name = '旧名' WHERE code = '371000'");
    await migrate(database);
    const name = () => database.query("SELECT name FROM regions WHERE code = '371000'");
    expect(await name()).toEqual([{ name: "旧名" }]);
    await database.query("UPDATE reference_data SET version = 'before' WHERE name = 'regions'");
    await migrate(database);
    expect(await name()).toEqual([{ name: "威海市" }]);
  });
});

describe("a database that the service cannot work with", () => {
  it("is refused when it is not UTF8, in Chinese and English, saying which encoding and what to do", async () => {
    const name = `${new URL(server.url).pathname.slice(1)}_ascii`;
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(`CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0`);
    try {
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      const error = await open(url.href).catch((refusal: unknown) => refusal);
      const { messageZh, messageEn, message } = error as Record<
        "messageZh" | "messageEn" | "message",
        string
      >;
      expect(messageZh).toBe(
        "数据库编码为 SQL_ASCII，须为 UTF8：请以 CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 另建数据库",
      );
      expect(messageEn).toMatch(
        /^the database's encoding is SQL_ASCII, it must be UTF8: create another with/,
      );
      expect(message).toBe(`${messageZh} · ${messageEn}`);
      expect(await connectionsLeft(client, name)).toBe(0);
    } finally {
      await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await client.end();
    }
  });
});

/** How many stay connected; a server's side of an ended connection takes a moment to go. */
async function connectionsLeft(client: Client, database: string): Promise<number> {
  const sql = "SELECT FROM pg_stat_activity WHERE datname = $1";
  for (let waited = 0; waited < 10_000; waited += 100) {
    if ((await client.query(sql, [database])).rows.length === 0) return 0;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return (await client.query(sql, [database])).rows.length;
}
