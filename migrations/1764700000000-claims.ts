import type { MigrationInterface, QueryRunner } from "typeorm";

const comments: Record<string, string> = {
  indicators: "Null where the words do not surely say what is counted",
  values: "In the unit beside it",
  units: "As printed; null where none is",
  approximates: "The words hedge: 余, 约, 近 …",
  sections: "Ordinal of the section",
  char_starts: "UTF-16 units of the section's text, half-open; what stands there is the quote",
};

/** Figures that reports state in sentences, beside those of their tables. */
export class Claims1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE report_claims (
         report_id integer NOT NULL,
         indicators text[] NOT NULL,
         "values" double precision[] NOT NULL,
         units text[] NOT NULL,
         approximates boolean[] NOT NULL,
         sections smallint[] NOT NULL,
         char_starts integer[] NOT NULL,
         char_ends integer[] NOT NULL,
         CONSTRAINT report_claims_pk PRIMARY KEY (report_id),
         CONSTRAINT report_claims_aligned CHECK (cardinality(indicators) = cardinality("values") AND cardinality(units) = cardinality("values")),
         CONSTRAINT report_claims_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE)`,
    );
    for (const [column, text] of Object.entries(comments))
      await runner.query(`COMMENT ON COLUMN report_claims."${column}" IS '${text.replaceAll("'", "''")}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE report_claims");
  }
}
