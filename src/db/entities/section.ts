import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import type { SectionKind } from "../../report";
import { ReportEntity } from "./report";

/** One heading of a report and the text below it. */
@Entity("report_sections")
@Index("report_sections_grams", { synchronize: false })
export class SectionEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "report_sections_pk", name: "report_id", type: "integer" })
  reportId!: number;

  @ManyToOne(() => ReportEntity, { onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "report_sections_report" })
  report!: ReportEntity;

  @PrimaryColumn({
    primaryKeyConstraintName: "report_sections_pk",
    type: "smallint",
    comment: "Order in the document, from 0",
  })
  ordinal!: number;

  @Column({ name: "parent_ordinal", type: "smallint", nullable: true })
  parentOrdinal!: number | null;

  @Column({ type: "text" })
  kind!: SectionKind;

  @Column({ type: "text", nullable: true })
  number!: string | null;

  @Column({ type: "text" })
  title!: string;

  @Column({ type: "smallint", comment: "0: outside the numbered body (front matter, annex)" })
  level!: number;

  @Column({ type: "smallint", nullable: true })
  page!: number | null;

  @Column({ type: "text" })
  text!: string;

  @Column({
    type: "text",
    default: "",
    select: false,
    comment: "The text as it is searched: half-width, small, simplified, without white space",
  })
  folded!: string;
}

/** A row of a document that no form has. */
@Entity("report_extras")
export class ExtraEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "report_extras_pk", name: "report_id", type: "integer" })
  reportId!: number;

  @ManyToOne(() => ReportEntity, { onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "report_extras_report" })
  report!: ReportEntity;

  @PrimaryColumn({ primaryKeyConstraintName: "report_extras_pk", type: "smallint" })
  ordinal!: number;

  @Column({ type: "text" })
  label!: string;

  @Column({ name: "column_label", type: "text", nullable: true })
  columnLabel!: string | null;

  @Column({ type: "text" })
  raw!: string;

  @Column({ type: "double precision", nullable: true })
  value!: number | null;

  @Column({ type: "text", nullable: true })
  unit!: string | null;

  @Column({ type: "jsonb", comment: "A Locator" })
  at!: object;
}
