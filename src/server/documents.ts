import type { FastifyInstance } from "fastify";
import type { Viewer } from "../graphql";
import { authenticating, type Authenticate } from "./authenticate";
import { contentDisposition } from "./content-disposition";
import { HttpError } from "./http-errors";
import { documentPolicy } from "./security-headers";

/** A kept original, as it came in. */
export interface ServedDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/**
 * `/documents/{sha256}`: a kept original, always as a download. `document` gives null for one that is not kept or
 * that the viewer may not have, and is only asked for what can be a SHA-256.
 */
export function serveDocuments(
  app: FastifyInstance,
  authenticate: Authenticate,
  document: (sha256: string, viewer: Viewer) => Promise<ServedDocument | null>,
): void {
  app.get<{ Params: { sha256: string } }>(
    "/documents/:sha256",
    { helmet: documentPolicy, onRequest: authenticating(authenticate) },
    async (request, reply) => {
      const sha256 = request.params.sha256.toLowerCase();
      const found = /^[0-9a-f]{64}$/.test(sha256) ? await document(sha256, request.viewer) : null;
      if (found === null) {
        throw new HttpError(404, "NOT_FOUND", "没有保存这份文件", "No such document is kept");
      }
      return reply
        .header("content-type", asMediaType(found.mediaType))
        .header("content-disposition", contentDisposition(found.fileName))
        .header("cache-control", "private, max-age=86400, immutable")
        .header("vary", "Authorization")
        .send(found.content);
    },
  );
}

/** What a header may not hold is no media type; the stored one came from outside. */
const asMediaType = (text: string): string =>
  /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w.-]+)?$/.test(text) ? text : "application/octet-stream";
