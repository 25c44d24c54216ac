import type { ReportRule, Rule } from "../rule";
import { applicationBalance } from "./application-balance";
import { blockToTotal } from "./block-to-total";
import { columnsToTotal } from "./columns-to-total";
import { countOnce } from "./count-once";
import { jumpAgainstPeers } from "./jump-against-peers";
import { jumpInOwnHistory } from "./jump-in-own-history";
import { ofWhich } from "./of-which";
import { partsToTotal } from "./parts-to-total";
import { partsUsuallyToTotal } from "./parts-usually-to-total";
import { roundFigures } from "./round-figures";
import { rowsToTotal } from "./rows-to-total";
import { sameAsLastYear } from "./same-as-last-year";
import { sameAsSister } from "./same-as-sister";
import { totalCoversParts } from "./total-covers-parts";
import { usuallyWithin } from "./usually-within";
import { zerosAfterCases } from "./zeros-after-cases";
import { zerosUnlikePeers } from "./zeros-unlike-peers";

/** Rules that need nothing but the report; a test tells if a file of this folder is missing here. */
export const reportRules: readonly ReportRule[] = [
  partsToTotal,
  ofWhich,
  columnsToTotal,
  rowsToTotal,
  applicationBalance,
  blockToTotal,
  partsUsuallyToTotal,
  countOnce,
  totalCoversParts,
  usuallyWithin,
  roundFigures,
];

/** Rules that need other reports too: last year's, children's, peers'. */
export const crossRules: readonly Rule[] = [
  sameAsLastYear,
  sameAsSister,
  jumpInOwnHistory,
  zerosAfterCases,
  jumpAgainstPeers,
  zerosUnlikePeers,
];

/** All of them, in the order in which they are told of. */
export const rules: readonly Rule[] = [...reportRules, ...crossRules];
