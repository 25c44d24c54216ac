import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { listReports, yearSummaries, type ReportFilter, type YearSummary } from "../../db";
import { SCOPES, type Scope } from "../../report";
import { requireFilter, requireYear } from "../arguments";
import type { Context } from "../context";
import { ScopeEnum } from "../enums";
import { reportNode, type ReportNode } from "../nodes";
import { connectionOf, Cursors, isPosition, isText, requirePageSize } from "../paging";
import { AFTER, FIRST, RELEASE, SCOPE_OF_ONE } from "../phrases";
import { say } from "../say";
import { ReportConnectionType, ReportFilterInput, ReportType, YearSummaryType } from "../types/report";
import { reportOfYear } from "./agency-fields";

const isScope = (value: unknown): value is Scope => SCOPES.some((scope) => scope === value);

@Resolver()
export class ReportQueries {
  @Query(() => [YearSummaryType], {
    nullable: true,
    description: say("各年度有多少报告，新的在前。", "What there is of each year, newest first."),
  })
  async years(
    @Ctx() context: Context,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ): Promise<YearSummary[]> {
    return yearSummaries(context.database, await context.releases.resolve(release));
  }

  @Query(() => ReportType, {
    nullable: true,
    description: say(
      "一个机关一个年度的报告；null 为没有。",
      "One agency's report of one year; null: there is none.",
    ),
  })
  async report(
    @Ctx() context: Context,
    @Arg("agency", () => ID, { description: say("机关代码。", "Code of the agency.") }) agency: string,
    @Arg("year", () => Int, { description: say("年度。", "The year.") }) year: number,
    @Arg("scope", () => ScopeEnum, { nullable: true, description: SCOPE_OF_ONE }) scope: Scope | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ): Promise<ReportNode | null> {
    const at = await context.releases.resolve(release);
    const all = await context.loaders.reportsByAgencyCode.load({ release: at, key: agency });
    const report = reportOfYear(all, year, scope);
    return report ? reportNode(report, at) : null;
  }

  @Query(() => ReportConnectionType, {
    nullable: true,
    description: say(
      "报告，分页：年度由新到旧，同年按机关代码。",
      "Reports, page by page: newest year first, then by agency code.",
    ),
  })
  async reports(
    @Ctx() context: Context,
    @Arg("where", () => ReportFilterInput, {
      nullable: true,
      description: say("哪些报告；null 为全部。", "Which reports; null: all."),
    })
    where: ReportFilter | null,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ): Promise<ReportConnectionType> {
    const size = requirePageSize(first);
    const cursors = new Cursors("reports", where, { year: isPosition, agencyCode: isText, scope: isScope });
    const from = cursors.read(after, release);
    const at = await context.releases.resolve(from?.release ?? release);
    const agency = where?.agency && (await requireFilter(context, at, where.agency));
    const { reports, totalCount } = await listReports(context.database, {
      release: at,
      filter: { ...where, agency, years: where?.years?.map(requireYear) },
      limit: size + 1,
      after: from?.key,
    });
    const nodes = reports.map((report) => reportNode(report, at));
    const page = connectionOf(nodes, size, after, ({ year, agencyCode, scope }) =>
      cursors.write(at, { year, agencyCode, scope }),
    );
    return { ...page, totalCount } as unknown as ReportConnectionType;
  }
}
