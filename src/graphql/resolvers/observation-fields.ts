import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { indicatorByCode, type Indicator } from "../../catalogue";
import type { StoredExtra } from "../../db";
import type { Context } from "../context";
import { openFindingsOf } from "../findings";
import {
  evidenceNode,
  type AgencyNode,
  type EvidenceNode,
  type ObservationNode,
  type ReportNode,
  type SectionNode,
} from "../nodes";
import { OPEN_FINDINGS } from "../phrases";
import { say } from "../say";
import { agencyShownAt, reportShownAt } from "../shown-at";
import { AgencyType } from "../types/agency";
import { IndicatorType } from "../types/catalogue";
import { EvidenceType, ObservationType } from "../types/observation";
import { ExtraFigureType, ReportType, SectionType, SourceDocumentType } from "../types/report";

/** What `unit` says of an amount whose form prints no unit and whose cell states none. */
const UNIT_NOT_STATED = "未注明";

@Resolver(() => ObservationType)
export class ObservationResolver {
  @FieldResolver(() => IndicatorType, { description: say("指标。", "The indicator.") })
  indicator(@Root() { code }: ObservationNode): Indicator | undefined {
    return indicatorByCode(code);
  }

  @FieldResolver(() => ReportType, {
    nullable: true,
    description: say("所在报告；null 为未报送。", "The report; null: none was filed."),
  })
  async report(
    @Root() { reportId, shownAt }: ObservationNode,
    @Ctx() { loaders }: Context,
  ): Promise<ReportNode | null> {
    return reportShownAt({ loaders }, shownAt, reportId);
  }

  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  async agency(
    @Root() { agencyCode, shownAt }: ObservationNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    return agencyShownAt({ loaders }, shownAt, agencyCode);
  }

  @FieldResolver(() => String, {
    description: say(
      `数值的单位；表式未印单位而格内也未写的，为“${UNIT_NOT_STATED}”；更正后的数总以指标的单位计。`,
      `Unit of the value; "${UNIT_NOT_STATED}" where neither the form nor the cell states one. A corrected figure is in the indicator's unit.`,
    ),
  })
  async unit(@Root() observation: ObservationNode, @Ctx() context: Context): Promise<string> {
    const indicator = indicatorByCode(observation.code)!;
    const { status, value, reportedValue } = observation;
    if (!indicator.unitNotPrinted || status !== "REPORTED" || value !== reportedValue) return indicator.unit;
    const raw = await rawOf(observation, context);
    return /[^\d\s.,+\-−]/.test((raw ?? "").normalize("NFKC")) ? indicator.unit : UNIT_NOT_STATED;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: say(
      "原文，一字不改；空白格为空字符串，null 为没有此格。",
      "As printed, unchanged; an empty string for a blank cell, null where there is none.",
    ),
  })
  raw(@Root() observation: ObservationNode, @Ctx() context: Context): Promise<string | null> {
    return rawOf(observation, context);
  }

  @FieldResolver(() => Int, { description: OPEN_FINDINGS })
  openFindings(
    @Root() { reportId, code, shownAt }: ObservationNode,
    @Ctx() context: Context,
  ): Promise<number> {
    return openFindingsOf(context, shownAt, reportId, code);
  }

  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: say("出处；null 为没有印出。", "Where it stands; null: it is printed nowhere."),
  })
  async evidence(
    @Root() { reportId, position, shownAt }: ObservationNode,
    @Ctx() { loaders }: Context,
  ): Promise<EvidenceNode | null> {
    if (reportId === null || position === null) return null;
    const stored = await loaders.evidenceByReportId.load(reportId);
    const at = stored?.at[position];
    return at && stored.raws[position] !== null ? evidenceNode(reportId, at, shownAt) : null;
  }
}

async function rawOf({ reportId, position }: ObservationNode, { loaders }: Context): Promise<string | null> {
  if (reportId === null || position === null) return null;
  const stored = await loaders.evidenceByReportId.load(reportId);
  return stored?.raws[position] ?? null;
}

@Resolver(() => ExtraFigureType)
export class ExtraFigureResolver {
  @FieldResolver(() => EvidenceType, { description: say("出处。", "Where it stands.") })
  evidence(@Root() { reportId, at, shownAt }: StoredExtra & { shownAt: number }): EvidenceNode {
    return evidenceNode(reportId, at, shownAt);
  }
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => SourceDocumentType, { description: say("原件。", "The document.") })
  async document(@Root() { reportId, source }: EvidenceNode, @Ctx() { loaders }: Context) {
    if (reportId === null) return source;
    return (await loaders.reportById.load(reportId))?.source;
  }

  @FieldResolver(() => SectionType, {
    nullable: true,
    description: say("所在节；null 为不在任何一节。", "The section; null: in none."),
  })
  async section(@Root() evidence: EvidenceNode, @Ctx() context: Context): Promise<SectionNode | null> {
    return sectionOf(evidence, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: say(
      "原文所在的一行或一句；null 为没有。",
      "The line or sentence itself; null: none is known.",
    ),
  })
  async quote(@Root() evidence: EvidenceNode, @Ctx() context: Context): Promise<string | null> {
    const { quote, charStart, charEnd } = evidence.at;
    if (quote !== undefined) return quote;
    const section = charStart === undefined ? null : await sectionOf(evidence, context);
    return section?.text.slice(charStart, charEnd) ?? null;
  }
}

async function sectionOf(
  { reportId, at, shownAt }: EvidenceNode,
  { loaders }: Context,
): Promise<SectionNode | null> {
  if (at.section === undefined || reportId === null) return null;
  const section = (await loaders.sectionsByReportId.load(reportId))[at.section];
  return section ? { ...section, shownAt } : null;
}
