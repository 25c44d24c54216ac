import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import type { FormCode } from "../../catalogue";
import type { Scope } from "../../report";
import { BatchEntity } from "./batch";
import { DocumentEntity } from "./document";
import { VersionedEntity } from "./versioned";

/** One version of one agency's report for one year and scope. */
@Entity("reports")
@Check("reports_scope", "scope IN ('OWN', 'CONSOLIDATED')")
@Check("reports_validity", "valid_to IS NULL OR valid_from <= valid_to")
@Index("reports_key", ["agencyCode", "year", "scope", "validFrom"])
@Index("reports_year", ["year", "scope", "validFrom"])
@Index("reports_current", ["agencyCode", "year", "scope"], {
  unique: true,
  where: "valid_from IS NOT NULL AND valid_to IS NULL",
})
@Index("reports_batch", ["batchId"])
@Index("reports_document_of", ["documentSha256"])
export class ReportEntity extends VersionedEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "reports_pk",
  })
  id!: number;

  @Column({ name: "agency_code", type: "text" })
  agencyCode!: string;

  @Column({ type: "integer" })
  year!: number;

  @Column({ type: "text" })
  scope!: Scope;

  @Column({ name: "scope_stated", type: "boolean", comment: "False: taken from the agency's type" })
  scopeStated!: boolean;

  @Column({ type: "text", nullable: true, comment: "Null: no statistics table was found" })
  form!: FormCode | null;

  @Column({ name: "other_forms", type: "text", array: true, default: () => "'{}'" })
  otherForms!: FormCode[];

  @Column({ type: "text" })
  title!: string;

  @Column({ name: "published_on", type: "date", nullable: true })
  publishedOn!: string | null;

  @Column({ name: "signed_on", type: "date", nullable: true })
  signedOn!: string | null;

  @Column({ name: "period_start", type: "date", nullable: true })
  periodStart!: string | null;

  @Column({ name: "period_end", type: "date", nullable: true })
  periodEnd!: string | null;

  @Column({ type: "text", nullable: true })
  contact!: string | null;

  @ManyToOne(() => DocumentEntity, { nullable: false })
  @JoinColumn({ name: "document_sha256", foreignKeyConstraintName: "reports_document" })
  document!: DocumentEntity;

  @Column({ name: "document_sha256", type: "text" })
  documentSha256!: string;

  @ManyToOne(() => BatchEntity, { nullable: false })
  @JoinColumn({ name: "batch_id", foreignKeyConstraintName: "reports_batch_of" })
  batch!: BatchEntity;

  @Column({ name: "file_name", type: "text" })
  fileName!: string;

  @Column({ name: "imported_at", type: "timestamptz", default: () => "now()" })
  importedAt!: Date;

  @Column({
    name: "content_sha256",
    type: "text",
    comment: "Of everything that was read: the same again changes nothing",
  })
  contentSha256!: string;
}
