import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import type { FormCode } from "../../catalogue";

/** A list of indicator codes that never changes: what the elements of a report's arrays mean. */
@Entity("layouts")
@Index("layouts_sha256", ["sha256"], { unique: true })
export class LayoutEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "layouts_pk",
  })
  id!: number;

  @Column({ type: "text", comment: "The form whose declarations compute what the list does not hold" })
  form!: FormCode;

  @Column({ type: "text", array: true })
  codes!: string[];

  @Column({ type: "text", comment: "Of form and codes" })
  sha256!: string;
}
