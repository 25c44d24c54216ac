import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { FastifyBaseLogger } from "fastify";
import type { GraphQLSchema } from "graphql";
import { checkAccess, type Access } from "./access-plugin";
import { errorFormatter } from "./format-error";
import { nameRelease, type OperationContext } from "./release-plugin";

/**
 * Apollo Server over a schema, with everything off that would reach another host whatever the environment says, and the
 * cache-control plugin too, which costs a hook on every field.
 */
export function createApollo(
  { schema, introspection, access }: { schema: GraphQLSchema; introspection: boolean; access: Access },
  log: FastifyBaseLogger,
) {
  return new ApolloServer<OperationContext>({
    schema,
    introspection,
    // Suggestions ("Did you mean …?") tell the schema piece by piece, so they go together with introspection.
    hideSchemaDetailsFromClientErrors: !introspection,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // The command line owns the signals: it also stops the database.
    stopOnTerminationSignals: false,
    formatError: errorFormatter(log),
    logger: {
      debug: (message) => log.debug(message),
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    plugins: [
      nameRelease,
      checkAccess(access),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
