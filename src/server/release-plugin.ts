import type { ApolloServerPlugin } from "@apollo/server";

/** What the server wants from an operation's context. */
export interface OperationContext {
  /** The release that the operation was answered from, set once by the first field that reads data; else undefined. */
  releaseNumber?: number | undefined;
}

/** Names the release of an answer, in `extensions.release` and in the header `Gongkai-Release`. */
export const nameRelease: ApolloServerPlugin<OperationContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue: { releaseNumber }, response: { body, http } }) {
      if (releaseNumber === undefined || body.kind !== "single") return;
      http.headers.set("gongkai-release", String(releaseNumber));
      body.singleResult.extensions = { ...body.singleResult.extensions, release: releaseNumber };
    },
  }),
};
