import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import type { Message, Scope } from "../../report";
import { DocumentEntity } from "./document";

/** A document that was read and waits, unseen, until somebody says which agency, year or scope it is. */
@Entity("held_documents")
@Check("held_documents_scope", "scope IN ('OWN', 'CONSOLIDATED')")
@Check(
  "held_documents_end",
  `resolved_at IS NULL AND resolved_by IS NULL AND resolution IS NULL
       OR resolved_at IS NOT NULL AND resolved_by IS NOT NULL AND resolution IN ('IMPORTED', 'DISCARDED')`,
)
@Index("held_documents_open", ["documentSha256"], { unique: true, where: "resolved_at IS NULL" })
@Index("held_documents_sha256", ["documentSha256"])
export class HeldDocumentEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "held_documents_pk",
  })
  id!: number;

  @ManyToOne(() => DocumentEntity, { nullable: false })
  @JoinColumn({ name: "document_sha256", foreignKeyConstraintName: "held_documents_document" })
  document!: DocumentEntity;

  @Column({ name: "document_sha256", type: "text" })
  documentSha256!: string;

  @Column({ name: "file_name", type: "text" })
  fileName!: string;

  @Column({
    name: "agency_code",
    type: "text",
    nullable: true,
    comment: "The agency that was recognised; null where that is what is asked",
  })
  agencyCode!: string | null;

  @Column({ name: "agency_name", type: "text", nullable: true, comment: "As the document words it" })
  agencyName!: string | null;

  @Column({ type: "integer", nullable: true })
  year!: number | null;

  @Column({ type: "text", nullable: true })
  scope!: Scope | null;

  @Column({ type: "jsonb", comment: "Message[]: why it is held" })
  messages!: Message[];

  @Column({ name: "held_at", type: "timestamptz", default: () => "now()" })
  heldAt!: Date;

  @Column({ name: "held_by", type: "text" })
  heldBy!: string;

  @Column({
    name: "keep_original",
    type: "boolean",
    comment: "False: the original is there only to be answered, and then deleted",
  })
  keepOriginal!: boolean;

  @Column({ name: "resolved_at", type: "timestamptz", nullable: true })
  resolvedAt!: Date | null;

  @Column({ name: "resolved_by", type: "text", nullable: true })
  resolvedBy!: string | null;

  @Column({ type: "text", nullable: true })
  resolution!: "IMPORTED" | "DISCARDED" | null;

  @Column({ type: "text", nullable: true })
  reason!: string | null;
}
