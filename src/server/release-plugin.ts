import type { ApolloServerPlugin } from "@apollo/server";
import type { Viewer } from "../graphql";

/** What the server wants from an operation's context. */
export interface OperationContext {
  /** Who asks. */
  readonly viewer: Viewer;
  /**
   * `release`: that the operation was answered from, once a field has read data. `synthetic`: what it holds is made up. An object of its own, because Apollo copies
   * the context.
   */
  readonly answered: { release?: number; synthetic?: boolean };
}

/**
 * Names the release of an answer, in `extensions.release` and in the header `Gongkai-Release`; and where the data are made up, says
 * so in `extensions.synthetic` and `Gongkai-Synthetic`.
 */
export const nameRelease: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async () => ({
    async willSendResponse({
      contextValue: {
        answered: { release, synthetic },
      },
      response: { body, http },
    }) {
      if (release === undefined || body.kind !== "single") return;
      http.headers.set("gongkai-release", String(release));
      if (synthetic) http.headers.set("gongkai-synthetic", "true");
      const mark = synthetic ? { release, synthetic } : { release };
      body.singleResult.extensions = { ...body.singleResult.extensions, ...mark };
    },
  }),
};
