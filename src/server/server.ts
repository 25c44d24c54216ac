import type { IncomingHttpHeaders } from "node:http";
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { printSchema, type GraphQLSchema } from "graphql";
import { pino, type DestinationStream } from "pino";
import type { Viewer } from "../graphql";
import type { Access } from "./access-plugin";
import { createApollo } from "./apollo";
import type { Authenticate } from "./authenticate";
import { serveDocuments, type ServedDocument } from "./documents";
import type { LoadedFigures } from "./front-page-html";
import { serveExports, type OpensExport } from "./exports";
import { serveFrontPage } from "./front-page";
import { serveGraphql } from "./graphql-route";
import { serveHealth } from "./health";
import { answerErrors, BODY_LIMIT, HttpError, sendError } from "./http-errors";
import { servePlayground } from "./playground";
import type { OperationContext } from "./release-plugin";
import type { NewestRelease } from "./seen-release";
import { addSecurityHeaders } from "./security-headers";
import type { LogLevel } from "./settings";

/** What the server is made of; it knows neither the database nor the resolvers. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  /** Called once per operation. Its `answered.release`, once set, is named in the answer. */
  readonly context: (headers: IncomingHttpHeaders, viewer: Viewer) => Promise<OperationContext>;
  readonly authenticate: Authenticate;
  /** Called before an operation runs. */
  readonly access: Access;
  /** What a request that names a release it has seen is held against. */
  readonly newestRelease: NewestRelease;
  /** Whether the database answers. */
  readonly health: () => Promise<boolean>;
  /** A kept original by its SHA-256 in lower-case hex that the viewer may have, or null. */
  readonly document: (sha256: string, viewer: Viewer) => Promise<ServedDocument | null>;
  /** Asked for what exports are there; throws what the query refuses. */
  readonly openExport: OpensExport;
  /** "CLOSED": the public may not read. */
  readonly frontPage: () => Promise<LoadedFigures | "CLOSED">;
  /** Off: no introspection, no suggestions, no /schema.graphql. */
  readonly introspection: boolean;
  readonly logLevel: LogLevel;
  /** Where log lines go; standard output by default. */
  readonly log?: DestinationStream;
  /** How long `close()` waits for answers under way before it cuts them off; 10 seconds by default. */
  readonly graceMs?: number;
}

const ADDRESSES = [
  "/",
  "/graphql",
  "/playground",
  "/schema.graphql",
  "/documents/{sha256}",
  "/export/{query}.{format}",
  "/healthz",
  "/readyz",
];

/** A request that has not arrived whole by then is cut off. */
const REQUEST_MS = 30_000;

/**
 * The HTTP side of the service, not listening yet: `listen` it, or `inject` requests. `close()` lets answers under way
 * finish within `graceMs`; whoever made the database connections ends them afterwards.
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const log: FastifyBaseLogger = pino(
    { level: parts.logLevel, redact: ["err.parameters", "err.driverError.parameters"] },
    ...(parts.log ? [parts.log] : []),
  );
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MS,
    frameworkErrors: sendError,
  });
  logRequests(app);
  app.decorateRequest("viewer");
  answerErrors(app, ADDRESSES);
  await addSecurityHeaders(app);

  serveHealth(app, parts.health);
  serveFrontPage(app, parts.frontPage);
  servePlayground(app);
  serveDocuments(app, parts.authenticate, parts.document);
  serveExports(app, parts.schema, parts.authenticate, parts.openExport);
  serveSchema(app, parts.schema, parts.introspection);

  const apollo = createApollo(parts, log);
  await apollo.start();
  await serveGraphql(app, apollo, parts.authenticate, parts.newestRelease, parts.context);
  closeWithin(app, parts.graceMs ?? 10_000);
  app.addHook("onClose", () => apollo.stop());
  return app;
}

/** One line a request, without the query string: it may hold a whole operation and its variables. */
function logRequests(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const path = request.url.split("?", 1)[0];
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method: request.method, path, status: reply.statusCode, ms }, "answered");
  });
}

function serveSchema(app: FastifyInstance, schema: GraphQLSchema, introspection: boolean): void {
  const text = `${printSchema(schema)}\n`;
  app.get("/schema.graphql", async (_request, reply) => {
    if (!introspection) {
      throw new HttpError(
        404,
        "NOT_FOUND",
        "本服务没有公开 schema",
        "This service does not publish its schema",
      );
    }
    return reply
      .header("content-type", "text/plain; charset=utf-8")
      .header("cache-control", "no-cache")
      .send(text);
  });
}

/** Fastify waits for answers under way without end; after the grace their connections are cut. */
function closeWithin(app: FastifyInstance, graceMs: number): void {
  let timer: NodeJS.Timeout | undefined;
  app.addHook("preClose", async () => {
    timer = setTimeout(() => app.server.closeAllConnections(), graceMs);
  });
  app.addHook("onClose", async () => clearTimeout(timer));
}
