import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import type { AgencyType } from "../../report";
import type { MissingPolicy, StoredTerm } from "../schemes/stored-scheme";
import { BatchEntity } from "./batch";

/** One version of a composite scheme. Rows are only added: a version stays what it was, beside those that came later. */
@Entity("schemes")
@Check("schemes_version", "version >= 1")
@Check("schemes_missing", "missing IN ('EXCLUDE', 'ZERO', 'PRORATE')")
@Index("schemes_batch", ["batchId"])
export class SchemeEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "schemes_pk", type: "text" })
  code!: string;

  @PrimaryColumn({ primaryKeyConstraintName: "schemes_pk", type: "integer" })
  version!: number;

  @Column({ name: "name_zh", type: "text" })
  nameZh!: string;

  @Column({ name: "name_en", type: "text" })
  nameEn!: string;

  @Column({
    type: "jsonb",
    comment: "In order; with the version that each indicator had, see stored-scheme.ts",
  })
  terms!: StoredTerm[];

  @Column({ type: "text" })
  missing!: MissingPolicy;

  @Column({ name: "applies_to", type: "text", array: true, comment: "Types of agency that it may rank" })
  appliesTo!: AgencyType[];

  @Column({ name: "saved_by", type: "text", comment: "cli:<user>, token:<name> or service" })
  savedBy!: string;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "batch_id", type: "integer" })
  batchId!: number;

  @ManyToOne(() => BatchEntity, { nullable: false })
  @JoinColumn({ name: "batch_id", foreignKeyConstraintName: "schemes_batch_of" })
  batch!: BatchEntity;

  @Column({ name: "valid_from", type: "integer", comment: "The release that brought it; it never ends" })
  validFrom!: number;
}
