import { Check, Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from "typeorm";
import { LayoutEntity } from "./layout";
import { ReportEntity } from "./report";

/** All figures of one version of a report, in the order of its layout. */
@Entity("report_figures")
@Check("report_figures_aligned", `cardinality("values") = length(statuses)`)
export class FiguresEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "report_figures_pk", name: "report_id", type: "integer" })
  reportId!: number;

  @OneToOne(() => ReportEntity, { onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "report_figures_report" })
  report!: ReportEntity;

  @Column({ name: "layout_id", type: "integer" })
  layoutId!: number;

  @ManyToOne(() => LayoutEntity, { nullable: false })
  @JoinColumn({ name: "layout_id", foreignKeyConstraintName: "report_figures_layout" })
  layout!: LayoutEntity;

  @Column({
    type: "double precision",
    array: true,
    comment:
      "One per code of the layout, in the catalogue's unit; null unless the status beside it is REPORTED",
  })
  values!: (number | null)[];

  @Column({ type: "text", comment: "One letter per code of the layout, see status-letters.ts" })
  statuses!: string;
}

/** What stands beside the figures and is read only when asked: raw text, and where it stands. Same order as the figures. */
@Entity("report_evidence")
export class EvidenceEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "report_evidence_pk", name: "report_id", type: "integer" })
  reportId!: number;

  @OneToOne(() => ReportEntity, { onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "report_evidence_report" })
  report!: ReportEntity;

  @Column({ type: "text", array: true, comment: "As printed; null where nothing was printed" })
  raws!: (string | null)[];

  @Column({ name: "table_titles", type: "text", array: true })
  tableTitles!: (string | null)[];

  @Column({ name: "row_labels", type: "text", array: true })
  rowLabels!: (string | null)[];

  @Column({ name: "column_labels", type: "text", array: true })
  columnLabels!: (string | null)[];

  @Column({ type: "smallint", array: true, comment: "Ordinal of the section" })
  sections!: (number | null)[];

  @Column({ type: "smallint", array: true })
  pages!: (number | null)[];

  @Column({
    name: "char_starts",
    type: "integer",
    array: true,
    comment: "UTF-16 units of the section's text, half-open",
  })
  charStarts!: (number | null)[];

  @Column({ name: "char_ends", type: "integer", array: true })
  charEnds!: (number | null)[];

  @Column({ type: "text", array: true, comment: "Null where section and range give it" })
  quotes!: (string | null)[];
}
