import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import type { AgencyLevel } from "../../catalogue";
import type { AgencyType } from "../../report";
import { VersionedEntity } from "./versioned";

/** One version of one agency in the register. */
@Entity("agencies")
@Check("agencies_validity", "valid_to IS NULL OR valid_from <= valid_to")
@Index("agencies_code", ["code", "validFrom"])
@Index("agencies_current", ["code"], { unique: true, where: "valid_from IS NOT NULL AND valid_to IS NULL" })
@Index("agencies_batch", ["batchId"])
export class AgencyEntity extends VersionedEntity {
  @PrimaryGeneratedColumn("identity", {
    type: "integer",
    generatedIdentity: "ALWAYS",
    primaryKeyConstraintName: "agencies_pk",
  })
  id!: number;

  @Column({ type: "text", comment: "Permanent, never used again" })
  code!: string;

  @Column({ type: "text" })
  name!: string;

  @Column({ type: "text", array: true, default: () => "'{}'" })
  aliases!: string[];

  @Column({ type: "text" })
  type!: AgencyType;

  @Column({ type: "text" })
  level!: AgencyLevel;

  @Column({ name: "region_code", type: "text", nullable: true })
  regionCode!: string | null;

  @Column({ name: "parent_code", type: "text", nullable: true })
  parentCode!: string | null;

  @Column({
    name: "exists_from",
    type: "integer",
    nullable: true,
    comment: "First year in which the agency exists; null is open",
  })
  existsFrom!: number | null;

  @Column({
    name: "exists_to",
    type: "integer",
    nullable: true,
    comment: "Last year in which the agency exists; null is open",
  })
  existsTo!: number | null;

  @Column({ type: "text", array: true, default: () => "'{}'" })
  successors!: string[];

  @Column({
    type: "text",
    nullable: true,
    select: false,
    comment: "Of each name, syllables apart by spaces, names by |",
  })
  pinyin!: string | null;

  @Column({
    type: "text",
    nullable: true,
    select: false,
    comment: "First letters of the syllables of each name, names apart by |",
  })
  initials!: string | null;
}
