import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import type { AgencyLevel } from "../../catalogue";

/** The administrative division as the catalogue has it; `reference_data` says which version of it lies here. */
@Entity("regions")
@Index("regions_parent", ["parentCode"])
export class RegionEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "regions_pk", type: "text" })
  code!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text" })
  level!: AgencyLevel;

  @Column({ name: "parent_code", type: "text", nullable: true })
  parentCode!: string | null;
}

/** Versions of data that is copied from the catalogue into tables, so that it is written again only when it changed. */
@Entity("reference_data")
export class ReferenceDataEntity {
  @PrimaryColumn({ primaryKeyConstraintName: "reference_data_pk", type: "text" })
  name!: string;

  @Column({ type: "text" })
  version!: string;
}
