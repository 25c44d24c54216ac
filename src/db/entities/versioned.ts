import { Column } from "typeorm";

/** Rows that are valid from one release to another; readers of release r take `valid_from <= r AND r < valid_to`. */
export abstract class VersionedEntity {
  @Column({ name: "batch_id", type: "integer", comment: "The batch that brought this version" })
  batchId!: number;

  @Column({
    name: "valid_from",
    type: "integer",
    nullable: true,
    comment: "First release that shows it; null while its batch is open",
  })
  validFrom!: number | null;

  @Column({
    name: "valid_to",
    type: "integer",
    nullable: true,
    comment: "First release that no longer shows it; null is open",
  })
  validTo!: number | null;
}
