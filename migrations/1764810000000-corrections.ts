import type { MigrationInterface, QueryRunner } from "typeorm";

const up = [
  `CREATE TABLE corrections (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     agency_code text NOT NULL,
     year integer NOT NULL,
     scope text NOT NULL,
     indicator text NOT NULL,
     value double precision,
     raw text,
     reason text NOT NULL,
     made_by text NOT NULL,
     made_at timestamptz NOT NULL DEFAULT now(),
     undone boolean NOT NULL,
     batch_id integer NOT NULL,
     valid_from integer,
     valid_to integer,
     CONSTRAINT corrections_pk PRIMARY KEY (id),
     CONSTRAINT corrections_scope CHECK (scope IN ('OWN', 'CONSOLIDATED')),
     CONSTRAINT corrections_validity CHECK (valid_to IS NULL OR valid_from <= valid_to),
     CONSTRAINT corrections_batch_of FOREIGN KEY (batch_id) REFERENCES batches (id))`,
  `CREATE INDEX corrections_cell ON corrections (agency_code, year, scope, indicator, valid_from)`,
  `CREATE UNIQUE INDEX corrections_current ON corrections (agency_code, year, scope, indicator)
     WHERE valid_from IS NOT NULL AND valid_to IS NULL`,
  `CREATE INDEX corrections_batch ON corrections (batch_id)`,

  `CREATE TABLE corrected_figures (
     id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
     report_id integer NOT NULL,
     "values" double precision[] NOT NULL,
     statuses text NOT NULL,
     batch_id integer NOT NULL,
     valid_from integer,
     valid_to integer,
     CONSTRAINT corrected_figures_pk PRIMARY KEY (id),
     CONSTRAINT corrected_figures_aligned CHECK (cardinality("values") = length(statuses)),
     CONSTRAINT corrected_figures_validity CHECK (valid_to IS NULL OR valid_from <= valid_to),
     CONSTRAINT corrected_figures_report FOREIGN KEY (report_id) REFERENCES reports (id) ON DELETE CASCADE)`,
  `CREATE INDEX corrected_figures_of ON corrected_figures (report_id, valid_from)`,
  `CREATE UNIQUE INDEX corrected_figures_current ON corrected_figures (report_id) WHERE valid_to IS NULL`,
];

const version: Record<string, string> = {
  batch_id: "The batch that brought this version",
  valid_from: "First release that shows it; null while its batch is open",
  valid_to: "First release that no longer shows it; null is open",
};

const comments: Record<string, Record<string, string>> = {
  corrections: {
    value:
      "In the catalogue's unit; null: the cell is blank. Of an undo: the printed figure that holds again",
    raw: "As printed when it was made; null where nothing was printed. Another version that prints another text ends it",
    made_by: "cli:<user> or token:<name>",
    undone: "This version takes the correction before it back",
    ...version,
  },
  corrected_figures: {
    values: "One per code of the report's layout, corrections put in",
    statuses: "One letter per code of the layout, see status-letters.ts",
    ...version,
  },
};

const down = ["DROP TABLE corrected_figures", "DROP TABLE corrections"];

/** Corrections of printed figures, and the figures of a report with its corrections put in. */
export class Corrections1764810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
    for (const [table, texts] of Object.entries(comments))
      for (const [column, text] of Object.entries(texts))
        await runner.query(`COMMENT ON COLUMN ${table}."${column}" IS '${text.replaceAll("'", "''")}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
