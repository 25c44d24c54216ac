import { AgencyEntity } from "./agency";
import { BatchEntity } from "./batch";
import { ClaimsEntity } from "./claims";
import { CorrectedFiguresEntity, CorrectionEntity } from "./correction";
import { DocumentEntity } from "./document";
import { EvidenceEntity, FiguresEntity } from "./figures";
import { FindingEntity } from "./finding";
import { FindingDecisionEntity } from "./finding-decision";
import { HeldDocumentEntity } from "./held-document";
import { LayoutEntity } from "./layout";
import { PublishedRankingEntity } from "./published-ranking";
import { ReferenceDataEntity, RegionEntity } from "./region";
import { ReleaseEntity } from "./release";
import { ReportEntity } from "./report";
import { ReportReuseEntity, TextSignatureEntity } from "./reuse";
import { SchemeEntity } from "./scheme";
import { ExtraEntity, SectionEntity } from "./section";
import { TokenEntity } from "./token";

export const entities = [
  AgencyEntity,
  BatchEntity,
  ClaimsEntity,
  CorrectedFiguresEntity,
  CorrectionEntity,
  DocumentEntity,
  EvidenceEntity,
  ExtraEntity,
  FiguresEntity,
  FindingDecisionEntity,
  FindingEntity,
  HeldDocumentEntity,
  LayoutEntity,
  PublishedRankingEntity,
  ReferenceDataEntity,
  RegionEntity,
  ReleaseEntity,
  ReportEntity,
  ReportReuseEntity,
  SchemeEntity,
  SectionEntity,
  TextSignatureEntity,
  TokenEntity,
];

export {
  AgencyEntity,
  ClaimsEntity,
  CorrectionEntity,
  EvidenceEntity,
  ExtraEntity,
  ReferenceDataEntity,
  RegionEntity,
  ReleaseEntity,
  SchemeEntity,
  SectionEntity,
  TokenEntity,
};
