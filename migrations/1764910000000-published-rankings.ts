import type { MigrationInterface, QueryRunner } from "typeorm";

const comments: Record<string, string> = {
  release: "The release that the rows were computed from",
  arguments:
    "Canonical JSON (RFC 8785) of the question, with the versions of indicators, scheme and rules; as text, so that no byte changes",
  arguments_sha256: "Of the arguments, in UTF-8",
  rows: "Canonical JSON (RFC 8785) of all rows, ranked and unranked",
  sha256: "Of the rows, in UTF-8",
  published_by: "token:<name>",
};

/** Rankings that were published: frozen, to be computed again from their release at any time. */
export class PublishedRankings1764910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE published_rankings (
         id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
         title text NOT NULL,
         release integer NOT NULL,
         year integer NOT NULL,
         arguments text NOT NULL,
         arguments_sha256 text NOT NULL,
         rows text NOT NULL,
         sha256 text NOT NULL,
         published_by text NOT NULL,
         published_at timestamptz NOT NULL DEFAULT now(),
         CONSTRAINT published_rankings_pk PRIMARY KEY (id),
         CONSTRAINT published_rankings_release FOREIGN KEY (release) REFERENCES releases (number))`,
    );
    await runner.query(
      "CREATE UNIQUE INDEX published_rankings_once ON published_rankings (title, arguments_sha256)",
    );
    for (const [column, text] of Object.entries(comments))
      await runner.query(`COMMENT ON COLUMN published_rankings.${column} IS '${text.replaceAll("'", "''")}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE published_rankings");
  }
}
