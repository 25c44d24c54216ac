import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from "type-graphql";
import type { AgencyLevel } from "../../catalogue";
import { filingCounts, type GroupBy } from "../../compare";
import { listFilings, type AgencyFilter, type FilingState } from "../../db";
import { asOfDay, requireFilter, requireReportYears } from "../arguments";
import type { Context } from "../context";
import { AgencyLevelEnum, FilingStateEnum, GroupByEnum } from "../enums";
import type { AgencyNode, FilingCountsNode, FilingNode, ReportNode } from "../nodes";
import { connectionOf, Cursors, isText, requirePageSize } from "../paging";
import { AFTER, AS_OF, FIRST, GROUP_BY, PEERS, REGION_LEVEL, RELEASE } from "../phrases";
import { IsoDate } from "../scalars";
import { say } from "../say";
import { agencyShownAt, reportShownAt } from "../shown-at";
import { AgencyFilterInput, AgencyType } from "../types/agency";
import { FilingConnectionType, FilingCountsType, FilingType } from "../types/filing";
import { ReportType } from "../types/report";

@Resolver(() => FilingType)
export class FilingResolver {
  @Query(() => FilingConnectionType, {
    nullable: true,
    description: say(
      "一个年度各机关的报送情况，按机关代码，分页；该年存续的机关每年应有一份。",
      "The filings of a year by the agencies' codes, page by page; each agency that exists in the year owes one report.",
    ),
  })
  async filings(
    @Ctx() context: Context,
    @Arg("year", () => Int, { description: say("报告所述年度。", "The year reported on.") }) asked: number,
    @Arg("where", () => AgencyFilterInput, { nullable: true, description: PEERS }) where: AgencyFilter | null,
    @Arg("states", () => [FilingStateEnum], {
      nullable: true,
      description: say("状态；null 为不限。", "States; null: all."),
    })
    states: FilingState[] | null,
    @Arg("asOf", () => IsoDate, { nullable: true, description: AS_OF }) askedDay: string | null,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) askedRelease: number | null,
  ): Promise<FilingConnectionType> {
    const [year] = requireReportYears([asked]) as [number];
    const size = requirePageSize(first);
    // A list that was begun before midnight is read to its end as of the day on which it was begun.
    const cursors = new Cursors(
      "filings",
      { year, where, states, asOf: askedDay },
      { code: isText, asOf: isText },
    );
    const from = cursors.read(after, askedRelease);
    const release = await context.releases.resolve(from?.release ?? askedRelease);
    const asOf = asOfDay(from?.key.asOf ?? askedDay);
    const filter = await requireFilter(context, release, where);
    const { filings, totalCount } = await listFilings(context.database, {
      ...{ release, year, filter, states, asOf, limit: size + 1 },
      after: from?.key.code,
    });
    const page = connectionOf(
      filings.map((filing): FilingNode => ({ ...filing, release })),
      size,
      after,
      ({ agencyCode }) => cursors.write(release, { code: agencyCode, asOf }),
    );
    return { ...page, totalCount } as unknown as FilingConnectionType;
  }

  @Query(() => [FilingCountsType], {
    nullable: true,
    description: say(
      "各组机关、各年度的报送情况；不分组则每年一组，新的在前。",
      "How many agencies of each group and year filed in time, late or not; without `groupBy` one group a year, newest first.",
    ),
  })
  async filingCounts(
    @Ctx() context: Context,
    @Arg("years", () => [Int], { description: say("年度。", "Years.") }) askedYears: number[],
    @Arg("where", () => AgencyFilterInput, { nullable: true, description: PEERS }) where: AgencyFilter | null,
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
    @Arg("asOf", () => IsoDate, { nullable: true, description: AS_OF }) askedDay: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) asked: number | null,
  ): Promise<FilingCountsNode[]> {
    const years = requireReportYears(askedYears);
    const asOf = asOfDay(askedDay);
    const release = await context.releases.resolve(asked);
    const filter = await requireFilter(context, release, where);
    const question = { release, years, filter, groupBy, regionLevel, asOf };
    const groups = await filingCounts(context.database, question);
    return groups.map(({ keys, ...counts }) => ({
      ...counts,
      keys: keys.map(({ by, code, label }) => ({ by, code, label: label ?? code })),
    }));
  }

  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  async agency(
    @Root() { agencyCode, release }: FilingNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    return agencyShownAt({ loaders }, release, agencyCode);
  }

  @FieldResolver(() => ReportType, {
    nullable: true,
    description: say(
      "到 asOf 为止最新的一版报告；null 为未报送。",
      "The newest version that was there as of `asOf`; null: not filed.",
    ),
  })
  async report(
    @Root() { reportId, release }: FilingNode,
    @Ctx() { loaders }: Context,
  ): Promise<ReportNode | null> {
    return reportShownAt({ loaders }, release, reportId);
  }

  @FieldResolver(() => Int, {
    description: say(
      "这份报告尚待处理的核对结果数：级别为 FATAL 或 WARNING，状态为 FAILED 或 UNCERTAIN，未作决定；未报送的为 0。",
      "Findings of the report that wait for a decision: FATAL or WARNING, FAILED or UNCERTAIN, open; 0 where nothing was filed.",
    ),
  })
  async openFindings(
    @Root() { reportId, release }: FilingNode,
    @Ctx() { loaders }: Context,
  ): Promise<number> {
    return reportId === null ? 0 : loaders.openFindingCountByReport.load({ release, key: reportId });
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: say(
      "这份报告的文字有多大比例也见于上一年度的报告，0 至 1；null 为未报送、没有上一年度的报告或文字太少。",
      "The share of the report's text, 0 to 1, that last year's report has too; null: not filed, no report of last year, or too few words to say.",
    ),
  })
  async textReuse(
    @Root() { reportId, release }: FilingNode,
    @Ctx() { loaders }: Context,
  ): Promise<number | null> {
    return reportId === null ? null : loaders.textReuseByReport.load({ release, key: reportId });
  }
}
