import { Column, Entity, PrimaryColumn } from "typeorm";

/** An original document, once, by its SHA-256. */
@Entity("documents")
export class DocumentEntity {
  @PrimaryColumn({
    primaryKeyConstraintName: "documents_pk",
    type: "text",
    comment: "64 hexadecimal digits, lower case",
  })
  sha256!: string;

  @Column({ name: "media_type", type: "text" })
  mediaType!: string;

  @Column({ type: "integer", comment: "Size of the original" })
  bytes!: number;

  @Column({
    type: "bytea",
    nullable: true,
    select: false,
    comment: "Null where GONGKAI_KEEP_DOCUMENTS is false",
  })
  content!: Buffer | null;
}
