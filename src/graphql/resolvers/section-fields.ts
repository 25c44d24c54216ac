import { Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { reportNode, type ReportNode, type SectionNode } from "../nodes";
import { say } from "../say";
import { ReportType, SectionType } from "../types/report";

@Resolver(() => SectionType)
export class SectionResolver {
  @FieldResolver(() => ID, { description: say("此节的标识。", "Id of the section.") })
  id(@Root() { reportId, ordinal }: SectionNode): string {
    return `${reportId}-${ordinal}`;
  }

  @FieldResolver(() => ReportType, { description: say("所在报告。", "The report.") })
  async report(
    @Root() { reportId, shownAt }: SectionNode,
    @Ctx() { loaders }: Context,
  ): Promise<ReportNode | null> {
    const report = await loaders.reportById.load(reportId);
    return report && reportNode(report, shownAt);
  }

  @FieldResolver(() => Int, {
    description: say("文字长度，UTF-16 单元。", "Length of the text, in UTF-16 units."),
  })
  charCount(@Root() { text }: SectionNode): number {
    return text.length;
  }

  @FieldResolver(() => SectionType, {
    nullable: true,
    description: say("上级节；null 为一级。", "The section above; null: a main part."),
  })
  async parent(
    @Root() { reportId, parentOrdinal, shownAt }: SectionNode,
    @Ctx() { loaders }: Context,
  ): Promise<SectionNode | null> {
    const all = await loaders.sectionsByReportId.load(reportId);
    const parent = all.find(({ ordinal }) => ordinal === parentOrdinal);
    return parent ? { ...parent, shownAt } : null;
  }

  @FieldResolver(() => [SectionType], {
    description: say("下级各节，按次序。", "The sections directly below, in order."),
  })
  async children(@Root() section: SectionNode, @Ctx() { loaders }: Context): Promise<SectionNode[]> {
    const all = await loaders.sectionsByReportId.load(section.reportId);
    return all
      .filter(({ parentOrdinal }) => parentOrdinal === section.ordinal)
      .map((child) => ({ ...child, shownAt: section.shownAt }));
  }
}
