import type { Indicator } from "../types";
import { cellsFilled } from "./cells-filled";
import { daysLate } from "./days-late";
import { openFindings } from "./open-findings";
import { sectionsPresent } from "./sections-present";
import { textReuse } from "./text-reuse";

/** What is about the report itself and not in it. A new one is one file beside these, one line here, and its SQL in compare/quality. */
export const qualityIndicators: readonly Indicator[] = [
  daysLate,
  cellsFilled,
  sectionsPresent,
  openFindings,
  textReuse,
];
