import type { MigrationInterface } from "typeorm";
import { FirstLight1764000000000 } from "./1764000000000-first-light";
import { AccessAndHeld1764600000000 } from "./1764600000000-access-and-held";
import { Claims1764700000000 } from "./1764700000000-claims";
import { Findings1764800000000 } from "./1764800000000-findings";
import { Corrections1764810000000 } from "./1764810000000-corrections";
import { TextSignatures1764820000000 } from "./1764820000000-text-signatures";
import { SectionBigrams1764920000000 } from "./1764920000000-section-bigrams";

/** Every migration, oldest first; a test tells if a file of this folder is missing here. */
export const migrations: (new () => MigrationInterface)[] = [
  FirstLight1764000000000,
  AccessAndHeld1764600000000,
  Claims1764700000000,
  Findings1764800000000,
  Corrections1764810000000,
  TextSignatures1764820000000,
  SectionBigrams1764920000000,
];
