import type { ApolloServerPlugin } from "@apollo/server";
import type { Viewer } from "../graphql";

/** What the server wants from an operation's context. */
export interface OperationContext {
  /** Who asks. */
  readonly viewer: Viewer;
  /**
   * `release`: that the operation was answered from, once a field has read data. An object of its own, because Apollo copies
   * the context.
   */
  readonly answered: { release?: number };
}

/** Names the release of an answer, in `extensions.release` and in the header `Gongkai-Release`. */
export const nameRelease: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async () => ({
    async willSendResponse({
      contextValue: {
        answered: { release },
      },
      response: { body, http },
    }) {
      if (release === undefined || body.kind !== "single") return;
      http.headers.set("gongkai-release", String(release));
      body.singleResult.extensions = { ...body.singleResult.extensions, release };
    },
  }),
};
