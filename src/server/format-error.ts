import { unwrapResolverError } from "@apollo/server/errors";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, Kind, type GraphQLFormattedError } from "graphql";
import { isConnectionProblem } from "../db";
import { INTERNAL, UNAVAILABLE } from "./error-body";

/** What Apollo and graphql-js refuse by themselves: the caller's mistakes, whose English text they write. */
const REFUSED_BEFORE_RESOLVERS: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: "查询有语法错误",
  GRAPHQL_VALIDATION_FAILED: "查询与本服务的 schema 不符",
  BAD_USER_INPUT: "参数或变量的值不符合其类型",
  OPERATION_RESOLUTION_FAILURE: "请求没有指明要执行哪个操作",
  BAD_REQUEST: "请求不符合 GraphQL over HTTP 的要求",
  PERSISTED_QUERY_NOT_FOUND: "没有登记过这个查询的散列值，请连同查询全文再发一次",
  PERSISTED_QUERY_NOT_SUPPORTED: "不支持以散列值代替查询",
};

/**
 * The error as the caller gets it: a refusal of our own (it carries `messageZh`) as it is, a refusal before the resolvers
 * with both languages, and anything else masked as UNAVAILABLE or INTERNAL, because its text may name hosts, tables or files.
 * The original of a masked error goes to the log.
 */
export function errorFormatter(log: FastifyBaseLogger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (typeof formatted.extensions?.messageZh === "string") return formatted;

    const code = isArgumentError(error) ? "BAD_USER_INPUT" : String(formatted.extensions?.code);
    const zh = REFUSED_BEFORE_RESOLVERS[code];
    if (zh !== undefined) {
      const messages = { messageZh: `${zh}：${formatted.message}`, messageEn: formatted.message };
      return { ...formatted, extensions: { ...formatted.extensions, code, ...messages } };
    }

    const original = unwrapResolverError(error);
    log.error({ err: original, path: formatted.path }, "unexpected error in an operation");
    const { code: masked, messageZh, messageEn } = isConnectionProblem(original) ? UNAVAILABLE : INTERNAL;
    return {
      message: `${messageZh} · ${messageEn}`,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: masked, messageZh, messageEn },
    };
  };
}

const WRITTEN_BY_THE_CALLER: ReadonlySet<string> = new Set([
  Kind.ARGUMENT,
  Kind.VARIABLE,
  Kind.OBJECT,
  Kind.LIST,
  Kind.NULL,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.ENUM,
]);

/**
 * Whether graphql-js refused an argument while executing, e.g. a null variable for a non-null argument that has a default.
 * Apollo gives such an error no code of its own; what tells it from our own bugs is that it points at a value in the query.
 */
function isArgumentError(error: unknown): boolean {
  const original = unwrapResolverError(error);
  if (!(original instanceof GraphQLError) || original.extensions.code !== undefined) return false;
  const kind = original.nodes?.[0]?.kind;
  return kind !== undefined && WRITTEN_BY_THE_CALLER.has(kind);
}
