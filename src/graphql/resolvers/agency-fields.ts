import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { withoutReport } from "../../compare";
import type { StoredReport } from "../../db";
import type { Scope } from "../../report";
import { requireIndicators } from "../arguments";
import type { Context } from "../context";
import { ScopeEnum } from "../enums";
import {
  agencyNode,
  reportNode,
  type AgencyNode,
  type ObservationNode,
  type RegionNode,
  type ReportNode,
} from "../nodes";
import { observe } from "../observations";
import { SCOPE_OF_ONE } from "../phrases";
import { say } from "../say";
import { AgencyType } from "../types/agency";
import { RegionType } from "../types/catalogue";
import { ObservationType } from "../types/observation";
import { ReportType } from "../types/report";

@Resolver(() => AgencyType)
export class AgencyResolver {
  @FieldResolver(() => RegionType, {
    nullable: true,
    description: say("所在行政区划；null 为未登记。", "Its region; null: not registered."),
  })
  async region(@Root() agency: AgencyNode, @Ctx() { loaders }: Context): Promise<RegionNode | null> {
    return agency.region ? loaders.regionByCode.load(agency.region) : null;
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: say("上级机关；null 为没有或未登记。", "The agency above; null: none, or not registered."),
  })
  async parent(
    @Root() { parent, release }: AgencyNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    const found = parent ? await loaders.agencyByCode.load({ release, key: parent }) : null;
    return found && agencyNode(found, release);
  }

  @FieldResolver(() => [AgencyType], {
    description: say("直接下级机关，按代码。", "The agencies directly below, by code."),
  })
  async children(@Root() { code, release }: AgencyNode, @Ctx() { loaders }: Context): Promise<AgencyNode[]> {
    const found = await loaders.childrenByAgencyCode.load({ release, key: code });
    return found.map((one) => agencyNode(one, release));
  }

  @FieldResolver(() => [AgencyType], {
    description: say("其职责所从来的机关。", "The agencies whose duties it took over."),
  })
  async predecessors(
    @Root() { code, release }: AgencyNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode[]> {
    const found = await loaders.predecessorsByAgencyCode.load({ release, key: code });
    return found.map((one) => agencyNode(one, release));
  }

  @FieldResolver(() => [AgencyType], {
    description: say("承接其职责的机关。", "The agencies that took over its duties."),
  })
  async successors(
    @Root() { successors, release }: AgencyNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode[]> {
    const found = await Promise.all(successors.map((key) => loaders.agencyByCode.load({ release, key })));
    return found.flatMap((one) => (one ? agencyNode(one, release) : []));
  }

  @FieldResolver(() => [ReportType], {
    description: say("各年度报告，新的在前。", "Its reports, newest year first."),
  })
  async reports(
    @Root() agency: AgencyNode,
    @Ctx() context: Context,
    @Arg("years", () => [Int], {
      nullable: true,
      description: say("年度；null 为全部。", "Years; null: all."),
    })
    years: number[] | null,
    @Arg("scope", () => ScopeEnum, {
      nullable: true,
      description: say("口径；null 为两种都取。", "Scope; null: both."),
    })
    scope: Scope | null,
  ): Promise<ReportNode[]> {
    const all = await reportsOf(context, agency);
    return all
      .filter((report) => (!years || years.includes(report.year)) && (!scope || report.scope === scope))
      .map((report) => reportNode(report, agency.release));
  }

  @FieldResolver(() => ReportType, {
    nullable: true,
    description: say("某年度的报告；null 为没有。", "The report of one year; null: none."),
  })
  async report(
    @Root() agency: AgencyNode,
    @Ctx() context: Context,
    @Arg("year", () => Int, { description: say("年度。", "The year.") }) year: number,
    @Arg("scope", () => ScopeEnum, { nullable: true, description: SCOPE_OF_ONE }) scope: Scope | null,
  ): Promise<ReportNode | null> {
    const report = reportOfYear(await reportsOf(context, agency), year, scope);
    return report ? reportNode(report, agency.release) : null;
  }

  @FieldResolver(() => [ObservationType], {
    nullable: true,
    description: say(
      "若干指标在各年度的数，先按指标、后按年度由早到晚；未报送的年度也列出。",
      "Figures of several indicators over the years, indicator by indicator, oldest year first; years without a report stand too.",
    ),
  })
  async observations(
    @Root() agency: AgencyNode,
    @Ctx() context: Context,
    @Arg("indicators", () => [ID], { description: say("指标代码。", "Codes of the indicators.") })
    codes: string[],
    @Arg("years", () => [Int], {
      nullable: true,
      description: say("年度；null 为有报告的各年。", "Years; null: every year with a report."),
    })
    years: number[] | null,
    @Arg("scope", () => ScopeEnum, { nullable: true, description: SCOPE_OF_ONE }) scope: Scope | null,
  ): Promise<ObservationNode[]> {
    const indicators = requireIndicators(codes);
    const all = await reportsOf(context, agency);
    const asked = [...new Set(years ?? all.map(({ year }) => year))].sort((a, b) => a - b);
    const chosen = scope ?? newest(all.filter(({ year }) => asked.includes(year)))?.scope ?? "OWN";
    const figures = indicators.flatMap(({ code }) =>
      asked.map(async (year): Promise<ObservationNode> => {
        const report = reportOfYear(all, year, chosen);
        if (report) return observe(context, reportNode(report, agency.release), code);
        return {
          ...withoutReport(agency, year),
          ...{ code, year, scope: chosen, agencyCode: agency.code, shownAt: agency.release },
          ...{ reportId: null, position: null, reportedValue: null, mayBeCorrected: false },
        };
      }),
    );
    return Promise.all(figures);
  }
}

function reportsOf({ loaders }: Context, { code, release }: AgencyNode): Promise<StoredReport[]> {
  return loaders.reportsByAgencyCode.load({ release, key: code });
}

/** Of several, the one that came last; of one release, the agency's own figures. */
export function newest<Row extends Pick<StoredReport, "year" | "scope" | "validFrom">>(
  reports: readonly Row[],
): Row | undefined {
  return [...reports].sort(
    (a, b) => b.year - a.year || (b.validFrom ?? 0) - (a.validFrom ?? 0) || (a.scope === "OWN" ? -1 : 1),
  )[0];
}

export function reportOfYear(
  reports: readonly StoredReport[],
  year: number,
  scope: Scope | null | undefined,
): StoredReport | undefined {
  return newest(reports.filter((report) => report.year === year && (!scope || report.scope === scope)));
}
