import type { MigrationInterface, QueryRunner } from "typeorm";

const comments: Record<string, string> = {
  "schemes.terms": "In order; with the version that each indicator had, see stored-scheme.ts",
  "schemes.applies_to": "Types of agency that it may rank",
  "schemes.saved_by": "cli:<user>, token:<name> or service",
  "schemes.valid_from": "The release that brought it; it never ends",
};

/** Versions of composite schemes: what ranks when more than one indicator does. */
export class Schemes1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE schemes (
         code text NOT NULL,
         version integer NOT NULL,
         name_zh text NOT NULL,
         name_en text NOT NULL,
         terms jsonb NOT NULL,
         missing text NOT NULL,
         applies_to text[] NOT NULL,
         saved_by text NOT NULL,
         created_at timestamptz NOT NULL DEFAULT now(),
         batch_id integer NOT NULL,
         valid_from integer NOT NULL,
         CONSTRAINT schemes_pk PRIMARY KEY (code, version),
         CONSTRAINT schemes_version CHECK (version >= 1),
         CONSTRAINT schemes_missing CHECK (missing IN ('EXCLUDE', 'ZERO', 'PRORATE')),
         CONSTRAINT schemes_batch_of FOREIGN KEY (batch_id) REFERENCES batches (id))`,
    );
    await runner.query("CREATE INDEX schemes_batch ON schemes (batch_id)");
    for (const [column, text] of Object.entries(comments))
      await runner.query(`COMMENT ON COLUMN ${column} IS '${text.replaceAll("'", "''")}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE schemes");
  }
}
