import { join } from "node:path";
import { createToken, Database, type TokenRole } from "../../src/db";
import { startService, type Settings } from "../../src/server";
import { testDatabase } from "../database/server";

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of any shape
  readonly data?: any;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the same
  readonly errors?: any[];
  readonly extensions?: { readonly release?: number };
}

/** The whole service over HTTP on a database of its own, and a door to that database beside it. */
export class HttpService {
  private constructor(
    readonly url: string,
    readonly database: Database,
    readonly databaseUrl: string,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(settings: Partial<Settings> = {}): Promise<HttpService> {
    const { url: databaseUrl, drop } = await testDatabase();
    const service = await startService(
      {
        ...{ host: "127.0.0.1", port: 0, databaseUrl, dataDir: "/nonexistent", publicRead: true },
        ...{ introspection: true, keepDocuments: true, logLevel: "silent", ...settings },
      },
      () => {},
      { execArgv: ["-r", join(__dirname, "../database/embedded/register.cjs")] },
    );
    const database = await Database.open({ url: databaseUrl });
    return new HttpService(service.url, database, databaseUrl, async () => {
      await service.stop();
      await database.close();
      await drop();
    });
  }

  stop(): Promise<void> {
    return this.end();
  }

  /** The secret of a new token. */
  async token(
    role: TokenRole,
    about: { name?: string; region?: string; expiresAt?: Date } = {},
  ): Promise<string> {
    const asked = { ...{ name: null, region: null, expiresAt: null }, ...about, role, createdBy: "cli:test" };
    return (await createToken(this.database, asked)).secret;
  }

  async ask(query: string, variables: Record<string, unknown> = {}, secret?: string): Promise<HttpAnswer> {
    const answer = await this.get("graphql", secret, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return {
      ...{ status: answer.status, headers: answer.headers },
      ...((await answer.json()) as Omit<HttpAnswer, "status" | "headers">),
    };
  }

  get(path: string, secret?: string, { headers, ...init }: RequestInit = {}): Promise<Response> {
    const all = new Headers(headers);
    if (secret !== undefined) all.set("authorization", `Bearer ${secret}`);
    return fetch(`${this.url}${path}`, { ...init, headers: all });
  }
}
