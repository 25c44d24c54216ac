import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from "typeorm";
import { ReportEntity } from "./report";

/** The figures that the sentences of a report state, in the order of the document; absent where there are none. */
@Entity("report_claims")
@Check(
  "report_claims_aligned",
  `cardinality(indicators) = cardinality("values") AND cardinality(units) = cardinality("values")`,
)
export class ClaimsEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "report_claims_pk", name: "report_id", type: "integer" })
  reportId!: number;

  @OneToOne(() => ReportEntity, { onDelete: "CASCADE" })
  @JoinColumn({ name: "report_id", foreignKeyConstraintName: "report_claims_report" })
  report!: ReportEntity;

  @Column({ type: "text", array: true, comment: "Null where the words do not surely say what is counted" })
  indicators!: (string | null)[];

  @Column({ type: "double precision", array: true, comment: "In the unit beside it" })
  values!: number[];

  @Column({ type: "text", array: true, comment: "As printed; null where none is" })
  units!: (string | null)[];

  @Column({ type: "boolean", array: true, comment: "The words hedge: 余, 约, 近 …" })
  approximates!: boolean[];

  @Column({ type: "smallint", array: true, comment: "Ordinal of the section" })
  sections!: number[];

  @Column({
    name: "char_starts",
    type: "integer",
    array: true,
    comment: "UTF-16 units of the section's text, half-open; what stands there is the quote",
  })
  charStarts!: number[];

  @Column({ name: "char_ends", type: "integer", array: true })
  charEnds!: number[];
}
