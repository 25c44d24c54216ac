import { createHash, randomBytes } from "node:crypto";
import { IsNull } from "typeorm";
import type { Database } from "../connection";
import { RegionEntity, TokenEntity } from "../entities";
import { Problem } from "./problem";
import type { TokenRole } from "./role";

/** What the service knows of a token; the secret is not among it. */
export interface Token {
  readonly id: number;
  readonly name: string;
  readonly role: TokenRole;
  /** Writes are confined to this region with everything below it; null is everywhere. */
  readonly region: string | null;
  /** How the secret begins, so that its owner can tell which it is. */
  readonly prefix: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  /** From then on it is refused; null is never. */
  readonly expiresAt: Date | null;
  /** Within a minute; null until it is first used. */
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Letters of any script, digits and a few marks, and no number alone: that would be an id. */
const NAME = /^(?!\d+$)[\p{L}\p{N}][\p{L}\p{N}._@ -]{0,63}$/u;
/** `gk_` and 32 random bytes. */
const SECRET = /^gk_[A-Za-z0-9_-]{43}$/;
/** `gk_` and six signs more: 36 of 256 bits. */
const PREFIX_LENGTH = 9;

/**
 * Makes a token; `secret` is shown to whoever asked and kept nowhere. `name: null` makes one up.
 *
 * @throws Problem where the name is no name or was ever used, or there is no such region
 */
export async function createToken(
  database: Database,
  asked: {
    role: TokenRole;
    region: string | null;
    name: string | null;
    /** Null: it never expires. */
    expiresAt: Date | null;
    createdBy: string;
  },
): Promise<{ token: Token; secret: string }> {
  const name = asked.name ?? `${asked.role.toLowerCase()}-${randomBytes(4).toString("hex")}`;
  if (!NAME.test(name))
    throw new Problem(
      "BAD_ARGUMENT",
      `“${name}”不能作令牌名称：须以文字或数字开头，至多 64 个文字、数字、空格或 . _ @ -，且不全是数字`,
      `"${name}" is no name of a token: up to 64 letters, digits, spaces and . _ @ -, a letter or digit first, not digits only`,
    );
  if (asked.region !== null && !(await hasRegion(database, asked.region)))
    throw new Problem(
      "BAD_ARGUMENT",
      `没有行政区划 ${asked.region}；应为六位区划代码，如 371000（威海市）`,
      `there is no region ${asked.region}; a code of six digits is expected, such as 371000 (威海市)`,
    );
  const secret = `gk_${randomBytes(32).toString("base64url")}`;
  const [row] = await database.query<{ id: number }>(
    `INSERT INTO tokens (name, role, region_code, prefix, secret_sha256, expires_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING RETURNING id`,
    [
      name,
      asked.role,
      asked.region,
      secret.slice(0, PREFIX_LENGTH),
      sha256(secret),
      asked.expiresAt,
      asked.createdBy,
    ],
  );
  if (!row)
    throw new Problem(
      "CONFLICT",
      `已有或有过名为“${name}”的令牌；名称不再用于另一令牌，请另取一个`,
      `there is or was a token named "${name}"; a name is never used again, take another`,
    );
  const token = await database.repository(TokenEntity).findOneByOrFail({ id: row.id });
  return { token: tokenOf(token), secret };
}

/** Every token, revoked ones too, oldest first. */
export async function listTokens(database: Database): Promise<Token[]> {
  return (await database.repository(TokenEntity).find({ order: { id: "ASC" } })).map(tokenOf);
}

/** From now on the token is unknown. @throws Problem where no token has the id or name, or it is revoked already */
export async function revokeToken(database: Database, idOrName: string, revokedBy: string): Promise<Token> {
  const key = /^\d{1,9}$/.test(idOrName) ? { id: Number(idOrName) } : { name: idOrName };
  const tokens = database.repository(TokenEntity);
  const { affected } = await tokens.update(
    { ...key, revokedAt: IsNull() },
    { revokedAt: () => "now()", revokedBy },
  );
  const token = await tokens.findOneBy(key);
  if (!token)
    throw new Problem(
      "BAD_ARGUMENT",
      `没有编号或名称为“${idOrName}”的令牌；可用 gongkai token list 查看`,
      `no token has the id or name "${idOrName}"; gongkai token list shows them`,
    );
  if (!affected)
    throw new Problem(
      "CONFLICT",
      `令牌“${token.name}”早已作废`,
      `the token "${token.name}" is revoked already`,
    );
  return tokenOf(token);
}

/** The token of a secret; null where it is none, unknown, revoked or expired. Notes the use, at most once a minute. */
export async function tokenOfSecret(database: Database, secret: string): Promise<Token | null> {
  if (!SECRET.test(secret)) return null;
  const tokens = database.repository(TokenEntity);
  const found = await tokens.findOneBy({ secretSha256: sha256(secret), revokedAt: IsNull() });
  if (!found || isExpired(found)) return null;
  if (Date.now() - (found.lastUsedAt?.getTime() ?? 0) > 60_000)
    await tokens.update({ id: found.id }, { lastUsedAt: () => "now()" });
  return tokenOf(found);
}

/** By the clock of this process: the database's may differ by seconds, which no expiry is about. */
function isExpired({ expiresAt }: TokenEntity): boolean {
  return expiresAt !== null && expiresAt.getTime() <= Date.now();
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function hasRegion(database: Database, code: string): Promise<boolean> {
  return database.repository(RegionEntity).existsBy({ code });
}

function tokenOf(row: TokenEntity): Token {
  const { id, name, role, regionCode: region, prefix, createdAt, createdBy, expiresAt } = row;
  const { lastUsedAt, revokedAt } = row;
  return { id, name, role, region, prefix, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt };
}
