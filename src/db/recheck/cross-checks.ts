import type { CrossCheck } from "./cross-check";
import { jumpsInOwnHistory } from "./jumps/own-history";
import { jumpsAgainstPeers } from "./jumps/peers";
import { reuseOfLastYear } from "./reuse/last-year";
import { reuseOfSisters } from "./reuse/sisters";

/** In no particular order: none sees what another found. */
export const crossChecks: readonly CrossCheck[] = [
  reuseOfLastYear,
  reuseOfSisters,
  jumpsInOwnHistory,
  jumpsAgainstPeers,
];
