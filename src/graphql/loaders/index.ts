import type { Database } from "../../db";
import { agencyByCode, childrenByAgencyCode, predecessorsByAgencyCode } from "./agencies";
import {
  claimsByReportId,
  evidenceByReportId,
  extrasByReportId,
  figuresByReportId,
  sectionsByReportId,
} from "./contents";
import { childrenByRegionCode, regionByCode } from "./regions";
import { correctionsByReportKey, reportById, reportsByAgencyCode, versionsByReportKey } from "./reports";

/** Fresh loaders for one operation. */
export function makeLoaders(database: Database) {
  return {
    agencyByCode: agencyByCode(database),
    childrenByAgencyCode: childrenByAgencyCode(database),
    childrenByRegionCode: childrenByRegionCode(database),
    claimsByReportId: claimsByReportId(database),
    correctionsByReportKey: correctionsByReportKey(database),
    evidenceByReportId: evidenceByReportId(database),
    extrasByReportId: extrasByReportId(database),
    figuresByReportId: figuresByReportId(database),
    predecessorsByAgencyCode: predecessorsByAgencyCode(database),
    regionByCode: regionByCode(database),
    reportById: reportById(database),
    reportsByAgencyCode: reportsByAgencyCode(database),
    sectionsByReportId: sectionsByReportId(database),
    versionsByReportKey: versionsByReportKey(database),
  };
}

export type Loaders = ReturnType<typeof makeLoaders>;
export type { AtRelease } from "./group";
