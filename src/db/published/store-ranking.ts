import { createHash } from "node:crypto";
import { Problem } from "../access/problem";
import { requireCodesWithin, type Writer } from "../access/writer";
import type { Database } from "../connection";

/** What is published: texts whose bytes count. */
export interface RankingToPublish {
  readonly title: string;
  readonly release: number;
  readonly year: number;
  readonly arguments: string;
  readonly rows: string;
  /** Of all peers, ranked or not. */
  readonly agencies: readonly string[];
}

/** In no batch: what is published is not part of any release. */
const NO_BATCH = -1;

/**
 * Keeps a published ranking. It changes no data, so that it makes no release.
 *
 * @returns its id
 * @throws Problem CONFLICT where the same was published under the same title, FORBIDDEN where a peer lies outside the writer's region
 */
export async function storePublishedRanking(
  database: Database,
  writer: Writer,
  { agencies, ...ranking }: RankingToPublish,
): Promise<number> {
  return database.transaction(async (manager) => {
    await requireCodesWithin(manager, writer, agencies, NO_BATCH);
    const [row] = await manager.query<{ id: number }[]>(
      `INSERT INTO published_rankings (title, release, year, arguments, arguments_sha256, rows, sha256, published_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (title, arguments_sha256) DO NOTHING RETURNING id`,
      [
        ...[ranking.title, ranking.release, ranking.year, ranking.arguments, sha256(ranking.arguments)],
        ...[ranking.rows, sha256(ranking.rows), writer.actor],
      ],
    );
    if (row) return row.id;
    throw new Problem(
      "CONFLICT",
      `第 ${ranking.release} 版数据的这个排名已以“${ranking.title}”为题公布过，见 publishedRankings；另行公布请换标题`,
      `this ranking of release ${ranking.release} was published under the title "${ranking.title}" before, see publishedRankings; to publish it again choose another title`,
    );
  });
}

/** Of the text in UTF-8, in lower-case hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
