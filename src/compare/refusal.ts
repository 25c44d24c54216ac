import { GraphQLError } from "graphql";

/** What a question can be refused for; the names of `api.graphql`. */
export type RefusalCode =
  | "BAD_ARGUMENT"
  | "UNKNOWN_AGENCY"
  | "UNKNOWN_INDICATOR"
  | "UNKNOWN_SCHEME"
  | "UNKNOWN_RELEASE"
  | "AMBIGUOUS_NAME"
  | "BAD_WEIGHTS"
  | "CURSOR_MISMATCH"
  | "TOO_MUCH"
  | "CONFLICT"
  | "UNAUTHENTICATED"
  | "FORBIDDEN";

/** A question that cannot be answered as asked: says what was found, what would be allowed, in Chinese and English. */
export class Refusal extends GraphQLError {
  constructor(code: RefusalCode, messageZh: string, messageEn: string, allowed?: unknown) {
    super(`${messageZh} · ${messageEn}`, {
      extensions: { code, messageZh, messageEn, ...(allowed === undefined ? {} : { allowed }) },
    });
  }
}
