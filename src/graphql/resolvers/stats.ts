import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { AgencyLevel } from "../../catalogue";
import { requireIndicator, refuseTooManyYears, stats, type GroupBy } from "../../compare";
import type { AgencyFilter, FigureBasis } from "../../db";
import type { Scope } from "../../report";
import { requireFilter, requireYears } from "../arguments";
import type { Context } from "../context";
import { AgencyLevelEnum, FigureBasisEnum, GroupByEnum, ScopeEnum } from "../enums";
import { FIGURES, GROUP_BY, PEERS, REGION_LEVEL, RELEASE, SCOPE_OF_MANY } from "../phrases";
import { say } from "../say";
import { AgencyFilterInput } from "../types/agency";
import { StatGroupType } from "../types/comparison";

@Resolver()
export class StatsQueries {
  @Query(() => [StatGroupType], {
    nullable: true,
    description: say(
      "一个指标在各组机关、各年度的分布；不分组则每年一组。",
      "The distribution of one indicator over groups of agencies and years; without `groupBy` one group a year.",
    ),
  })
  async stats(
    @Ctx() context: Context,
    @Arg("indicator", () => ID, { description: say("指标代码。", "Code of the indicator.") }) code: string,
    @Arg("years", () => [Int], { description: say("年度。", "Years.") }) askedYears: number[],
    @Arg("groupBy", () => [GroupByEnum], {
      defaultValue: [],
      description: GROUP_BY,
    })
    groupBy: GroupBy[],
    @Arg("regionLevel", () => AgencyLevelEnum, {
      nullable: true,
      description: REGION_LEVEL,
    })
    regionLevel: AgencyLevel | null,
    @Arg("where", () => AgencyFilterInput, { nullable: true, description: PEERS }) where: AgencyFilter | null,
    @Arg("scope", () => ScopeEnum, { defaultValue: "OWN", description: SCOPE_OF_MANY }) scope: Scope,
    @Arg("figures", () => FigureBasisEnum, { defaultValue: "CORRECTED", description: FIGURES })
    figures: FigureBasis,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) asked: number | null,
  ): Promise<StatGroupType[]> {
    const indicator = requireIndicator(code);
    const years = requireYears(askedYears);
    refuseTooManyYears(years.length);
    const release = await context.releases.resolve(asked);
    const filter = await requireFilter(context, release, where);
    const groups = await stats(context.database, {
      release,
      indicator,
      years,
      scope,
      figures,
      filter,
      followSuccession: false,
      groupBy,
      regionLevel,
    });
    return groups.map(({ keys, ...group }) => ({
      ...group,
      keys: keys.map(({ by, code: key, label }) => ({ by, code: key, label: label ?? key })),
    }));
  }
}
