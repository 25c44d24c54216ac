import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import type { Scope } from "../../report";
import { BatchEntity } from "./batch";
import { ReportEntity } from "./report";
import { VersionedEntity } from "./versioned";

/** What somebody says that a printed cell should have said. It is of the cell, not of one version of the report. */
@Entity("corrections")
@Check("corrections_scope", "scope IN ('OWN', 'CONSOLIDATED')")
@Check("corrections_validity", "valid_to IS NULL OR valid_from <= valid_to")
@Index("corrections_cell", ["agencyCode", "year", "scope", "indicator", "validFrom"])
@Index("corrections_current", ["agencyCode", "year", "scope", "indicator"], {
  unique: true,
  where: "valid_from IS NOT NULL AND valid_to IS NULL",
})
@Index("corrections_batch", ["batchId"])
export class CorrectionEntity extends VersionedEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "corrections_pk",
  })
  id!: number;

  @Column({ name: "agency_code", type: "text" })
  agencyCode!: string;

  @Column({ type: "integer" })
  year!: number;

  @Column({ type: "text" })
  scope!: Scope;

  @Column({ type: "text" })
  indicator!: string;

  @Column({
    type: "double precision",
    nullable: true,
    comment:
      "In the catalogue's unit; null: the cell is blank. Of an undo: the printed figure that holds again",
  })
  value!: number | null;

  @Column({
    type: "text",
    nullable: true,
    comment:
      "As printed when it was made; null where nothing was printed. Another version that prints another text ends it",
  })
  raw!: string | null;

  @Column({ type: "text" })
  reason!: string;

  @Column({ name: "made_by", type: "text", comment: "cli:<user> or token:<name>" })
  madeBy!: string;

  @Column({ name: "made_at", type: "timestamptz", default: () => "now()" })
  madeAt!: Date;

  @Column({ type: "boolean", comment: "This version takes the correction before it back" })
  undone!: boolean;

  @ManyToOne(() => BatchEntity, { nullable: false })
  @JoinColumn({ name: "batch_id", foreignKeyConstraintName: "corrections_batch_of" })
  batch!: BatchEntity;
}

/** The figures of a report with its corrections put in: only of reports that have some. Same order as the figures. */
@Entity("corrected_figures")
@Check("corrected_figures_aligned", `cardinality("values") = length(statuses)`)
@Check("corrected_figures_validity", "valid_to IS NULL OR valid_from <= valid_to")
@Index("corrected_figures_of", ["reportId", "validFrom"])
@Index("corrected_figures_current", ["reportId"], { unique: true, where: "valid_to IS NULL" })
export class CorrectedFiguresEntity extends VersionedEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "corrected_figures_pk",
  })
  id!: number;

  @Column({ name: "report_id", type: "integer" })
  reportId!: number;

  @ManyToOne(() => ReportEntity, { nullable: false, onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "corrected_figures_report" })
  report!: ReportEntity;

  @Column({
    type: "double precision",
    array: true,
    comment: "One per code of the report's layout, corrections put in",
  })
  values!: (number | null)[];

  @Column({ type: "text", comment: "One letter per code of the layout, see status-letters.ts" })
  statuses!: string;
}
