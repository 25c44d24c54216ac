import type { ReportRule, Rule } from "../rule";
import { carriedApplications } from "./carried-applications";
import { childrenToParent } from "./children-to-parent";
import { columnsToTotal } from "./columns-to-total";
import { documentsInForce } from "./documents-in-force";
import { itemsLastYear } from "./items-last-year";
import { pendingCases } from "./pending-cases";

/** Rules that need nothing but the report; a test tells if a file of this folder is missing here. */
export const reportRules: readonly ReportRule[] = [columnsToTotal];

/** Rules that need other reports too: last year's, children's, peers'. */
export const crossRules: readonly Rule[] = [
  carriedApplications,
  documentsInForce,
  itemsLastYear,
  pendingCases,
  childrenToParent,
];

/** All of them, in the order in which they are told of. */
export const rules: readonly Rule[] = [...reportRules, ...crossRules];
