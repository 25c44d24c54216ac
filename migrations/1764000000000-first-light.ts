import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  // Names sort by stroke count or by pinyin without code of ours.
  `CREATE COLLATION zh_stroke (provider = icu, locale = 'zh-u-co-stroke')`,
  `CREATE COLLATION zh_pinyin (provider = icu, locale = 'zh-u-co-pinyin')`,

  `CREATE TABLE reference_data (
     name text NOT NULL,
     version text NOT NULL,
     CONSTRAINT reference_data_pk PRIMARY KEY (name))`,
  `CREATE TABLE regions (
     code text NOT NULL,
     name text NOT NULL,
     level text NOT NULL,
     parent_code text,
     CONSTRAINT regions_pk PRIMARY KEY (code))`,
  `CREATE INDEX regions_parent ON regions (parent_code)`,

  `CREATE TABLE releases (
     number integer NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     cause text NOT NULL,
     summary_zh text NOT NULL,
     summary_en text NOT NULL,
     reports_added integer NOT NULL DEFAULT 0,
     reports_replaced integer NOT NULL DEFAULT 0,
     CONSTRAINT releases_pk PRIMARY KEY (number))`,
  `CREATE TABLE batches (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     key text NOT NULL,
     started_at timestamptz NOT NULL DEFAULT now(),
     release integer,
     CONSTRAINT batches_pk PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX batches_open_key ON batches (key) WHERE release IS NULL`,

  `CREATE TABLE agencies (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     code text NOT NULL,
     name text NOT NULL,
     aliases text[] NOT NULL DEFAULT '{}',
     type text NOT NULL,
     level text NOT NULL,
     region_code text,
     parent_code text,
     exists_from integer,
     exists_to integer,
     successors text[] NOT NULL DEFAULT '{}',
     batch_id integer NOT NULL,
     valid_from integer,
     valid_to integer,
     CONSTRAINT agencies_pk PRIMARY KEY (id),
     CONSTRAINT agencies_validity CHECK (valid_to IS NULL OR valid_from <= valid_to))`,
  `CREATE INDEX agencies_code ON agencies (code, valid_from)`,
  `CREATE INDEX agencies_batch ON agencies (batch_id)`,
  `CREATE UNIQUE INDEX agencies_current ON agencies (code) WHERE valid_from IS NOT NULL AND valid_to IS NULL`,

  `CREATE TABLE documents (
     sha256 text NOT NULL,
     media_type text NOT NULL,
     bytes integer NOT NULL,
     content bytea,
     CONSTRAINT documents_pk PRIMARY KEY (sha256))`,
  `CREATE TABLE layouts (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     form text NOT NULL,
     codes text[] NOT NULL,
     sha256 text NOT NULL,
     CONSTRAINT layouts_pk PRIMARY KEY (id))`,
  `CREATE UNIQUE INDEX layouts_sha256 ON layouts (sha256)`,

  `CREATE TABLE reports (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     agency_code text NOT NULL,
     year integer NOT NULL,
     scope text NOT NULL,
     scope_stated boolean NOT NULL,
     form text,
     other_forms text[] NOT NULL DEFAULT '{}',
     title text NOT NULL,
     published_on date,
     signed_on date,
     period_start date,
     period_end date,
     contact text,
     document_sha256 text NOT NULL,
     file_name text NOT NULL,
     imported_at timestamptz NOT NULL DEFAULT now(),
     content_sha256 text NOT NULL,
     batch_id integer NOT NULL,
     valid_from integer,
     valid_to integer,
     CONSTRAINT reports_pk PRIMARY KEY (id),
     CONSTRAINT reports_scope CHECK (scope IN ('OWN', 'CONSOLIDATED')),
     CONSTRAINT reports_validity CHECK (valid_to IS NULL OR valid_from <= valid_to),
     CONSTRAINT reports_document FOREIGN KEY (document_sha256) REFERENCES documents (sha256),
     CONSTRAINT reports_batch_of FOREIGN KEY (batch_id) REFERENCES batches (id))`,
  `CREATE INDEX reports_key ON reports (agency_code, year, scope, valid_from)`,
  `CREATE INDEX reports_year ON reports (year, scope, valid_from)`,
  `CREATE INDEX reports_batch ON reports (batch_id)`,
  `CREATE UNIQUE INDEX reports_current ON reports (agency_code, year, scope)
     WHERE valid_from IS NOT NULL AND valid_to IS NULL`,

  `CREATE TABLE report_figures (
     report_id integer NOT NULL,
     layout_id integer NOT NULL,
     "values" double precision[] NOT NULL,
     statuses text NOT NULL,
     CONSTRAINT report_figures_pk PRIMARY KEY (report_id),
     CONSTRAINT report_figures_aligned CHECK (cardinality("values") = length(statuses)),
     CONSTRAINT report_figures_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE,
     CONSTRAINT report_figures_layout FOREIGN KEY (layout_id) REFERENCES layouts (id))`,
  `CREATE TABLE report_evidence (
     report_id integer NOT NULL,
     raws text[] NOT NULL,
     table_titles text[] NOT NULL,
     row_labels text[] NOT NULL,
     column_labels text[] NOT NULL,
     sections smallint[] NOT NULL,
     pages smallint[] NOT NULL,
     char_starts integer[] NOT NULL,
     char_ends integer[] NOT NULL,
     quotes text[] NOT NULL,
     CONSTRAINT report_evidence_pk PRIMARY KEY (report_id),
     CONSTRAINT report_evidence_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE)`,
  `CREATE TABLE report_sections (
     report_id integer NOT NULL,
     ordinal smallint NOT NULL,
     parent_ordinal smallint,
     kind text NOT NULL,
     number text,
     title text NOT NULL,
     level smallint NOT NULL,
     page smallint,
     text text NOT NULL,
     CONSTRAINT report_sections_pk PRIMARY KEY (report_id, ordinal),
     CONSTRAINT report_sections_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE)`,
  `CREATE TABLE report_extras (
     report_id integer NOT NULL,
     ordinal smallint NOT NULL,
     label text NOT NULL,
     column_label text,
     raw text NOT NULL,
     value double precision,
     unit text,
     at jsonb NOT NULL,
     CONSTRAINT report_extras_pk PRIMARY KEY (report_id, ordinal),
     CONSTRAINT report_extras_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE)`,
];

