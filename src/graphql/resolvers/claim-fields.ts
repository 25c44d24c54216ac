import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { indicatorByCode, type Indicator } from "../../catalogue";
import type { Context } from "../context";
import { judgedClaim } from "../judged-claim";
import type { ClaimNode, SectionNode } from "../nodes";
import { say } from "../say";
import { IndicatorType } from "../types/catalogue";
import { ClaimType } from "../types/claim";
import { SectionType } from "../types/report";

@Resolver(() => ClaimType)
export class ClaimResolver {
  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: say(
      "所说的指标；null 为文字不能确定是哪一项。",
      "What it counts; null: the words do not surely say.",
    ),
  })
  indicator(@Root() { indicator }: ClaimNode): Indicator | null {
    return indicator === null ? null : (indicatorByCode(indicator) ?? null);
  }

  @FieldResolver(() => String, { description: say("原文。", "The words themselves.") })
  async quote(@Root() claim: ClaimNode, @Ctx() context: Context): Promise<string> {
    const { text } = await sectionOf(claim, context);
    return text.slice(claim.charStart, claim.charEnd);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: say(
      "与同一报告的统计表是否一致；null 为没有可比的格。新收与新收加结转等已知读法都算一致。",
      "Whether the tables of the same report say so too; null: no cell to hold it against. Any known reading agrees.",
    ),
  })
  async agrees(@Root() claim: ClaimNode, @Ctx() { loaders }: Context): Promise<boolean | null> {
    return (await judgedClaim(claim, loaders)).agrees;
  }

  @FieldResolver(() => IndicatorType, {
    nullable: true,
    description: say(
      "不一致时，恰好填有此数的另一格；null 为没有，或与表一致。",
      "Where it does not agree: another cell that holds this very number; null: none does, or it agrees.",
    ),
  })
  async equalsIndicator(@Root() claim: ClaimNode, @Ctx() { loaders }: Context): Promise<Indicator | null> {
    const { equals } = await judgedClaim(claim, loaders);
    return equals === null ? null : (indicatorByCode(equals) ?? null);
  }

  @FieldResolver(() => SectionType, { description: say("所在节。", "The section.") })
  section(@Root() claim: ClaimNode, @Ctx() context: Context): Promise<SectionNode> {
    return sectionOf(claim, context);
  }
}

async function sectionOf(
  { reportId, section: ordinal, shownAt }: ClaimNode,
  { loaders }: Context,
): Promise<SectionNode> {
  const section = (await loaders.sectionsByReportId.load(reportId))[ordinal];
  if (!section) throw new Error(`report ${reportId} has a claim in section ${ordinal}, which it lacks`);
  return { ...section, shownAt };
}
