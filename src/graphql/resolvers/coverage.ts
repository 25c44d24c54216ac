import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { refuseTooManyYears } from "../../compare";
import { listCoverage, type AgencyFilter } from "../../db";
import { requireFilter, requireYears } from "../arguments";
import type { Context } from "../context";
import type { AgencyNode, CoverageNode, ReportNode } from "../nodes";
import { connectionOf, Cursors, isPosition, isText, requirePageSize } from "../paging";
import { AFTER, FIRST, PEERS, RELEASE } from "../phrases";
import { say } from "../say";
import { agencyShownAt, reportShownAt } from "../shown-at";
import { AgencyFilterInput, AgencyType } from "../types/agency";
import { CoverageCellType, CoverageConnectionType } from "../types/coverage";
import { ReportType } from "../types/report";

@Resolver(() => CoverageCellType)
export class CoverageResolver {
  @Query(() => CoverageConnectionType, {
    nullable: true,
    description: say(
      "各机关、各年度有没有报告、提取了多少，按机关代码、年度，分页；在所问年度中一年也不存续的机关不列。",
      "Which agencies and years there are reports of, and how much of them was read, by agency code, then year, page by page; agencies that exist in none of the years are left out.",
    ),
  })
  async coverage(
    @Ctx() context: Context,
    @Arg("where", () => AgencyFilterInput, { nullable: true, description: PEERS }) where: AgencyFilter | null,
    @Arg("years", () => [Int], { description: say("年度。", "Years.") }) askedYears: number[],
    @Arg("first", () => Int, { defaultValue: 100, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) asked: number | null,
  ): Promise<CoverageConnectionType> {
    const years = requireYears(askedYears);
    refuseTooManyYears(years.length);
    const size = requirePageSize(first);
    const cursors = new Cursors("coverage", { where, years }, { code: isText, year: isPosition });
    const from = cursors.read(after, asked);
    const release = await context.releases.resolve(from?.release ?? asked);
    const filter = await requireFilter(context, release, where);
    const query = { release, filter, years, limit: size + 1, after: from?.key };
    const { rows, totalCount } = await listCoverage(context.database, query);
    const nodes = rows.map((row): CoverageNode => ({ ...row, release }));
    const page = connectionOf(nodes, size, after, ({ agencyCode, year }) =>
      cursors.write(release, { code: agencyCode, year }),
    );
    return { ...page, totalCount } as unknown as CoverageConnectionType;
  }

  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  async agency(
    @Root() { agencyCode, release }: CoverageNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    return agencyShownAt({ loaders }, release, agencyCode);
  }

  @FieldResolver(() => ReportType, {
    nullable: true,
    description: say(
      "报告；两种口径都有的，取后来的一份，同一版的取本级；null 为没有。",
      "The report; of two scopes the one that came last, of one release the agency's own; null: none.",
    ),
  })
  async report(
    @Root() { reportId, release }: CoverageNode,
    @Ctx() { loaders }: Context,
  ): Promise<ReportNode | null> {
    return reportShownAt({ loaders }, release, reportId);
  }
}
