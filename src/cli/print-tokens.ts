import type { Token } from "../db";

/** A line a token: everything but its secret. */
export function tokenLines(tokens: readonly Token[]): string {
  return tokens.map((token) => `${lineOf(token)}\n`).join("");
}

function lineOf({ id, prefix, role, name, region, ...token }: Token): string {
  return [
    ...[`${id}`, `${prefix}…`, role, name],
    region === null ? "不限区划 · everywhere" : `区划 · region ${region}`,
    `${day(token.createdAt)} ${token.createdBy}`,
    token.lastUsedAt === null ? "未用过 · never used" : `上次使用 · last used ${day(token.lastUsedAt)}`,
    stateOf(token),
  ].join("  ");
}

function stateOf({ expiresAt, revokedAt }: Pick<Token, "expiresAt" | "revokedAt">): string {
  if (revokedAt !== null) return `${day(revokedAt)} 已作废 · revoked`;
  if (expiresAt === null) return "有效 · valid";
  if (expiresAt.getTime() <= Date.now()) return `${day(expiresAt)} 已到期 · expired`;
  return `有效至 · valid until ${day(expiresAt)}`;
}

/** The day in Beijing. */
const day = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
