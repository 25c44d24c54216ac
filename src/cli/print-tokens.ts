import type { Token } from "../db";
import { dayInBeijing } from "../report";

/** A line a token: everything but its secret. */
export function tokenLines(tokens: readonly Token[]): string {
  return tokens.map((token) => `${lineOf(token)}\n`).join("");
}

function lineOf({ id, prefix, role, name, region, ...token }: Token): string {
  return [
    ...[`${id}`, `${prefix}…`, role, name],
    region === null ? "不限区划 · everywhere" : `区划 · region ${region}`,
    `${dayInBeijing(token.createdAt)} ${token.createdBy}`,
    token.lastUsedAt === null
      ? "未用过 · never used"
      : `上次使用 · last used ${dayInBeijing(token.lastUsedAt)}`,
    stateOf(token),
  ].join("  ");
}

function stateOf({ expiresAt, revokedAt }: Pick<Token, "expiresAt" | "revokedAt">): string {
  if (revokedAt !== null) return `${dayInBeijing(revokedAt)} 已作废 · revoked`;
  if (expiresAt === null) return "有效 · valid";
  if (expiresAt.getTime() <= Date.now()) return `${dayInBeijing(expiresAt)} 已到期 · expired`;
  return `有效至 · valid until ${dayInBeijing(expiresAt)}`;
}
