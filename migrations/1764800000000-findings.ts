import type { MigrationInterface, QueryRunner } from "typeorm";

/** Newest year first, the gravest first, then agency, rule and key: the order of the list, as an index gives it. */
const ORDER = `(-year), gravity, agency_code COLLATE "C", rule COLLATE "C", key COLLATE "C"`;

const up = [
  `CREATE TABLE findings (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     key text NOT NULL,
     report_id integer,
     agency_code text NOT NULL,
     year integer NOT NULL,
     scope text NOT NULL,
     rule text NOT NULL,
     severity text NOT NULL,
     gravity smallint NOT NULL,
     status text NOT NULL,
     facts_sha256 text NOT NULL,
     content_sha256 text NOT NULL,
     message_zh text NOT NULL,
     message_en text NOT NULL,
     expected double precision,
     actual double precision,
     indicators text[] NOT NULL,
     evidence jsonb NOT NULL,
     suspects jsonb NOT NULL,
     related text[] NOT NULL,
     batch_id integer NOT NULL,
     valid_from integer,
     valid_to integer,
     CONSTRAINT findings_pk PRIMARY KEY (id),
     CONSTRAINT findings_validity CHECK (valid_to IS NULL OR valid_from <= valid_to),
     CONSTRAINT findings_scope CHECK (scope IN ('OWN', 'CONSOLIDATED')),
     CONSTRAINT findings_gravity CHECK ((severity, gravity) IN (('FATAL', 0), ('WARNING', 1), ('INFO', 2))),
     CONSTRAINT findings_status CHECK (
       status IN ('FAILED', 'UNCERTAIN', 'NOT_ASSESSABLE') OR status = 'PASS' AND valid_from IS NULL),
     CONSTRAINT findings_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE,
     CONSTRAINT findings_batch_of FOREIGN KEY (batch_id) REFERENCES batches (id))`,
  `CREATE UNIQUE INDEX findings_current ON findings (key) WHERE valid_from IS NOT NULL AND valid_to IS NULL`,
  `CREATE INDEX findings_key ON findings (key)`,
  `CREATE INDEX findings_report_of ON findings (report_id)`,
  `CREATE INDEX findings_batch ON findings (batch_id)`,
  `CREATE INDEX findings_order ON findings (${ORDER})`,
  // What cannot be judged is often most of all, and seldom asked for.
  `CREATE INDEX findings_order_to_see ON findings (${ORDER}) WHERE status <> 'NOT_ASSESSABLE'`,
  `CREATE INDEX findings_agency ON findings (agency_code COLLATE "C", (-year), gravity, rule COLLATE "C", key COLLATE "C")`,
  `CREATE INDEX findings_rule ON findings (rule COLLATE "C", (-year), gravity, agency_code COLLATE "C", key COLLATE "C")`,

  `CREATE TABLE finding_decisions (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     key text NOT NULL,
     facts_sha256 text NOT NULL,
     decision text NOT NULL,
     note text,
     decided_by text NOT NULL,
     decided_at timestamptz NOT NULL DEFAULT now(),
     batch_id integer NOT NULL,
     valid_from integer,
     valid_to integer,
     CONSTRAINT finding_decisions_pk PRIMARY KEY (id),
     CONSTRAINT finding_decisions_validity CHECK (valid_to IS NULL OR valid_from <= valid_to),
     CONSTRAINT finding_decisions_decision CHECK (decision IN ('OPEN', 'CONFIRMED', 'DISMISSED')),
     CONSTRAINT finding_decisions_batch_of FOREIGN KEY (batch_id) REFERENCES batches (id))`,
  `CREATE UNIQUE INDEX finding_decisions_current ON finding_decisions (key, facts_sha256)
     WHERE valid_from IS NOT NULL AND valid_to IS NULL`,
  `CREATE INDEX finding_decisions_key ON finding_decisions (key)`,
  `CREATE INDEX finding_decisions_pending ON finding_decisions (batch_id) WHERE valid_from IS NULL`,
];

const comments: Record<string, string> = {
  "findings.key":
    "Of agency, year, scope, rule and subject: the same in every release, and for what was found again",
  "findings.report_id": "The report that was checked; null where there is none",
  "findings.gravity": "Severity as a number: 0 FATAL, 1 WARNING, 2 INFO",
  "findings.status": "PASS: of an open batch only; what was found is closed when it is published",
  "findings.facts_sha256": "Of what a person judges: a decision holds as long as it stays the same",
  "findings.content_sha256": "Of everything that is said: the same again changes nothing",
  "findings.evidence": "Proof[]: a null report is the one that was checked",
  "findings.suspects": "Suspect[]: a null report is the one that was checked",
  "findings.related": "Codes of agencies",
  "finding_decisions.key": "Of the finding; the decision outlives it",
  "finding_decisions.facts_sha256": "What was judged: of other facts the decision says nothing",
  "finding_decisions.decided_by": "token:<name>",
};
const versioned: Record<string, string> = {
  batch_id: "The batch that brought this version",
  valid_from: "First release that shows it; null while its batch is open",
  valid_to: "First release that no longer shows it; null is open",
};

/** What checks found, and what people decided about it. */
export class Findings1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
    for (const table of ["findings", "finding_decisions"])
      for (const [column, text] of Object.entries(versioned)) comments[`${table}.${column}`] = text;
    for (const [column, text] of Object.entries(comments))
      await runner.query(`COMMENT ON COLUMN ${column} IS '${text.replaceAll("'", "''")}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE finding_decisions");
    await runner.query("DROP TABLE findings");
  }
}
