import { HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { ChosenOperation, Viewer } from "../graphql";
import type { OperationContext } from "./release-plugin";

/** Throws where the viewer may not run the operation. */
export type Access = (chosen: ChosenOperation, viewer: Viewer) => void;

/** Asks for access once an operation is known to be valid, before anything of it runs: 401 without a token, else 403. */
export function checkAccess(requireAccess: Access): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ operation, document, contextValue: { viewer } }) {
        if (!operation) return; // Apollo refuses what names no operation of the document.
        const fragments = document.definitions.flatMap((definition) =>
          definition.kind === "FragmentDefinition" ? [[definition.name.value, definition] as const] : [],
        );
        try {
          requireAccess({ operation, fragments: Object.fromEntries(fragments) }, viewer);
        } catch (error) {
          throw withStatus(error);
        }
      },
    }),
  };
}

function withStatus(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const http =
    error.extensions.code === "UNAUTHENTICATED"
      ? { status: 401, headers: new HeaderMap([["www-authenticate", "Bearer"]]) }
      : { status: 403 };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http } });
}
