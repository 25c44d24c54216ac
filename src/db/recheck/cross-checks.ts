import { lapsedCorrections } from "./corrections";
import type { CrossCheck } from "./cross-check";
import { filingCheck } from "./filing";
import { jumpsInOwnHistory } from "./jumps/own-history";
import { jumpsAgainstPeers } from "./jumps/peers";
import { proseGrowth } from "./prose-growth";
import { reuseOfLastYear } from "./reuse/last-year";
import { reuseOfSisters } from "./reuse/sisters";
import { upTheTree } from "./tree";
import { acrossYears } from "./years";

/** They hold a report against many others of its year; all others, against those of its agency and of the agencies around it. */
export const checksOfYears: readonly CrossCheck[] = [reuseOfSisters, jumpsAgainstPeers];

/** In no particular order: none sees what another found. */
export const crossChecks: readonly CrossCheck[] = [
  acrossYears,
  upTheTree,
  proseGrowth,
  filingCheck,
  reuseOfLastYear,
  lapsedCorrections,
  jumpsInOwnHistory,
  ...checksOfYears,
];
