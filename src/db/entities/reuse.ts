import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from "typeorm";
import { ReportEntity } from "./report";

/** By which reports with much text in common are found; of none where a report has too few words of its own. */
@Entity("text_signatures")
@Index("text_signatures_bands", { synchronize: false })
export class TextSignatureEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "text_signatures_pk", name: "report_id", type: "integer" })
  reportId!: number;

  @OneToOne(() => ReportEntity, { onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "text_signatures_report" })
  report!: ReportEntity;

  @Column({
    type: "integer",
    comment: "Letters that the agency wrote itself: no tables, no phrases that every report has",
  })
  length!: number;

  @Column({
    type: "integer",
    array: true,
    comment: "MinHash in bands: two reports of one year and scope that share a number may share text",
  })
  bands!: number[];
}

/**
 * How much of one version of a report stands in one version of the report of the year before, of the same agency and scope. A
 * fact about two versions, which never change: it needs no release of its own.
 */
@Entity("report_reuse")
@Check("report_reuse_share", "share BETWEEN 0 AND 1")
@Index("report_reuse_previous_of", ["previousReportId"])
export class ReportReuseEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "report_reuse_pk", name: "report_id", type: "integer" })
  reportId!: number;

  @ManyToOne(() => ReportEntity, { onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "report_reuse_report" })
  report!: ReportEntity;

  @PrimaryColumn({
    primaryKeyConstraintName: "report_reuse_pk",
    name: "previous_report_id",
    type: "integer",
    comment: "The version of the report of the year before that it was compared with",
  })
  previousReportId!: number;

  @ManyToOne(() => ReportEntity, { onDelete: "CASCADE" })
  @JoinColumn({ name: "previous_report_id", foreignKeyConstraintName: "report_reuse_previous" })
  previousReport!: ReportEntity;

  @Column({
    type: "double precision",
    nullable: true,
    comment: "Of the letters of the report, 0 to 1, that the other has too; null where it has too few to say",
  })
  share!: number | null;
}
