import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Two-character words of Chinese are found by an index: sections are kept once more as they are searched, and the characters and
 * pairs of characters of that are indexed. `migrate` fills the column: folding is code.
 */
export class SectionBigrams1764920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE report_sections ADD COLUMN folded text NOT NULL DEFAULT ''");
    await runner.query(
      "COMMENT ON COLUMN report_sections.folded IS 'The text as it is searched: half-width, small, simplified, without white space'",
    );
    // The cost keeps the planner from computing it row by row where the index could answer.
    await runner.query(
      `CREATE FUNCTION section_grams(folded text) RETURNS text[]
       LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000
       AS $$
         SELECT coalesce(array_agg(DISTINCT gram.gram COLLATE "C"), '{}'::text[])
         FROM (SELECT string_to_array(folded, NULL) AS characters) AS split,
              unnest(split.characters, split.characters[2:]) AS pair(one, next),
              LATERAL (VALUES (pair.one), (pair.one || pair.next)) AS gram(gram)
         WHERE gram.gram IS NOT NULL
       $$`,
    );
    await runner.query(
      "COMMENT ON FUNCTION section_grams(text) IS 'Its characters and the pairs that follow each other, each once'",
    );
    await runner.query(
      "CREATE INDEX report_sections_grams ON report_sections USING gin (section_grams(folded))",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP INDEX report_sections_grams");
    await runner.query("DROP FUNCTION section_grams(text)");
    await runner.query("ALTER TABLE report_sections DROP COLUMN folded");
    await runner.query("DELETE FROM reference_data WHERE name = 'folding'");
  }
}
