import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

/** A set of documents that becomes visible as one release, or not at all. */
@Entity("batches")
@Index("batches_open_key", ["key"], { unique: true, where: "release IS NULL" })
export class BatchEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "batches_pk",
  })
  id!: number;

  @Column({ type: "text", comment: "What was asked; the same command finds its unfinished batch by it" })
  key!: string;

  @Column({ name: "started_at", type: "timestamptz", default: () => "now()" })
  startedAt!: Date;

  @Column({ type: "integer", nullable: true, comment: "Null until published" })
  release!: number | null;

  @Column({
    type: "text",
    nullable: true,
    comment: "Who writes: cli:<user> or token:<name>; null before actors were named",
  })
  actor!: string | null;
}
