import type { IncomingHttpHeaders } from "node:http";
import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Viewer } from "../graphql";
import { authenticating, type Authenticate } from "./authenticate";
import { limitBody } from "./body-limit";
import { HttpError, IMPORT_BODY_LIMIT } from "./http-errors";
import type { OperationContext } from "./release-plugin";
import { awaitingSeenRelease, type NewestRelease } from "./seen-release";

/** `/graphql`: JSON in UTF-8 only; other methods than GET and POST are answered by Apollo's 405. */
export async function serveGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<OperationContext>,
  authenticate: Authenticate,
  newestRelease: NewestRelease,
  context: (headers: IncomingHttpHeaders, viewer: Viewer) => Promise<OperationContext>,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeContentTypeParser("text/plain");
    scope.addHook("onRequest", async (request) => {
      refuseUnreadableHost(request);
      refuseOtherCharsets(request);
    });
    scope.addHook("onRequest", authenticating(authenticate));
    scope.addHook("preParsing", limitBody);
    scope.addHook("preHandler", awaitingSeenRelease(newestRelease));
    scope.route({
      url: "/graphql",
      bodyLimit: IMPORT_BODY_LIMIT,
      method: ["GET", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"],
      handler: fastifyApolloHandler(apollo, { context: ({ headers, viewer }) => context(headers, viewer) }),
    });
  });
}

/** The integration makes a URL of the header, and would answer 500 where that fails. */
function refuseUnreadableHost({ protocol, hostname }: FastifyRequest): void {
  if (URL.canParse(`${protocol}://${hostname}/`)) return;
  throw new HttpError(400, "BAD_REQUEST", "Host 请求头不是主机名", "The Host header is not a host name");
}

/** Fastify reads every body as UTF-8, whatever its header says: GBK would arrive garbled without a word. */
function refuseOtherCharsets({ headers }: FastifyRequest): void {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers["content-type"] ?? "")?.[1];
  if (charset === undefined || /^(utf-?8|us-ascii)$/i.test(charset)) return;
  throw new HttpError(
    415,
    "UNSUPPORTED_MEDIA_TYPE",
    `请求正文的字符集是 ${charset}，只接受 UTF-8`,
    `The charset of the body is ${charset}, only UTF-8 is allowed`,
  );
}
