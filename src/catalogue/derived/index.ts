import type { Indicator } from "../types";
import { applicationRates } from "./applications";

/** What is worked out of printed figures, by topic. A new topic is one file beside these and one line here. */
export const derivedIndicators: readonly Indicator[] = [...applicationRates];
