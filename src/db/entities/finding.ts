import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import type { FindingStatus, Proof, Suspect } from "../../checks";
import type { Scope, Severity } from "../../report";
import { BatchEntity } from "./batch";
import { ReportEntity } from "./report";
import { VersionedEntity } from "./versioned";

/** One version of what a check found: FAILED, UNCERTAIN or NOT_ASSESSABLE. */
@Entity("findings")
@Check("findings_validity", "valid_to IS NULL OR valid_from <= valid_to")
@Check("findings_scope", "scope IN ('OWN', 'CONSOLIDATED')")
@Check("findings_gravity", "(severity, gravity) IN (('FATAL', 0), ('WARNING', 1), ('INFO', 2))")
@Check(
  "findings_status",
  "status IN ('FAILED', 'UNCERTAIN', 'NOT_ASSESSABLE') OR status = 'PASS' AND valid_from IS NULL",
)
@Index("findings_current", ["key"], { unique: true, where: "valid_from IS NOT NULL AND valid_to IS NULL" })
@Index("findings_key", ["key"])
@Index("findings_report_of", ["reportId"])
@Index("findings_batch", ["batchId"])
@Index("findings_order", { synchronize: false })
@Index("findings_order_to_see", { synchronize: false })
@Index("findings_agency", { synchronize: false })
@Index("findings_rule", { synchronize: false })
export class FindingEntity extends VersionedEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "findings_pk",
  })
  id!: number;

  @Column({
    type: "text",
    comment:
      "Of agency, year, scope, rule and subject: the same in every release, and for what was found again",
  })
  key!: string;

  @ManyToOne(() => ReportEntity, { nullable: true, onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "findings_report" })
  report!: ReportEntity | null;

  @Column({
    name: "report_id",
    type: "integer",
    nullable: true,
    comment: "The report that was checked; null where there is none",
  })
  reportId!: number | null;

  @Column({ name: "agency_code", type: "text" })
  agencyCode!: string;

  @Column({ type: "integer" })
  year!: number;

  @Column({ type: "text" })
  scope!: Scope;

  @Column({ type: "text" })
  rule!: string;

  @Column({ type: "text" })
  severity!: Severity;

  @Column({ type: "smallint", comment: "Severity as a number: 0 FATAL, 1 WARNING, 2 INFO" })
  gravity!: number;

  @Column({
    type: "text",
    comment: "PASS: of an open batch only; what was found is closed when it is published",
  })
  status!: FindingStatus;

  @Column({
    name: "facts_sha256",
    type: "text",
    comment: "Of what a person judges: a decision holds as long as it stays the same",
  })
  factsSha256!: string;

  @Column({
    name: "content_sha256",
    type: "text",
    comment: "Of everything that is said: the same again changes nothing",
  })
  contentSha256!: string;

  @Column({ name: "message_zh", type: "text" })
  messageZh!: string;

  @Column({ name: "message_en", type: "text" })
  messageEn!: string;

  @Column({ type: "double precision", nullable: true })
  expected!: number | null;

  @Column({ type: "double precision", nullable: true })
  actual!: number | null;

  @Column({ type: "text", array: true })
  indicators!: string[];

  @Column({ type: "jsonb", comment: "Proof[]: a null report is the one that was checked" })
  evidence!: Proof[];

  @Column({ type: "jsonb", comment: "Suspect[]: a null report is the one that was checked" })
  suspects!: Suspect[];

  @Column({ type: "text", array: true, comment: "Codes of agencies" })
  related!: string[];

  @ManyToOne(() => BatchEntity, { nullable: false })
  @JoinColumn({ name: "batch_id", foreignKeyConstraintName: "findings_batch_of" })
  batch!: BatchEntity;
}
