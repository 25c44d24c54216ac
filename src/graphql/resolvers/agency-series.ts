import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Indicator } from "../../catalogue";
import { refuseTooManyYears, requireIndicator, SUCCESSION_RULE, type YearSpan } from "../../compare";
import type { FigureBasis, StoredReport } from "../../db";
import type { Scope } from "../../report";
import { requireSpan } from "../arguments";
import type { Context } from "../context";
import { FigureBasisEnum, ScopeEnum } from "../enums";
import { timeOf, type AgencyNode, type BreakNode, type SeriesNode, type SeriesPointNode } from "../nodes";
import { FIGURES, FOLLOW_SUCCESSION, SCOPE_OF_ONE } from "../phrases";
import { say } from "../say";
import { agencyShownAt } from "../shown-at";
import { AgencyType } from "../types/agency";
import { IndicatorType } from "../types/catalogue";
import { BreakType } from "../types/comparison";
import { SeriesPointType, SeriesType } from "../types/series";
import { newest } from "./agency-fields";

@Resolver(() => AgencyType)
export class AgencySeriesResolver {
  @FieldResolver(() => SeriesType, {
    nullable: true,
    description: say(
      "一个指标逐年的数：由早到晚，缺报的年度也列出；增减不跨断开之处。",
      "One indicator year by year: oldest first, years without a report too; no change is given across a break.",
    ),
  })
  async series(
    @Root() { release, ...agency }: AgencyNode,
    @Ctx() context: Context,
    @Arg("indicator", () => ID, { description: say("指标代码。", "Code of the indicator.") }) code: string,
    @Arg("from", () => Int, {
      nullable: true,
      description: say("自此年度起；null 为最早的报告。", "First year; null: that of the oldest report."),
    })
    from: number | null,
    @Arg("to", () => Int, {
      nullable: true,
      description: say("至此年度止；null 为最新的报告。", "Last year; null: that of the newest report."),
    })
    to: number | null,
    @Arg("scope", () => ScopeEnum, { nullable: true, description: SCOPE_OF_ONE }) asked: Scope | null,
    @Arg("figures", () => FigureBasisEnum, { defaultValue: "CORRECTED", description: FIGURES })
    figures: FigureBasis,
    @Arg("followSuccession", () => Boolean, { defaultValue: false, description: FOLLOW_SUCCESSION })
    followSuccession: boolean,
  ): Promise<SeriesNode> {
    const indicator = requireIndicator(code);
    const span = requireSpan(from, to);
    const all = followSuccession
      ? await reportsFollowed(context, release, agency.code)
      : await context.loaders.reportsByAgencyCode.load({ release, key: agency.code });
    const reports = all.filter(({ year }) => span.from <= year && year <= span.to);
    const years = spanOf(from, to, reports);
    const scope = asked ?? newest(reports)?.scope ?? "OWN";
    const notes = followSuccession
      ? { noteZh: SUCCESSION_RULE.zh, noteEn: SUCCESSION_RULE.en }
      : { noteZh: null, noteEn: null };
    if (!years) return { indicator, scope, points: [], segments: [], breaks: [], ...notes };
    const question = { indicator: indicator.code, scope, figures, followSuccession, asked: [from, to] };
    const series = await context.loaders.seriesByQuestion.load({
      release,
      key: { agency, ...years, ...question },
    });
    const points = series.points.map(({ delta, deltaPct, ...point }) => ({
      ...{ ...point, release, time: timeOf(point.year) },
      ...{ yoy: delta, yoyPct: deltaPct },
    }));
    const breaks = series.breaks.map((one) => ({ ...one, release }));
    return { ...series, points, breaks, ...notes };
  }
}

/** Reports of all whose figures may stand in the series. */
async function reportsFollowed({ loaders }: Context, release: number, code: string): Promise<StoredReport[]> {
  const codes = await loaders.followedByAgencyCode.load({ release, key: code });
  const all = await Promise.all(codes.map((key) => loaders.reportsByAgencyCode.load({ release, key })));
  return all.flat();
}

/** From the first year that is asked for or known to the last; null where one of both is neither. @throws Refusal TOO_MUCH */
function spanOf(
  from: number | null,
  to: number | null,
  reports: readonly { readonly year: number }[],
): YearSpan | null {
  const known = reports.map(({ year }) => year);
  const fromYear = from ?? (known.length > 0 ? Math.min(...known) : null);
  const toYear = to ?? (known.length > 0 ? Math.max(...known) : null);
  if (fromYear === null || toYear === null) return null;
  refuseTooManyYears(toYear - fromYear + 1);
  return { fromYear, toYear };
}

@Resolver(() => SeriesType)
export class SeriesResolver {
  @FieldResolver(() => IndicatorType, { description: say("指标。", "The indicator.") })
  indicator(@Root() { indicator }: SeriesNode): Indicator {
    return indicator;
  }

  @FieldResolver(() => [BreakType], {
    description: say(
      "断开之处：表式、口径或所属机关改变。",
      "Where it breaks: the form, the scope or whose figures they are changes.",
    ),
  })
  breaks(@Root() { breaks }: SeriesNode): readonly BreakNode[] {
    return breaks;
  }
}

@Resolver(() => SeriesPointType)
export class SeriesPointResolver {
  @FieldResolver(() => AgencyType, { description: say("这一年的数是哪个机关的。", "Whose figure it is.") })
  async agency(
    @Root() { agencyCode, release }: SeriesPointNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    return agencyShownAt({ loaders }, release, agencyCode);
  }
}
