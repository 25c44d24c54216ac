import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  comparisonWarnings,
  openFindingsWarning,
  summarise,
  type ComparisonSummary,
  type Warning,
} from "../../compare";
import type { Context } from "../context";
import type { ComparisonNode } from "../nodes";
import { say } from "../say";
import { ComparisonType, WarningType } from "../types/comparison";
import { ComparisonSummaryType } from "../types/comparison-summary";

/** What a comparison says beside its figures; read only where it is asked for. */
@Resolver(() => ComparisonType)
export class ComparisonExtrasResolver {
  @FieldResolver(() => [ComparisonSummaryType], {
    description: say(
      "每指标、年度一条概括，先按指标、后按年度。只计该年存续、且与该年多数机关所用表式完全可比的数；其余计入 missing，并列入须知 NOT_COMPARABLE。",
      "One for each indicator and year, indicator by indicator. Counted are agencies that exist in the year, with figures that are fully comparable with the form most of them used; all others are `missing`, and a warning NOT_COMPARABLE names those that stand apart.",
    ),
  })
  summaries(@Root() table: ComparisonNode, @Ctx() { database }: Context): Promise<ComparisonSummary[]> {
    return summarise(database, table);
  }

  @FieldResolver(() => [WarningType], {
    description: say(
      "须知：OTHER_SCOPE、NOT_COMPARABLE、MIXED_FORMS、OPEN_FINDINGS。",
      "What to know beside the figures: OTHER_SCOPE, NOT_COMPARABLE, MIXED_FORMS, OPEN_FINDINGS.",
    ),
  })
  async warnings(@Root() table: ComparisonNode, @Ctx() context: Context): Promise<Warning[]> {
    return [...comparisonWarnings(table), ...(await openFindings(table, context))];
  }
}

async function openFindings(
  { agencies, indicators, years, cells, release }: ComparisonNode,
  { loaders }: Context,
): Promise<Warning[]> {
  const keys = [...new Set(cells.flatMap(({ reportId }) => reportId ?? []))];
  const loaded = await Promise.all(keys.map((key) => loaders.openFindingsByReport.load({ release, key })));
  const byReport = new Map(keys.map((key, i) => [key, loaded[i]!]));
  const width = indicators.length * years.length;
  const rows = cells.flatMap(({ reportId }, i) => {
    const { code } = indicators[Math.floor((i % width) / years.length)]!;
    return reportId !== null && byReport.get(reportId)!.has(code) ? [Math.floor(i / width)] : [];
  });
  const named = new Set(rows);
  return openFindingsWarning(
    rows.length,
    agencies.filter((_, row) => named.has(row)),
  );
}
