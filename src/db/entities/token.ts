import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import type { TokenRole } from "../access/role";

/** A token of the API. The secret itself is nowhere: who lost it makes another. */
@Entity("tokens")
@Check("tokens_role", "role IN ('READER', 'IMPORTER', 'REVIEWER', 'ADMIN')")
@Check("tokens_end", "(revoked_at IS NULL) = (revoked_by IS NULL)")
@Index("tokens_secret", ["secretSha256"], { unique: true })
@Index("tokens_name", ["name"], { unique: true })
export class TokenEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "tokens_pk",
  })
  id!: number;

  @Column({ type: "text", comment: "Never used again: the record of writes names it" })
  name!: string;

  @Column({ type: "text" })
  role!: TokenRole;

  @Column({
    name: "region_code",
    type: "text",
    nullable: true,
    comment: "Writes are confined to this subtree; null is everywhere",
  })
  regionCode!: string | null;

  @Column({ type: "text", comment: "How the token begins, so that its owner can tell which it is" })
  prefix!: string;

  @Column({
    name: "secret_sha256",
    type: "text",
    select: false,
    comment: "The token itself is shown once and stored nowhere",
  })
  secretSha256!: string;

  @Column({ name: "created_at", type: "timestamptz", default: () => "now()" })
  createdAt!: Date;

  @Column({ name: "created_by", type: "text" })
  createdBy!: string;

  @Column({
    name: "expires_at",
    type: "timestamptz",
    nullable: true,
    comment: "From then on the token is refused; null is never",
  })
  expiresAt!: Date | null;

  @Column({ name: "last_used_at", type: "timestamptz", nullable: true })
  lastUsedAt!: Date | null;

  @Column({ name: "revoked_at", type: "timestamptz", nullable: true })
  revokedAt!: Date | null;

  @Column({ name: "revoked_by", type: "text", nullable: true })
  revokedBy!: string | null;
}
