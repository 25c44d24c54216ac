import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { formByCode, type Form } from "../../catalogue";
import type { FindingStatus } from "../../checks";
import { requireIndicator, type ObservationStatus } from "../../compare";
import type { StoredExtra } from "../../db";
import type { SectionKind, Severity } from "../../report";
import type { Context } from "../context";
import { FindingStatusEnum, ObservationStatusEnum, SectionKindEnum, SeverityEnum } from "../enums";
import { findingsOf } from "../findings";
import {
  reportNode,
  type AgencyNode,
  type ClaimNode,
  type FindingNode,
  type ObservationNode,
  type ReportNode,
  type SectionNode,
} from "../nodes";
import { observe, printedObservations } from "../observations";
import { say } from "../say";
import { agencyShownAt } from "../shown-at";
import { AgencyType } from "../types/agency";
import { FormType } from "../types/catalogue";
import { ClaimType } from "../types/claim";
import { FindingType } from "../types/finding";
import { ObservationType } from "../types/observation";
import { ExtraFigureType, ReportType, SectionType, SourceDocumentType } from "../types/report";

@Resolver(() => ReportType)
export class ReportResolver {
  @FieldResolver(() => ID, { description: say("此版的标识。", "Id of this version.") })
  id(@Root() report: ReportNode): string {
    return String(report.id);
  }

  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  async agency(
    @Root() { agencyCode, shownAt }: ReportNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    return agencyShownAt({ loaders }, shownAt, agencyCode);
  }

  @FieldResolver(() => FormType, {
    nullable: true,
    description: say("所用表式；null 为没有统计表。", "Its form; null: no statistics table was found."),
  })
  form(@Root() { form }: ReportNode): Form | null {
    return form && formByCode(form);
  }

  @FieldResolver(() => [SectionType], {
    description: say(
      "正文的一级章节，按次序；前言和附件（ANNEX 等 0 级）只在 kinds 点名其类别时给出。下级见 children。",
      "The main parts of the body in order; front matter and annexes (level 0) only where `kinds` names their kind. Lower levels are in `children`.",
    ),
  })
  async sections(
    @Root() { id, shownAt }: ReportNode,
    @Ctx() { loaders }: Context,
    @Arg("kinds", () => [SectionKindEnum], {
      nullable: true,
      description: say("类别；null 为正文全部。", "Kinds; null: the whole body."),
    })
    kinds: SectionKind[] | null,
  ): Promise<SectionNode[]> {
    const all = await loaders.sectionsByReportId.load(id);
    return all
      .filter(({ level, kind }) => (kinds ? level <= 1 && kinds.includes(kind) : level === 1))
      .map((section) => ({ ...section, shownAt }));
  }

  @FieldResolver(() => [ObservationType], {
    description: say(
      "各格的数，按表、行、栏；indicators 点名时按点名次序，可含算得的（DERIVED）和关于报告本身的（QUALITY）指标。",
      "One for each cell that the form has or the document prints, table by table, row by row, column by column; by `indicators` in that order, worked out (DERIVED) and QUALITY ones too.",
    ),
  })
  async observations(
    @Root() report: ReportNode,
    @Ctx() context: Context,
    @Arg("indicators", () => [ID], {
      nullable: true,
      description: say("指标代码；null 为表中各格。", "Codes; null: every cell."),
    })
    codes: string[] | null,
    @Arg("statuses", () => [ObservationStatusEnum], {
      nullable: true,
      description: say("状态；null 为不限。", "States; null: all."),
    })
    statuses: ObservationStatus[] | null,
  ): Promise<ObservationNode[]> {
    const wanted = codes?.map((code) => requireIndicator(code).code);
    const all = wanted
      ? await Promise.all(wanted.map((code) => observe(context, report, code)))
      : printedObservations(report, await context.loaders.figuresByReport.load(figuresKey(report)));
    return statuses ? all.filter(({ status }) => statuses.includes(status)) : all;
  }

  @FieldResolver(() => ObservationType, {
    nullable: true,
    description: say(
      "一个指标的数；无此代码则报错。",
      "What it says about one indicator; an unknown code is an error.",
    ),
  })
  async observation(
    @Root() report: ReportNode,
    @Ctx() context: Context,
    @Arg("indicator", () => ID, { description: say("指标代码。", "Code of the indicator.") }) code: string,
  ): Promise<ObservationNode> {
    return observe(context, report, requireIndicator(code).code);
  }

  @FieldResolver(() => [ExtraFigureType], {
    description: say("各表式都没有的行。", "Rows of the document that no form has."),
  })
  async extras(
    @Root() { id, shownAt }: ReportNode,
    @Ctx() { loaders }: Context,
  ): Promise<(StoredExtra & { shownAt: number })[]> {
    const extras = await loaders.extrasByReportId.load(id);
    return extras.map((extra) => ({ ...extra, shownAt }));
  }

  @FieldResolver(() => [ClaimType], {
    description: say(
      "正文各句所说的数，按次序；没有转录正文的数据文件（*.figures.json）为空。",
      "Figures that sentences state, in order; empty for a figures file without sections.",
    ),
  })
  async claims(
    @Root() { id, shownAt, year, scope }: ReportNode,
    @Ctx() { loaders }: Context,
  ): Promise<ClaimNode[]> {
    const claims = await loaders.claimsByReportId.load(id);
    return claims.map((claim) => ({ ...claim, shownAt, year, scope }));
  }

  @FieldResolver(() => [FindingType], {
    description: say(
      "核对结果，先重后轻；旧版报告的，为其最后一版数据所见。PASS 当场重算，只含单看本报告的规则。",
      "What checks found, the gravest first; of a version that was replaced, as its last release saw it. PASS is worked out again when asked for, of rules about the report alone.",
    ),
  })
  findings(
    @Root() report: ReportNode,
    @Ctx() context: Context,
    @Arg("severities", () => [SeverityEnum], {
      nullable: true,
      description: say("轻重；null 为不限。", "How grave; null: all."),
    })
    severities: Severity[] | null,
    @Arg("statuses", () => [FindingStatusEnum], {
      nullable: true,
      description: say("结论；null 为 FAILED 和 UNCERTAIN。", "What checks say; null: FAILED and UNCERTAIN."),
    })
    statuses: FindingStatus[] | null,
  ): Promise<FindingNode[]> {
    return findingsOf(context, report, severities, statuses);
  }

  @FieldResolver(() => SourceDocumentType, { description: say("原件。", "The document it was read from.") })
  source(@Root() { document }: ReportNode) {
    return document;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: say(
      "带来此版的数据版次；null 为试导入。",
      "The release that brought this version; null in a dry run.",
    ),
  })
  release(@Root() { validFrom }: ReportNode): number | null {
    return validFrom;
  }

  @FieldResolver(() => [ReportType], {
    description: say("同一报告的各版，新的在前。", "Versions of the same report, newest first."),
  })
  async versions(@Root() report: ReportNode, @Ctx() { loaders }: Context): Promise<ReportNode[]> {
    const { agencyCode, year, scope, shownAt } = report;
    const all = await loaders.versionsByReportKey.load({
      release: shownAt,
      key: { agencyCode, year, scope },
    });
    return all.map((version) => reportNode(version, shownAt));
  }
}

const figuresKey = ({ id, shownAt }: ReportNode) => ({ release: shownAt, key: id });

@Resolver(() => SourceDocumentType)
export class SourceDocumentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: say("原件的地址；null 为未留存。", "Where the original is; null: it was not kept."),
  })
  url(@Root() { sha256, kept }: ReportNode["document"]): string | null {
    return kept ? `/documents/${sha256}` : null;
  }
}
