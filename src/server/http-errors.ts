import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { errorBody, INTERNAL, type ErrorBody } from "./error-body";

/** 1 MB: a query with its variables. */
export const BODY_LIMIT = 1_048_576;

/** 32 MB: a document in Base64, from who may import. */
export const IMPORT_BODY_LIMIT = 32 * BODY_LIMIT;

/** A refusal over HTTP, thrown by routes and hooks. */
export class HttpError extends Error {
  override readonly name = "HttpError";

  constructor(
    readonly statusCode: number,
    readonly code: string,
    readonly messageZh: string,
    readonly messageEn: string,
  ) {
    super(messageEn);
  }
}

/** `limit` in bytes, that of who sent the body. */
export function bodyTooLarge(limit: number): HttpError {
  const megabytes = limit / 1_048_576;
  const hint =
    limit === BODY_LIMIT
      ? { zh: "；能导入的令牌可至 32 MB", en: "; a token that may import has 32 MB" }
      : { zh: "", en: "" };
  return new HttpError(
    413,
    "TOO_MUCH",
    `请求正文超过上限 ${limit} 字节（${megabytes} MB）${hint.zh}`,
    `The body is larger than the limit of ${limit} bytes (${megabytes} MB)${hint.en}`,
  );
}

type Refusal = readonly [code: string, messageZh: string, messageEn: string];

const JSON_WANTED: Refusal = [
  "UNSUPPORTED_MEDIA_TYPE",
  "请求正文的 Content-Type 应为 application/json",
  "The Content-Type of the body must be application/json",
];
const JSON_BROKEN: Refusal = ["BAD_REQUEST", "请求正文不是正确的 JSON", "The body is not valid JSON"];

/** What Fastify refuses by itself, by its code. */
const REFUSED_BY_FASTIFY: Readonly<Record<string, Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [
    "TOO_MUCH",
    `请求正文超过上限 ${BODY_LIMIT} 字节（1 MB）`,
    `The body is larger than the limit of ${BODY_LIMIT} bytes (1 MB)`,
  ],
  FST_ERR_CTP_INVALID_JSON_BODY: JSON_BROKEN,
  FST_ERR_CTP_EMPTY_JSON_BODY: ["BAD_REQUEST", "请求正文是空的", "The body is empty"],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: JSON_WANTED,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [
    "BAD_REQUEST",
    "请求正文的长度与 Content-Length 不符",
    "The size of the body differs from its Content-Length",
  ],
};

/** The status and body for whatever was thrown: what is not the caller's mistake is masked, and logged by the caller. */
function answerFor(error: FastifyError | HttpError): { status: number; body: ErrorBody } {
  if (error instanceof HttpError) {
    return { status: error.statusCode, body: errorBody(error.code, error.messageZh, error.messageEn) };
  }
  const status = error.statusCode ?? 500;
  if (status < 400 || status > 499) {
    return { status: 500, body: errorBody(INTERNAL.code, INTERNAL.messageZh, INTERNAL.messageEn) };
  }
  const known = REFUSED_BY_FASTIFY[error.code];
  const body = known ? errorBody(...known) : errorBody("BAD_REQUEST", "请求有误", "The request is malformed");
  return { status, body };
}

/** Sends an error as JSON in both languages. Stack and original text stay in the log. */
export function sendError(
  error: FastifyError | HttpError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, body } = answerFor(error);
  if (status >= 500) request.log.error({ err: error }, "unexpected error in a request");
  void reply.code(status).header("cache-control", "no-store").send(body);
}

/** JSON errors everywhere: for what is thrown, for a malformed address and for an unknown one. */
export function answerErrors(app: FastifyInstance, addresses: readonly string[]): void {
  app.setErrorHandler<FastifyError | HttpError>(sendError);
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0];
    const known = addresses.join(" ");
    const error = new HttpError(
      404,
      "NOT_FOUND",
      `没有这个地址：${request.method} ${path}；可用的有 ${known}`,
      `No such address: ${request.method} ${path}; allowed: ${known}`,
    );
    sendError(error, request, reply);
  });
}
