import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import { isConnectionProblem } from "../db";
import { exportKinds, formats, type AskedExport, type ExportKind, type OpenedExport } from "../export";
import type { Viewer } from "../graphql";
import { authenticating, type Authenticate } from "./authenticate";
import { contentDisposition } from "./content-disposition";
import { UNAVAILABLE } from "./error-body";
import { HttpError } from "./http-errors";
import { documentPolicy } from "./security-headers";

/** The rows of a query as a file; the viewer may see what the query would tell them. */
export type OpensExport = (asked: AskedExport, viewer: Viewer) => Promise<OpenedExport>;

/**
 * `/export/{query}.{format}`: all rows of a query as a download, made while it is read. What is refused is refused before the first
 * byte; what breaks later breaks the connection, so that half a file is never taken for a whole one. HEAD answers the headers.
 */
export function serveExports(
  app: FastifyInstance,
  schema: GraphQLSchema,
  authenticate: Authenticate,
  open: OpensExport,
): void {
  const kinds = exportKinds(schema);
  app.route<{ Params: { file: string } }>({
    url: "/export/:file",
    method: ["GET", "HEAD"],
    helmet: documentPolicy,
    onRequest: authenticating(authenticate),
    handler: async (request, reply) => {
      void reply.header("vary", "Authorization");
      const asked = { ...requireFile(request.params.file, kinds), written: [...queryOf(request)] };
      const opened = await open(asked, request.viewer).catch((error: unknown) => refuse(error, reply));
      if (!opened) return reply;
      void reply
        .header("content-type", opened.mediaType)
        .header("content-disposition", contentDisposition(opened.fileName))
        .header("gongkai-release", String(opened.release))
        .header("cache-control", "no-store");
      if (request.method === "HEAD") return reply.send();
      return reply.send(Readable.from(opened.content, { objectMode: false }));
    },
  });
  app.route({
    url: "/export/:file",
    method: ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
    onRequest: refuseMethod,
    handler: () => {},
  });
}

/** Before any body is read. @throws HttpError 405 */
async function refuseMethod({ method }: FastifyRequest, reply: FastifyReply): Promise<never> {
  void reply.header("allow", "GET, HEAD");
  throw new HttpError(
    405,
    "METHOD_NOT_ALLOWED",
    `导出用 GET 或 HEAD，不用 ${method}；参数写在地址里，如 /export/reports.csv?where.years=2024`,
    `an export is asked for with GET or HEAD, not with ${method}; arguments stand in the address, such as /export/reports.csv?where.years=2024`,
  );
}

/** The query string as it stands: names may come more than once. */
const queryOf = ({ url }: FastifyRequest): URLSearchParams =>
  new URLSearchParams(url.includes("?") ? url.slice(url.indexOf("?")) : "");

/** @throws HttpError 404 that names what there is */
function requireFile(file: string, kinds: readonly ExportKind[]): Pick<AskedExport, "kind" | "format"> {
  const [name, ending] = file.split(".");
  const kind = kinds.find(({ code }) => code === name);
  const format = formats.find(({ code }) => code === ending);
  if (kind && format && file === `${name}.${ending}`) return { kind, format };
  const allowed = `/export/{${kinds.map(({ code }) => code).join(",")}}.{${formats.map(({ code }) => code).join(",")}}`;
  throw new HttpError(
    404,
    "NOT_FOUND",
    `没有这个导出：${file}；可用的有 ${allowed}`,
    `There is no export ${file}; allowed: ${allowed}`,
  );
}

/** A refusal in the body of all errors, with what would be allowed. @throws all that is none */
function refuse(error: unknown, reply: FastifyReply): null {
  if (isConnectionProblem(error))
    throw new HttpError(503, UNAVAILABLE.code, UNAVAILABLE.messageZh, UNAVAILABLE.messageEn);
  if (!(error instanceof GraphQLError) || typeof error.extensions.messageZh !== "string") throw error;
  const { message, extensions } = error;
  const status = extensions.code === "UNAUTHENTICATED" ? 401 : extensions.code === "FORBIDDEN" ? 403 : 400;
  if (status === 401) void reply.header("www-authenticate", "Bearer");
  void reply
    .code(status)
    .header("cache-control", "no-store")
    .send({ errors: [{ message, extensions }] });
  return null;
}
