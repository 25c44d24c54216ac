import type { Database } from "../connection";

export interface PublishedRanking {
  readonly id: number;
  readonly title: string;
  readonly release: number;
  readonly year: number;
  /** Canonical JSON, and what its SHA-256 was when it was published. */
  readonly arguments: string;
  readonly argumentsSha256: string;
  /** Of the rows when it was published. */
  readonly sha256: string;
  readonly publishedAt: Date;
}

const SELECT = `SELECT published.id, published.title, published.release, published.year, published.arguments,
  published.arguments_sha256 AS "argumentsSha256", published.sha256, published.published_at AS "publishedAt"
  FROM published_rankings AS published`;

export async function publishedRankingById(database: Database, id: number): Promise<PublishedRanking | null> {
  const [found] = await database.query<PublishedRanking>(`${SELECT} WHERE published.id = $1`, [id]);
  return found ?? null;
}

/** Canonical JSON of all rows, by id: long texts, read only when somebody asks. */
export async function publishedRows(
  database: Database,
  ids: readonly number[],
): Promise<{ id: number; rows: string }[]> {
  return database.query(
    "SELECT published.id, published.rows FROM published_rankings AS published WHERE published.id = ANY ($1::integer[])",
    [ids],
  );
}

export interface PublishedRankingsQuery {
  /** Of the figures; null: all. */
  readonly year: number | null;
  /** Id of the last of the page before. */
  readonly before?: number;
  readonly limit: number;
}

/** The last one published first, and how many there are on all pages. */
export async function listPublishedRankings(
  database: Database,
  { year, before, limit }: PublishedRankingsQuery,
): Promise<{ rankings: PublishedRanking[]; totalCount: number }> {
  const ofYear = "($1::integer IS NULL OR published.year = $1::integer)";
  const rankings = await database.query<PublishedRanking>(
    `${SELECT} WHERE ${ofYear} AND ($2::integer IS NULL OR published.id < $2::integer) ORDER BY published.id DESC LIMIT $3`,
    [year, before ?? null, limit],
  );
  const [counted] = await database.query<{ total: number }>(
    `SELECT count(*)::integer AS total FROM published_rankings AS published WHERE ${ofYear}`,
    [year],
  );
  return { rankings, totalCount: counted?.total ?? 0 };
}

/** Of these versions of schemes those by which a ranking was published. */
export async function publishedSchemes(
  database: Database,
  schemes: readonly { readonly code: string; readonly version: number }[],
): Promise<{ code: string; version: number }[]> {
  // Canonical JSON writes these two side by side; what somebody changed since may be no JSON at all.
  return database.query(
    `SELECT asked.code, asked.version FROM unnest($1::text[], $2::integer[], $3::text[]) AS asked(code, version, words)
     WHERE EXISTS (SELECT FROM published_rankings AS published WHERE strpos(published.arguments, asked.words) > 0)`,
    [
      schemes.map(({ code }) => code),
      schemes.map(({ version }) => version),
      schemes.map(({ code, version }) => `"scheme":${JSON.stringify(code)},"schemeVersion":${version},`),
    ],
  );
}
