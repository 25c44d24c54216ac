import type { Indicator } from "../types";
import { applicationRates } from "./applications";
import { disputeRates } from "./disputes";
import { documentRates } from "./documents";
import { outcomeRates } from "./outcomes";

/** What is worked out of printed figures, by topic. A new topic is one file beside these and one line here. */
export const derivedIndicators: readonly Indicator[] = [
  ...applicationRates,
  ...outcomeRates,
  ...disputeRates,
  ...documentRates,
];