const comments: Record<string, string> = {
  "agencies.batch_id": "The batch that brought this version",
  "agencies.valid_from": "First release that shows it; null while its batch is open",
  "agencies.valid_to": "First release that no longer shows it; null is open",
  "agencies.code": "Permanent, never used again",
  "agencies.exists_from": "First year in which the agency exists; null is open",
  "agencies.exists_to": "Last year in which the agency exists; null is open",
  "batches.key": "What was asked; the same command finds its unfinished batch by it",
  "batches.release": "Null until published",
  "documents.sha256": "64 hexadecimal digits, lower case",
  "documents.bytes": "Size of the original",
  "documents.content": "Null where GONGKAI_KEEP_DOCUMENTS is false",
  "layouts.form": "The form whose declarations compute what the list does not hold",
  "layouts.sha256": "Of form and codes",
  "reports.batch_id": "The batch that brought this version",
  "reports.valid_from": "First release that shows it; null while its batch is open",
  "reports.valid_to": "First release that no longer shows it; null is open",
  "reports.scope_stated": "False: taken from the agency's type",
  "reports.form": "Null: no statistics table was found",
  "reports.content_sha256": "Of everything that was read: the same again changes nothing",
  "report_figures.values":
    "One per code of the layout, in the catalogue's unit; null unless the status beside it is REPORTED",
  "report_figures.statuses": "One letter per code of the layout, see status-letters.ts",
  "report_evidence.raws": "As printed; null where nothing was printed",
  "report_evidence.sections": "Ordinal of the section",
  "report_evidence.char_starts": "UTF-16 units of the section's text, half-open",
  "report_evidence.quotes": "Null where section and range give it",
  "report_sections.ordinal": "Order in the document, from 0",
  "report_sections.level": "0: outside the numbered body (front matter, annex)",
  "report_extras.at": "A Locator",
};

const down = [
  ...[
    "report_extras",
    "report_sections",
    "report_evidence",
    "report_figures",
    "reports",
    "layouts",
    "documents",
  ],
  ...["agencies", "batches", "releases", "regions", "reference_data"],
].map((table) => `DROP TABLE ${table}`);

/** Register, releases, documents, reports and their figures. */
export class FirstLight1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
    for (const [column, text] of Object.entries(comments))
      await runner.query(`COMMENT ON COLUMN ${column} IS '${text.replaceAll("'", "''")}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
    await runner.query(`DROP COLLATION zh_pinyin`);
    await runner.query(`DROP COLLATION zh_stroke`);
  }
}
