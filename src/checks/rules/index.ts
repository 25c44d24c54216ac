import type { ReportRule, Rule } from "../rule";
import { columnsToTotal } from "./columns-to-total";
import { proseAgainstTable } from "./prose-against-table";
import { proseAllUpheld } from "./prose-all-upheld";
import { proseGrowth } from "./prose-growth";
import { proseGrowthLastYear } from "./prose-growth-last-year";
import { prosePartsToWhole } from "./prose-parts-to-whole";
import { proseShare } from "./prose-share";
import { proseSharesToWhole } from "./prose-shares-to-whole";
import { proseStatedTwice } from "./prose-stated-twice";
import { tableHoldsOtherFigure } from "./table-holds-other-figure";

/** Rules that need nothing but the report; a test tells if a file of this folder is missing here. */
export const reportRules: readonly ReportRule[] = [
  columnsToTotal,
  proseAgainstTable,
  proseAllUpheld,
  prosePartsToWhole,
  proseShare,
  proseSharesToWhole,
  proseGrowth,
  proseStatedTwice,
  tableHoldsOtherFigure,
];

/** Rules that need other reports too: last year's, children's, peers'. */
export const crossRules: readonly Rule[] = [proseGrowthLastYear];

/** All of them, in the order in which they are told of. */
export const rules: readonly Rule[] = [...reportRules, ...crossRules];
