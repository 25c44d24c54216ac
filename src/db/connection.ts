import "reflect-metadata";
import pg from "pg";
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from "typeorm";
import { migrations } from "../../migrations";
import { entities } from "./entities";
import { StatementLog, type StatementListener } from "./statement-log";

// A date has no time zone: as a JS date, 2018-03-20 becomes 2018-03-19T16:00Z under TZ=Asia/Shanghai.
pg.types.setTypeParser(pg.types.builtins.DATE, String);

/** The oldest PostgreSQL that the service is tested with, as `server_version_num` counts. */
const OLDEST_SERVER = 150000;

export interface DatabaseOptions {
  readonly url: string;
  /** Called once for each SQL statement; tests count with it. */
  readonly onStatement?: StatementListener;
  readonly poolSize?: number;
}

/** A PostgreSQL server that the service cannot work with; says why in Chinese and English. */
class UnusableDatabase extends Error {
  constructor(
    readonly messageZh: string,
    readonly messageEn: string,
  ) {
    super(`${messageZh} · ${messageEn}`);
  }
}

/** The one door to PostgreSQL. What lies behind it (TypeORM, its entities) does not leave this folder. */
export class Database {
  private constructor(
    readonly source: DataSource,
    private readonly manager: EntityManager = source.manager,
  ) {}

  /** Connects and looks at the server. @throws UnusableDatabase where it is too old or not UTF8. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const source = new DataSource({
      type: "postgres",
      url: options.url,
      entities,
      migrations,
      migrationsTableName: "migrations",
      migrationsTransactionMode: "each",
      synchronize: false,
      installExtensions: false,
      applicationName: "gongkai",
      poolSize: options.poolSize ?? 10,
      ...(options.onStatement && { logging: ["query"], logger: new StatementLog(options.onStatement) }),
    });
    await source.initialize().catch((error: unknown) => {
      throw refusedByServer(error) ?? error;
    });
    const database = new Database(source);
    try {
      await database.inspectServer();
    } catch (error) {
      await source.destroy();
      throw error;
    }
    return database;
  }

  /** Rows of one statement; `$1`, `$2` … stand for the parameters. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...parameters]);
  }

  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    return this.manager.transaction(work);
  }

  repository<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.manager.getRepository(entity);
  }

  /** The same door inside an open transaction: it sees what was written there. */
  within(manager: EntityManager): Database {
    return new Database(this.source, manager);
  }

  /** The door of an open transaction, for whoever holds no more than that. */
  static inside(manager: EntityManager): Database {
    return new Database(manager.dataSource, manager);
  }

  async isAlive(): Promise<boolean> {
    return this.query("SELECT 1").then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private async inspectServer(): Promise<void> {
    const [server] = await this.query<{ version: number; name: string; encoding: string }>(
      `SELECT current_setting('server_version_num')::integer AS version, current_setting('server_version') AS name,
              current_setting('server_encoding') AS encoding`,
    );
    if (!server) throw new Error("the server said nothing about itself");
    if (server.encoding !== "UTF8")
      throw new UnusableDatabase(
        `数据库编码为 ${server.encoding}，须为 UTF8：请以 CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0 另建数据库`,
        `the database's encoding is ${server.encoding}, it must be UTF8: create another with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0`,
      );
    if (server.version < OLDEST_SERVER)
      throw new UnusableDatabase(
        `PostgreSQL 版本为 ${server.name}，须为 15 或更新`,
        `PostgreSQL is version ${server.name}, it must be 15 or newer`,
      );
  }
}

/** A server that answers and says no: SQLSTATE 28 is about who asks, 3D000 a database that is not there. */
function refusedByServer(error: unknown): UnusableDatabase | null {
  const { code, message } = error as { code?: unknown; message?: string };
  if (code === "3D000")
    return new UnusableDatabase(
      `服务器上没有这个数据库（${message}）：请先 CREATE DATABASE … ENCODING 'UTF8'，或改 DATABASE_URL`,
      `the server has no such database (${message}): CREATE DATABASE … ENCODING 'UTF8' first, or change DATABASE_URL`,
    );
  if (typeof code === "string" && code.startsWith("28"))
    return new UnusableDatabase(
      `数据库不接受 DATABASE_URL 中的用户或口令（${message}）`,
      `the database refuses the user or password of DATABASE_URL (${message})`,
    );
  return null;
}
