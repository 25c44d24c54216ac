import type { Indicator } from "../types";
import { application } from "./application";
import { capacity } from "./capacity";
import { decisionIndicators } from "./decisions";
import { disputes } from "./disputes";
import { documents } from "./documents";
import { outcome } from "./outcome";
import { proactive } from "./proactive";
import { response } from "./response";

/** What every form's figures mean, by topic and without members. A new topic is one file beside these and one line here. */
export const declaredIndicators: readonly Indicator[] = [
  ...proactive,
  ...documents,
  ...response,
  ...application,
  ...outcome,
  ...disputes,
  ...capacity,
  ...decisionIndicators,
];
