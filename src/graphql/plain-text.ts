import { defaultFieldResolver, isNonNullType, type GraphQLField } from "graphql";
import { Refusal } from "../compare";

/**
 * Refuses text that PostgreSQL cannot hold, so that it is the caller's mistake and not a failed statement. A field that is never
 * null may not refuse: it would take the rest of the answer with it.
 */
export function refuseNul(field: GraphQLField<unknown, unknown>): void {
  if (isNonNullType(field.type)) return;
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    requireNoNul(args);
    return resolve(source, args, context, info);
  };
}

/** @throws Refusal BAD_ARGUMENT, naming the argument */
export function requireNoNul(value: unknown, path = ""): void {
  if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) requireNoNul(part, path ? `${path}.${key}` : key);
  if (typeof value !== "string" || !value.includes("\0")) return;
  throw new Refusal(
    "BAD_ARGUMENT",
    `${path} 含有 NUL 字符（U+0000），没有一种文字用它；请去掉`,
    `${path} holds the character NUL (U+0000), which no text has; leave it out`,
  );
}
