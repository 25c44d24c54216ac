import type { Database } from "../connection";

/** What a batch fills. */
const TABLES = [
  "agencies",
  "reports",
  "report_figures",
  "report_sections",
  "report_claims",
  "text_signatures",
  "report_reuse",
  "findings",
];

/** Fewer rows change no plan, and the server's own autovacuum comes in time. */
const MANY = 1000;

/**
 * After a batch that brought many reports or findings: until the server knows how many there are, it plans as if there were few,
 * and questions take ten times as long. A role that owns no tables may not do it: the server then does nothing and warns.
 */
export async function refreshStatistics(database: Database, batchId: number): Promise<void> {
  const [brought] = await database.query<{ rows: number }>(
    `SELECT (SELECT count(*) FROM reports AS report WHERE report.batch_id = $1)::integer * $2::integer
          + (SELECT count(*) FROM findings AS finding WHERE finding.batch_id = $1)::integer AS rows`,
    [batchId, ROWS_OF_REPORT],
  );
  if (brought && brought.rows >= MANY) await database.query(`ANALYZE ${TABLES.join(", ")}`);
}

/** A report is some ten rows: itself, its figures, its sections. */
const ROWS_OF_REPORT = 10;
