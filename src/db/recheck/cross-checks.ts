import { lapsedCorrections } from "./corrections";
import type { CrossCheck } from "./cross-check";

/** In no particular order: none sees what another found. */
export const crossChecks: readonly CrossCheck[] = [lapsedCorrections];
