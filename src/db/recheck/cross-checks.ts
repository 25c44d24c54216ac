import type { CrossCheck } from "./cross-check";
import { upTheTree } from "./tree";
import { acrossYears } from "./years";

/** In no particular order: none sees what another found. */
export const crossChecks: readonly CrossCheck[] = [acrossYears, upTheTree];
