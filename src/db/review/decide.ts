import type { Database } from "../connection";
import type { Decision } from "../decision";
import type { StoredFinding } from "../read/findings";
import type { OpenBatch } from "../store/open-batch";

export interface Review {
  readonly decision: Decision;
  readonly note: string | null;
}

/** Writes into the batch what is decided about the facts of these findings. One statement. */
export async function decide(
  { database, id, writer }: Pick<OpenBatch, "id" | "writer"> & { readonly database: Database },
  findings: readonly StoredFinding[],
  { decision, note }: Review,
): Promise<void> {
  if (!findings.length) return;
  await database.query(
    `INSERT INTO finding_decisions (key, facts_sha256, decision, note, decided_by, batch_id)
     SELECT decided.key, decided.facts, $3, $4, $5, $6
     FROM unnest($1::text[], $2::text[]) AS decided(key, facts)`,
    [
      findings.map(({ key }) => key),
      findings.map(({ factsSha256 }) => factsSha256),
      decision,
      note,
      writer.actor,
      id,
    ],
  );
}
