import type { ReportRule, Rule } from "../rule";
import { columnsToTotal } from "./columns-to-total";
import { correctionLapsed } from "./correction-lapsed";

/** Rules that need nothing but the report; a test tells if a file of this folder is missing here. */
export const reportRules: readonly ReportRule[] = [columnsToTotal];

/** Rules that need other reports too: last year's, children's, peers'. */
export const crossRules: readonly Rule[] = [correctionLapsed];

/** All of them, in the order in which they are told of. */
export const rules: readonly Rule[] = [...reportRules, ...crossRules];
