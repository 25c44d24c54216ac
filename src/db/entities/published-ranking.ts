import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from "typeorm";
import { ReleaseEntity } from "./release";

/** A ranking as it was published. Nothing in it changes any more. */
@Entity("published_rankings")
@Index("published_rankings_once", ["title", "argumentsSha256"], { unique: true })
export class PublishedRankingEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "published_rankings_pk",
  })
  id!: number;

  @Column({ type: "text" })
  title!: string;

  @Column({ type: "integer", comment: "The release that the rows were computed from" })
  release!: number;

  @ManyToOne(() => ReleaseEntity, { nullable: false })
  @JoinColumn({ name: "release", foreignKeyConstraintName: "published_rankings_release" })
  releaseOf!: ReleaseEntity;

  @Column({ type: "integer" })
  year!: number;

  @Column({
    type: "text",
    comment:
      "Canonical JSON (RFC 8785) of the question, with the versions of indicators, scheme and rules; as text, so that no byte changes",
  })
  arguments!: string;

  @Column({ name: "arguments_sha256", type: "text", comment: "Of the arguments, in UTF-8" })
  argumentsSha256!: string;

  @Column({ type: "text", comment: "Canonical JSON (RFC 8785) of all rows, ranked and unranked" })
  rows!: string;

  @Column({ type: "text", comment: "Of the rows, in UTF-8" })
  sha256!: string;

  @Column({ name: "published_by", type: "text", comment: "token:<name>" })
  publishedBy!: string;

  @Column({ name: "published_at", type: "timestamptz", default: () => "now()" })
  publishedAt!: Date;
}
