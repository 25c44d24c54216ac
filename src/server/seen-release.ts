import { setTimeout as wait } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import { isConnectionProblem } from "../db";
import { UNAVAILABLE } from "./error-body";
import { HttpError } from "./http-errors";

/** Number of the newest release that can be answered from; 0 while nothing was published. */
export type NewestRelease = () => Promise<number>;

/** What PostgreSQL's integer holds. */
const LARGEST = 2 ** 31 - 1;

/** A release that another connection saw committed is there a moment later at most; a server that is behind may need longer. */
const WAIT_MS = 1000;
const STEP_MS = 100;

/**
 * A `preHandler` hook: who sends `Gongkai-Release` back has seen that release, and is never answered from an older one. Waits a
 * moment for it, then refuses with 503 and `Retry-After`; without the header nothing is asked.
 */
export function awaitingSeenRelease(newest: NewestRelease) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const header = request.headers["gongkai-release"];
    if (header === undefined) return;
    const seen = requireNumber(header);
    let there = 0;
    for (let waited = 0; waited <= WAIT_MS; waited += STEP_MS) {
      if (waited) await wait(STEP_MS);
      there = await lookUp(newest);
      if (there >= seen) return;
    }
    void reply.header("retry-after", "1");
    throw behind(seen, there);
  };
}

/** Sent twice, it is one text with a comma. */
function requireNumber(header: string | string[]): number {
  const text = String(header).trim();
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Infinity;
  if (number <= LARGEST) return number;
  throw new HttpError(
    400,
    "BAD_REQUEST",
    `Gongkai-Release 请求头应为一版数据的编号，如 12，而为“${text.slice(0, 40)}”；请照抄先前答复中的，或不带此头`,
    `The Gongkai-Release header must be the number of a release, such as 12, and is "${text.slice(0, 40)}"; copy it from an earlier answer or leave it out`,
  );
}

async function lookUp(newest: NewestRelease): Promise<number> {
  try {
    return await newest();
  } catch (error) {
    if (!isConnectionProblem(error)) throw error;
    throw new HttpError(503, UNAVAILABLE.code, UNAVAILABLE.messageZh, UNAVAILABLE.messageEn);
  }
}

const behind = (seen: number, there: number) =>
  new HttpError(
    503,
    UNAVAILABLE.code,
    `请求头说已见过第 ${seen} 版数据，此处最新的是第 ${there} 版；稍后再试，若编号有误请不带 Gongkai-Release`,
    `The header says that release ${seen} was seen, and the newest here is ${there}; try again later, or leave Gongkai-Release out if the number is wrong`,
  );
