import type { MigrationInterface, QueryRunner } from "typeorm";

const comments: Record<string, string> = {
  "text_signatures.length":
    "Letters that the agency wrote itself: no tables, no phrases that every report has",
  "text_signatures.bands":
    "MinHash in bands: two reports of one year and scope that share a number may share text",
  "report_reuse.previous_report_id": "The version of the report of the year before that it was compared with",
  "report_reuse.share":
    "Of the letters of the report, 0 to 1, that the other has too; null where it has too few to say",
};

/** By which texts are told that have much in common with others, and how much reports have in common with last year's. */
export class TextSignatures1764820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE text_signatures (
         report_id integer NOT NULL,
         length integer NOT NULL,
         bands integer[] NOT NULL,
         CONSTRAINT text_signatures_pk PRIMARY KEY (report_id),
         CONSTRAINT text_signatures_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE)`,
    );
    await runner.query("CREATE INDEX text_signatures_bands ON text_signatures USING gin (bands)");
    await runner.query(
      `CREATE TABLE report_reuse (
         report_id integer NOT NULL,
         previous_report_id integer NOT NULL,
         share double precision,
         CONSTRAINT report_reuse_pk PRIMARY KEY (report_id, previous_report_id),
         CONSTRAINT report_reuse_share CHECK (share BETWEEN 0 AND 1),
         CONSTRAINT report_reuse_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE,
         CONSTRAINT report_reuse_previous FOREIGN KEY (previous_report_id) REFERENCES reports (id) ON DELETE CASCADE)`,
    );
    await runner.query("CREATE INDEX report_reuse_previous_of ON report_reuse (previous_report_id)");
    for (const [column, text] of Object.entries(comments))
      await runner.query(`COMMENT ON COLUMN ${column} IS '${text.replaceAll("'", "''")}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE report_reuse");
    await runner.query("DROP TABLE text_signatures");
  }
}
