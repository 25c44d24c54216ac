import type { ReportRule, Rule } from "../rule";
import { applicationBalance } from "./application-balance";
import { blockToTotal } from "./block-to-total";
import { carriedApplications } from "./carried-applications";
import { childrenToParent } from "./children-to-parent";
import { columnsToTotal } from "./columns-to-total";
import { correctionLapsed } from "./correction-lapsed";
import { countOnce } from "./count-once";
import { documentsInForce } from "./documents-in-force";
import { feeContradicted } from "./fee-contradicted";
import { feeNotReported } from "./fee-not-reported";
import { filedLate } from "./filed-late";
import { formOutdated } from "./form-outdated";
import { itemsLastYear } from "./items-last-year";
import { jumpAgainstPeers } from "./jump-against-peers";
import { jumpInOwnHistory } from "./jump-in-own-history";
import { ofWhich } from "./of-which";
import { ordinalsBroken } from "./ordinals-broken";
import { overviewPreambleOnly } from "./overview-preamble-only";
import { partsToTotal } from "./parts-to-total";
import { partsUsuallyToTotal } from "./parts-usually-to-total";
import { pendingCases } from "./pending-cases";
import { periodNotTheYear } from "./period-not-the-year";
import { proseAgainstTable } from "./prose-against-table";
import { proseAllUpheld } from "./prose-all-upheld";
import { proseGrowth } from "./prose-growth";
import { proseGrowthLastYear } from "./prose-growth-last-year";
import { prosePartsToWhole } from "./prose-parts-to-whole";
import { proseShare } from "./prose-share";
import { proseSharesToWhole } from "./prose-shares-to-whole";
import { proseStatedTwice } from "./prose-stated-twice";
import { roundFigures } from "./round-figures";
import { rowsToTotal } from "./rows-to-total";
import { sameAsLastYear } from "./same-as-last-year";
import { sameAsSister } from "./same-as-sister";
import { sectionEmpty } from "./section-empty";
import { sectionMissing } from "./section-missing";
import { statisticsMissing } from "./statistics-missing";
import { tableHoldsOtherFigure } from "./table-holds-other-figure";
import { textCutOff } from "./text-cut-off";
import { totalCoversParts } from "./total-covers-parts";
import { usuallyWithin } from "./usually-within";
import { yearContradicted } from "./year-contradicted";
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
  sectionMissing,
  sectionEmpty,
  ordinalsBroken,
  textCutOff,
  overviewPreambleOnly,
  statisticsMissing,
  formOutdated,
  periodNotTheYear,
  yearContradicted,
  feeContradicted,
  feeNotReported,
  roundFigures,
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
export const crossRules: readonly Rule[] = [
  carriedApplications,
  documentsInForce,
  itemsLastYear,
  pendingCases,
  childrenToParent,
  sameAsLastYear,
  sameAsSister,
  filedLate,
  correctionLapsed,
  jumpInOwnHistory,
  zerosAfterCases,
  jumpAgainstPeers,
  zerosUnlikePeers,
  proseGrowthLastYear,
];

/** Those by name that are judged where the other reports are at hand. */
export {
  correctionLapsed,
  filedLate,
  jumpAgainstPeers,
  jumpInOwnHistory,
  proseGrowthLastYear,
  sameAsLastYear,
  sameAsSister,
  zerosAfterCases,
  zerosUnlikePeers,
};

/** All of them, in the order in which they are told of. */
export const rules: readonly Rule[] = [...reportRules, ...crossRules];
