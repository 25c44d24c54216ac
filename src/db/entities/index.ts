import { AgencyEntity } from "./agency";
import { BatchEntity } from "./batch";
import { ClaimsEntity } from "./claims";
import { DocumentEntity } from "./document";
import { EvidenceEntity, FiguresEntity } from "./figures";
import { LayoutEntity } from "./layout";
import { ReferenceDataEntity, RegionEntity } from "./region";
import { ReleaseEntity } from "./release";
import { ReportEntity } from "./report";
import { ExtraEntity, SectionEntity } from "./section";

export const entities = [
  AgencyEntity,
  BatchEntity,
  ClaimsEntity,
  DocumentEntity,
  EvidenceEntity,
  ExtraEntity,
  FiguresEntity,
  LayoutEntity,
  ReferenceDataEntity,
  RegionEntity,
  ReleaseEntity,
  ReportEntity,
  SectionEntity,
];

export {
  AgencyEntity,
  ClaimsEntity,
  EvidenceEntity,
  ExtraEntity,
  FiguresEntity,
  ReferenceDataEntity,
  RegionEntity,
  ReleaseEntity,
  ReportEntity,
  SectionEntity,
};
