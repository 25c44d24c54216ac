import type { FastifyReply, FastifyRequest } from "fastify";
import { isConnectionProblem } from "../db";
import { PUBLIC_VIEWER, type Viewer } from "../graphql";
import { UNAVAILABLE } from "./error-body";
import { HttpError } from "./http-errors";

/** Who a secret belongs to; null where it is unknown, expired or revoked. */
export type Authenticate = (secret: string) => Promise<Viewer | null>;

declare module "fastify" {
  interface FastifyRequest {
    /** Set before the body is read, on the routes that ask who it is. */
    viewer: Viewer;
  }
}

/** An `onRequest` hook that tells who asks by `Authorization: Bearer …`; without the header it is the public. */
export function authenticating(authenticate: Authenticate) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      request.viewer = PUBLIC_VIEWER;
      return;
    }
    const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const viewer = secret === undefined ? null : await lookUp(authenticate, secret);
    if (!viewer) {
      void reply.header("www-authenticate", "Bearer");
      throw secret === undefined ? notBearer() : badToken();
    }
    request.viewer = viewer;
  };
}

async function lookUp(authenticate: Authenticate, secret: string): Promise<Viewer | null> {
  try {
    return await authenticate(secret);
  } catch (error) {
    if (!isConnectionProblem(error)) throw error;
    throw new HttpError(503, UNAVAILABLE.code, UNAVAILABLE.messageZh, UNAVAILABLE.messageEn);
  }
}

export const tokenNeeded = () =>
  new HttpError(
    401,
    "UNAUTHENTICATED",
    "本服务只对出示令牌者开放；请用 Authorization: Bearer gk_…",
    "This service is open to tokens only; show one with Authorization: Bearer gk_…",
  );

const notBearer = () =>
  new HttpError(
    401,
    "UNAUTHENTICATED",
    "Authorization 请求头应为 Bearer 和一个令牌，如 Authorization: Bearer gk_…；匿名查询请不带此头",
    "The Authorization header must be Bearer and a token, such as Authorization: Bearer gk_…; leave it out to ask without one",
  );

/** Which of the three it is would tell a guesser something. */
const badToken = () =>
  new HttpError(
    401,
    "UNAUTHENTICATED",
    "令牌不存在、已过期或已作废；请用 gongkai token list 核对，或用 gongkai token create 新建",
    "The token does not exist, has expired or is revoked; check it with gongkai token list, or make one with gongkai token create",
  );
