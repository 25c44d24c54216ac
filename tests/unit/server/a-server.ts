import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import {
  GraphQLError,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from "graphql";
import type { OperationContext } from "../../../src/server/release-plugin";
import { createServer, type ServerParts } from "../../../src/server/server";

/** How often a resolver of `aSchema` ran: what is refused must not have run any. */
export const resolved = { count: 0 };
/** Slow answers begun since the server started. */
export const underWay = { count: 0 };

const counted = <T>(value: T) => {
  resolved.count += 1;
  return value;
};

const number = { type: new GraphQLNonNull(GraphQLInt), defaultValue: 20 };

export const aSchema = new GraphQLSchema({
  query: new GraphQLObjectType<unknown, OperationContext>({
    name: "Query",
    fields: {
      hello: { type: GraphQLString, resolve: () => counted("你好") },
      released: {
        type: GraphQLInt,
        resolve: (_root, _args, context) => (context.answered.release = 7),
      },
      first: { type: GraphQLInt, args: { first: number }, resolve: (_root, { first }) => counted(first) },
      slow: {
        type: GraphQLString,
        args: { ms: { type: new GraphQLNonNull(GraphQLInt) } },
        resolve: (_root, { ms }) => {
          underWay.count += 1;
          return new Promise((done) => setTimeout(() => done("done"), ms).unref());
        },
      },
      refused: {
        type: GraphQLString,
        resolve: () => {
          throw new GraphQLError("没有代码为 x 的机关 · No agency has the code x", {
            extensions: {
              code: "UNKNOWN_AGENCY",
              messageZh: "没有代码为 x 的机关",
              messageEn: "No agency has the code x",
            },
          });
        },
      },
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw new Error("connect ECONNREFUSED 10.0.0.5:5432 as gongkai");
        },
      },
      notAnInt: { type: GraphQLInt, resolve: () => "secret text" },
      nullInList: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)), resolve: () => [1, null] },
    },
  }),
  mutation: new GraphQLObjectType({
    name: "Mutation",
    fields: { touch: { type: GraphQLString, resolve: () => counted("touched") } },
  }),
});

export interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Whatever JSON came back. */
  json(): any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

/** One real request on a connection of its own. `node:http`, because `fetch` would not send a broken Host header. */
export function send(
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: Sent = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const bytes = Buffer.concat(chunks);
        const json = () => JSON.parse(bytes.toString());
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes, json });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const JSON_BODY = { "content-type": "application/json" };
const opened: FastifyInstance[] = [];

/** Closes whatever `aServer` opened; for `afterEach`. */
export const closeServers = () => Promise.all(opened.splice(0).map((app) => app.close()));

/** A listening server over `aSchema` that logs into `logged`; a test states only what matters to it. */
export async function aServer(parts: Partial<ServerParts> = {}) {
  const logged: { level: number; [field: string]: any }[] = []; // eslint-disable-line @typescript-eslint/no-explicit-any
  const app = await createServer({
    schema: aSchema,
    context: async (_headers, viewer) => ({ viewer, answered: {} }),
    authenticate: async () => null,
    access: () => {},
    newestRelease: async () => 0,
    health: async () => true,
    document: async () => null,
    openExport: () => Promise.reject(new Error("no exports here")),
    frontPage: async () => ({
      agencies: 0,
      reports: 0,
      years: [],
      forms: [],
      release: null,
      createdAt: null,
      synthetic: false,
    }),
    introspection: true,
    logLevel: "info",
    log: { write: (line) => void logged.push(JSON.parse(line)) },
    ...parts,
  });
  opened.push(app);
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  resolved.count = 0;
  underWay.count = 0;
  logged.length = 0;

  return {
    app,
    port,
    logged,
    get: (path: string, headers?: OutgoingHttpHeaders) => send(port, path, { headers }),
    send: (path: string, sent: Sent) => send(port, path, sent),
    graphql: async (query: string, variables?: Record<string, unknown>) => {
      const body = JSON.stringify({ query, variables });
      const answer = await send(port, "/graphql", { method: "POST", headers: JSON_BODY, body });
      return { status: answer.status, headers: answer.headers, ...answer.json() };
    },
  };
}
