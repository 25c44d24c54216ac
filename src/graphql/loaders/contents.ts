import DataLoader from "dataloader";
import {
  claimsOfReports,
  evidenceOfReports,
  extrasOfReports,
  figuresAtRelease,
  sectionsOfReports,
  type Database,
  type ShownFigures,
  type StoredClaim,
  type StoredEvidence,
  type StoredExtra,
  type StoredSection,
} from "../../db";
import { cacheKey, manyPerKey, onePerKey, perRelease, type AtRelease } from "./group";

/** Sections of a report in the order of the document. */
export const sectionsByReportId = (database: Database) =>
  new DataLoader<number, StoredSection[]>(async (ids) =>
    manyPerKey(ids, await sectionsOfReports(database, ids), ({ reportId }) => reportId),
  );

/** All figures of a report in the order of its layout, as a release shows them; null where it has no statistics table. */
export const figuresByReport = (database: Database) =>
  new DataLoader<AtRelease<number>, ShownFigures | null, string>(
    (asked) =>
      perRelease(asked, async (release, ids) =>
        onePerKey(ids, await figuresAtRelease(database, release, ids), ({ reportId }) => reportId),
      ),
    { cacheKeyFn: cacheKey },
  );

/** Raw text and places of a report's figures: read only when somebody asks for them. */
export const evidenceByReportId = (database: Database) =>
  new DataLoader<number, StoredEvidence | null>(async (ids) =>
    onePerKey(ids, await evidenceOfReports(database, ids), ({ reportId }) => reportId),
  );

/** Rows of a report that no form has. */
export const extrasByReportId = (database: Database) =>
  new DataLoader<number, StoredExtra[]>(async (ids) =>
    manyPerKey(ids, await extrasOfReports(database, ids), ({ reportId }) => reportId),
  );

/** Figures that a report states in sentences, in its order. */
export const claimsByReportId = (database: Database) =>
  new DataLoader<number, StoredClaim[]>(async (ids) =>
    manyPerKey(ids, await claimsOfReports(database, ids), ({ reportId }) => reportId),
  );
