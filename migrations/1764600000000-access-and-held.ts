import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE tokens (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     name text NOT NULL,
     role text NOT NULL,
     region_code text,
     prefix text NOT NULL,
     secret_sha256 text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     created_by text NOT NULL,
     expires_at timestamptz,
     last_used_at timestamptz,
     revoked_at timestamptz,
     revoked_by text,
     CONSTRAINT tokens_pk PRIMARY KEY (id),
     CONSTRAINT tokens_end CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)),
     CONSTRAINT tokens_role CHECK (role IN ('READER', 'IMPORTER', 'REVIEWER', 'ADMIN')))`,
  `CREATE UNIQUE INDEX tokens_secret ON tokens (secret_sha256)`,
  `CREATE UNIQUE INDEX tokens_name ON tokens (name)`,

  `CREATE TABLE held_documents (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     document_sha256 text NOT NULL,
     file_name text NOT NULL,
     agency_code text,
     agency_name text,
     year integer,
     scope text,
     messages jsonb NOT NULL,
     held_at timestamptz NOT NULL DEFAULT now(),
     held_by text NOT NULL,
     keep_original boolean NOT NULL,
     resolved_at timestamptz,
     resolved_by text,
     resolution text,
     reason text,
     CONSTRAINT held_documents_pk PRIMARY KEY (id),
     CONSTRAINT held_documents_scope CHECK (scope IN ('OWN', 'CONSOLIDATED')),
     CONSTRAINT held_documents_end CHECK (
       resolved_at IS NULL AND resolved_by IS NULL AND resolution IS NULL
       OR resolved_at IS NOT NULL AND resolved_by IS NOT NULL AND resolution IN ('IMPORTED', 'DISCARDED')),
     CONSTRAINT held_documents_document FOREIGN KEY (document_sha256) REFERENCES documents (sha256))`,
  // The same document twice is held once.
  `CREATE UNIQUE INDEX held_documents_open ON held_documents (document_sha256) WHERE resolved_at IS NULL`,
  `CREATE INDEX held_documents_sha256 ON held_documents (document_sha256)`,

  `ALTER TABLE batches ADD actor text`,
  `ALTER TABLE agencies ADD pinyin text, ADD initials text`,
  `CREATE INDEX reports_document_of ON reports (document_sha256)`,
];

const comments: Record<string, string> = {
  "tokens.name": "Never used again: the record of writes names it",
  "tokens.region_code": "Writes are confined to this subtree; null is everywhere",
  "tokens.prefix": "How the token begins, so that its owner can tell which it is",
  "tokens.expires_at": "From then on the token is refused; null is never",
  "tokens.secret_sha256": "The token itself is shown once and stored nowhere",
  "held_documents.agency_code": "The agency that was recognised; null where that is what is asked",
  "held_documents.agency_name": "As the document words it",
  "held_documents.keep_original": "False: the original is there only to be answered, and then deleted",
  "held_documents.messages": "Message[]: why it is held",
  "batches.actor": "Who writes: cli:<user> or token:<name>; null before actors were named",
  "agencies.pinyin": "Of each name, syllables apart by spaces, names by |",
  "agencies.initials": "First letters of the syllables of each name, names apart by |",
};

const down = [
  `DROP INDEX reports_document_of`,
  `ALTER TABLE agencies DROP pinyin, DROP initials`,
  `ALTER TABLE batches DROP actor`,
  `DROP TABLE held_documents`,
  `DROP TABLE tokens`,
];

/** Tokens, documents that wait for an answer, who wrote a batch, and names as pinyin. */
export class AccessAndHeld1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
    for (const [column, text] of Object.entries(comments))
      await runner.query(`COMMENT ON COLUMN ${column} IS '${text.replaceAll("'", "''")}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
