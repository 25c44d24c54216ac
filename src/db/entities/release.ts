import { Column, Entity, PrimaryColumn } from "typeorm";
import type { ReleaseCause } from "../release-cause";

/** One state of the published data. Numbers grow by one and are committed in their order. */
@Entity("releases")
export class ReleaseEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "releases_pk", type: "integer" })
  number!: number;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ type: "text" })
  cause!: ReleaseCause;

  @Column({ name: "summary_zh", type: "text" })
  summaryZh!: string;

  @Column({ name: "summary_en", type: "text" })
  summaryEn!: string;

  @Column({ name: "reports_added", type: "integer", default: 0 })
  reportsAdded!: number;

  @Column({ name: "reports_replaced", type: "integer", default: 0 })
  reportsReplaced!: number;
}
