import { Transform, type Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { isAtLeast } from "../db";
import { bodyTooLarge, BODY_LIMIT, IMPORT_BODY_LIMIT } from "./http-errors";

/** A `preParsing` hook: a body has the size that its sender may send, by its stated length before it is read, else on the way. */
export async function limitBody(
  { viewer, headers }: FastifyRequest,
  reply: FastifyReply,
  payload: Readable,
): Promise<Readable> {
  const limit = isAtLeast(viewer.role, "IMPORTER") ? IMPORT_BODY_LIMIT : BODY_LIMIT;
  const stated = headers["content-length"];
  if (Number(stated) > limit) {
    // Or the rest of the body would still be read, and thrown away.
    void reply.header("connection", "close");
    throw bodyTooLarge(limit);
  }
  return stated === undefined ? payload.pipe(cutOff(limit)) : payload;
}

function cutOff(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limit) done(bodyTooLarge(limit));
      else done(null, chunk);
    },
  });
}
