import type { CrossCheck } from "./cross-check";
import { proseGrowth } from "./prose-growth";

/** In no particular order: none sees what another found. */
export const crossChecks: readonly CrossCheck[] = [proseGrowth];
