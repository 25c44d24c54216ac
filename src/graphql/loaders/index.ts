import type { Database } from "../../db";
import {
  agencyByCode,
  childrenByAgencyCode,
  followedByAgencyCode,
  heirByAgency,
  predecessorsByAgencyCode,
} from "./agencies";
import {
  claimsByReportId,
  evidenceByReportId,
  extrasByReportId,
  figuresByReport,
  sectionsByReportId,
} from "./contents";
import { decisionsByFindingKey, findingsByReport, openFindingsByReport, passesByReport } from "./findings";
import { isPublishedScheme, publishedRowsById } from "./published-rankings";
import { boundsInRanking, neighboursInRanking, placeInRanking } from "./ranks";
import { childrenByRegionCode, regionByCode } from "./regions";
import { openFindingCountByReport, qualityByReport, textReuseByReport } from "./report-quality";
import { correctionsByReportKey, reportById, reportsByAgencyCode, versionsByReportKey } from "./reports";
import { schemeVersionsByCode } from "./schemes";
import { seriesByQuestion } from "./series";
import { yearsByAgencyCode } from "./years";

/** Fresh loaders for one operation. */
export function makeLoaders(database: Database) {
  return {
    agencyByCode: agencyByCode(database),
    boundsInRanking: boundsInRanking(database),
    childrenByAgencyCode: childrenByAgencyCode(database),
    childrenByRegionCode: childrenByRegionCode(database),
    claimsByReportId: claimsByReportId(database),
    correctionsByReportKey: correctionsByReportKey(database),
    decisionsByFindingKey: decisionsByFindingKey(database),
    evidenceByReportId: evidenceByReportId(database),
    extrasByReportId: extrasByReportId(database),
    figuresByReport: figuresByReport(database),
    findingsByReport: findingsByReport(database),
    followedByAgencyCode: followedByAgencyCode(database),
    heirByAgency: heirByAgency(database),
    neighboursInRanking: neighboursInRanking(database),
    isPublishedScheme: isPublishedScheme(database),
    openFindingCountByReport: openFindingCountByReport(database),
    openFindingsByReport: openFindingsByReport(database),
    passesByReport: passesByReport(database),
    placeInRanking: placeInRanking(database),
    predecessorsByAgencyCode: predecessorsByAgencyCode(database),
    qualityByReport: qualityByReport(database),
    publishedRowsById: publishedRowsById(database),
    regionByCode: regionByCode(database),
    reportById: reportById(database),
    reportsByAgencyCode: reportsByAgencyCode(database),
    schemeVersionsByCode: schemeVersionsByCode(database),
    sectionsByReportId: sectionsByReportId(database),
    seriesByQuestion: seriesByQuestion(database),
    textReuseByReport: textReuseByReport(database),
    versionsByReportKey: versionsByReportKey(database),
    yearsByAgencyCode: yearsByAgencyCode(database),
  };
}

export type Loaders = ReturnType<typeof makeLoaders>;
export type { AtRelease } from "./group";
