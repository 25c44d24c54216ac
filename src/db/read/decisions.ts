import type { Database } from "../connection";
import type { Decision } from "../decision";

/** One entry of what people decided about a finding. */
export interface StoredDecision {
  readonly key: string;
  /** What was judged; of other facts the decision says nothing. */
  readonly factsSha256: string;
  readonly decision: Decision;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
  /** The release that it made. */
  readonly release: number;
}

/** All that was decided about these findings up to the release, newest first. */
export async function decisionsOfFindings(
  database: Database,
  release: number,
  keys: readonly string[],
): Promise<StoredDecision[]> {
  return database.query<StoredDecision>(
    `SELECT decided.key, decided.facts_sha256 AS "factsSha256", decided.decision, decided.note,
            decided.decided_by AS by, decided.decided_at AS at, decided.valid_from AS release
     FROM finding_decisions AS decided
     WHERE decided.key = ANY ($2::text[]) AND decided.valid_from <= $1
     ORDER BY decided.valid_from DESC, decided.id DESC`,
    [release, keys],
  );
}
