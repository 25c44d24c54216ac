import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { textChanges, type TextChange } from "../../compare";
import type { Context } from "../context";
import type { ReportNode, SectionNode } from "../nodes";
import { say } from "../say";
import { reportShownAt } from "../shown-at";
import { previousSection, requireSection, sectionId } from "../sections";
import { ReportType, SectionType } from "../types/report";
import { TextChangeType } from "../types/section";

@Resolver(() => SectionType)
export class SectionResolver {
  @FieldResolver(() => ID, { description: say("此节的标识。", "Id of the section.") })
  id(@Root() section: SectionNode): string {
    return sectionId(section);
  }

  @FieldResolver(() => ReportType, { description: say("所在报告。", "The report.") })
  async report(
    @Root() { reportId, shownAt }: SectionNode,
    @Ctx() { loaders }: Context,
  ): Promise<ReportNode | null> {
    return reportShownAt({ loaders }, shownAt, reportId);
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

  @FieldResolver(() => SectionType, {
    nullable: true,
    description: say(
      "同一机关、同一口径上一年度报告中的同一节：类别和层次相同；除唯一的一级标题外，标题也要相近。null 为没有。",
      "The same section of last year's report of the same agency and scope: of the same kind and level, and but for the only main part of its kind with a title like it. Null: there is none.",
    ),
  })
  previous(@Root() section: SectionNode, @Ctx() context: Context): Promise<SectionNode | null> {
    return previousSection(context, section);
  }

  @FieldResolver(() => [TextChangeType], {
    nullable: true,
    description: say(
      "由本节到另一节，逐句：SAME 和 ADDED 依次相连就是 to 的文字，SAME 和 REMOVED 就是本节的文字。哪个机关、哪一年的节都可以。null 为被拒绝。",
      "From this section to the other, sentence by sentence: SAME and ADDED in order are the text of `to`, SAME and REMOVED the text of this section. It may be a section of any agency and year. Null: refused.",
    ),
  })
  async diff(
    @Root() section: SectionNode,
    @Ctx() context: Context,
    @Arg("to", () => ID, { description: say("另一节的标识。", "Id of the other section.") }) to: string,
  ): Promise<TextChange[]> {
    const other = await requireSection(context, section.shownAt, to);
    return textChanges(section.text, other.text);
  }
}
