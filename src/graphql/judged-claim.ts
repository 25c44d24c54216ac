import { Figures, judgeClaim, type JudgedClaim } from "../checks";
import { figuresOfCells, type StoredFigures } from "../db";
import type { Loaders } from "./loaders";
import type { ClaimNode } from "./nodes";

const none = Figures.of(null, [], []);
const known = new WeakMap<StoredFigures, Figures>();

/** A stored claim held against the tables of its report, as printed: the same judgement as that of the check. */
export async function judgedClaim(claim: ClaimNode, loaders: Loaders): Promise<JudgedClaim> {
  const [stored, sections] = await Promise.all([
    loaders.figuresByReport.load({ release: claim.shownAt, key: claim.reportId }),
    loaders.sectionsByReportId.load(claim.reportId),
  ]);
  return judgeClaim(claim, {
    figures: stored ? figuresOf(stored) : none,
    sections,
    year: claim.year,
    scope: claim.scope,
  });
}

/** Once for all claims of a report. */
function figuresOf(stored: StoredFigures): Figures {
  const figures = known.get(stored) ?? figuresOfCells(stored);
  known.set(stored, figures);
  return figures;
}
