import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import type { Decision } from "../decision";
import { BatchEntity } from "./batch";
import { VersionedEntity } from "./versioned";

/** What somebody decided about a finding. Rows stay for ever: they are the history. */
@Entity("finding_decisions")
@Check("finding_decisions_validity", "valid_to IS NULL OR valid_from <= valid_to")
@Check("finding_decisions_decision", "decision IN ('OPEN', 'CONFIRMED', 'DISMISSED')")
@Index("finding_decisions_current", ["key", "factsSha256"], {
  unique: true,
  where: "valid_from IS NOT NULL AND valid_to IS NULL",
})
@Index("finding_decisions_key", ["key"])
@Index("finding_decisions_pending", ["batchId"], { where: "valid_from IS NULL" })
export class FindingDecisionEntity extends VersionedEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "finding_decisions_pk",
  })
  id!: number;

  @Column({ type: "text", comment: "Of the finding; the decision outlives it" })
  key!: string;

  @Column({
    name: "facts_sha256",
    type: "text",
    comment: "What was judged: of other facts the decision says nothing",
  })
  factsSha256!: string;

  @Column({ type: "text" })
  decision!: Decision;

  @Column({ type: "text", nullable: true })
  note!: string | null;

  @Column({ name: "decided_by", type: "text", comment: "token:<name>" })
  decidedBy!: string;

  @Column({ name: "decided_at", type: "timestamptz", default: () => "now()" })
  decidedAt!: Date;

  @ManyToOne(() => BatchEntity, { nullable: false })
  @JoinColumn({ name: "batch_id", foreignKeyConstraintName: "finding_decisions_batch_of" })
  batch!: BatchEntity;
}
