import type { Indicator } from "../types";

/** What is about the report itself and not in it. A new one is one file beside these, one line here, and its SQL in compare/quality. */
export const qualityIndicators: readonly Indicator[] = [];
