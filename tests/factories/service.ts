import { graphql, type GraphQLError } from "graphql";
import { Database, migrate, type Batch, type ImportedDocument } from "../../src/db";
import { buildSchema, makeContext, type Viewer } from "../../src/graphql";
import type { Agency, Report } from "../../src/report";
import { testDatabase } from "../database/server";
import { importFigures, publish, TESTER } from "./publish";

const schema = buildSchema();

export { TESTER };

/** Asks in tests: what somebody may ask is tested over HTTP. */
const ADMIN: Viewer = { role: "ADMIN", name: "test", region: null };

export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of any shape
  readonly data: any;
  readonly errors: readonly GraphQLError[];
}

/** The way of the data on a migrated database of its own: agencies and reports go in, answers come out. No HTTP. */
export class Service {
  private constructor(
    readonly database: Database,
    /** Every SQL statement so far; a test may empty it. */
    readonly statements: string[],
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(): Promise<Service> {
    const { url, drop } = await testDatabase();
    const statements: string[] = [];
    const database = await Database.open({ url, onStatement: (sql) => statements.push(sql) });
    await migrate(database);
    return new Service(database, statements, drop);
  }

  async stop(): Promise<void> {
    await this.database.close();
    await this.drop();
  }

  /** @returns the release */
  publish(agencies: readonly Agency[], reports: readonly Report[] = []): Promise<number | null> {
    return publish(this.database, agencies, reports);
  }

  import(batch: Batch, agencies: readonly Agency[], reports: readonly Report[]): Promise<ImportedDocument> {
    return importFigures(batch, agencies, reports);
  }

  /** The answer, errors too. */
  async answer(source: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const contextValue = makeContext(this.database, { viewer: ADMIN });
    const { data, errors = [] } = await graphql({ schema, source, variableValues: variables, contextValue });
    return { data, errors };
  }

  /** The data of an answer without errors. @throws the first error */
  async ask(source: string, variables: Record<string, unknown> = {}): Promise<Answer["data"]> {
    const { data, errors } = await this.answer(source, variables);
    if (errors[0]) throw errors[0];
    return JSON.parse(JSON.stringify(data)); // graphql-js makes objects without a prototype, which equal no literal
  }

  /** What the operation takes: its SQL statements in order. */
  async statementsOf(source: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    const before = this.statements.length;
    await this.ask(source, variables);
    return this.statements.slice(before);
  }

  /** Rows of every table of ours, by name. */
  async rowCounts(): Promise<Record<string, number>> {
    const tables = await this.database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('migrations', 'regions')
       ORDER BY tablename`,
    );
    const counts = tables.map(async ({ name }) => {
      const [row] = await this.database.query<{ n: number }>(`SELECT count(*)::integer AS n FROM "${name}"`);
      return [name, row!.n] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  }
}
