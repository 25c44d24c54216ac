/**
 * A database of one's own for every test file: `const { url, drop } = await testDatabase()`.
 * The server is TEST_DATABASE_URL's, or the embedded one that tests/database/global-setup.ts started for this run.
 */
import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** How the server's url comes from the global set-up to the test files. */
export const SERVER_URL = "GONGKAI_TEST_SERVER_URL";

export interface TestDatabase {
  readonly url: string;
  /** Ends whatever is still connected and removes the database. */
  drop(): Promise<void>;
}

/** A fresh empty UTF-8 database with a random name. Throws when there is no server for tests. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL || process.env[SERVER_URL];
  if (!server) throw new Error("No server for tests: is globalSetup set in the jest project?");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await run(server, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropDatabase(server, name) };
}

/** What a server says to a role that is no superuser while its own autovacuum is at work in the database. */
const NOT_OURS_TO_END = "42501";

/** By force; beside an autovacuum, which only the server itself may end, without. */
async function dropDatabase(server: string, name: string): Promise<void> {
  const drop = `DROP DATABASE IF EXISTS ${name}`;
  await run(server, `${drop} WITH (FORCE)`).catch(async (error: { code?: string }) => {
    if (error.code !== NOT_OURS_TO_END) throw error;
    await run(server, drop);
  });
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
