import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { comparability, type Indicator } from "../../catalogue";
import { compare, MOST_CELLS } from "../../compare";
import type { AgencyFilter, FigureBasis } from "../../db";
import type { Scope } from "../../report";
import { requireIndicators, requireYears } from "../arguments";
import { comparedAgencies } from "../compared-agencies";
import type { Context } from "../context";
import { FigureBasisEnum, ScopeEnum } from "../enums";
import { openFindingsOf } from "../findings";
import {
  agencyNode,
  breakNode,
  type AgencyNode,
  type BreakNode,
  type ComparisonCellNode,
  type ComparisonNode,
  type ComparisonRowNode,
} from "../nodes";
import { FIGURES, OPEN_FINDINGS, RELEASE, SCOPE_OF_MANY } from "../phrases";
import { say } from "../say";
import { AgencyFilterInput, AgencyType } from "../types/agency";
import { IndicatorType } from "../types/catalogue";
import {
  BreakType,
  ComparisonCellType,
  ComparisonColumnType,
  ComparisonRowType,
  ComparisonType,
} from "../types/comparison";

@Resolver(() => ComparisonType)
export class ComparisonResolver {
  @Query(() => ComparisonType, {
    nullable: true,
    description: say(
      `多个机关、指标、年度并列比较；agencies 与 where 取一；至多 ${MOST_CELLS} 格。`,
      `Many agencies, indicators and years side by side; either \`agencies\` or \`where\`; at most ${MOST_CELLS} cells.`,
    ),
  })
  async compare(
    @Ctx() context: Context,
    @Arg("agencies", () => [ID], {
      nullable: true,
      description: say("机关代码；答案按此次序。", "Codes of the agencies; the answer keeps their order."),
    })
    codes: string[] | null,
    @Arg("where", () => AgencyFilterInput, {
      nullable: true,
      description: say("或按条件取机关，按代码排。", "Or agencies by a filter, in the order of their codes."),
    })
    where: AgencyFilter | null,
    @Arg("indicators", () => [ID], { description: say("指标代码。", "Codes of the indicators.") })
    indicatorCodes: string[],
    @Arg("years", () => [Int], { description: say("年度。", "Years.") }) askedYears: number[],
    @Arg("scope", () => ScopeEnum, { defaultValue: "OWN", description: SCOPE_OF_MANY }) scope: Scope,
    @Arg("figures", () => FigureBasisEnum, { defaultValue: "CORRECTED", description: FIGURES })
    figures: FigureBasis,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) asked: number | null,
  ): Promise<ComparisonNode> {
    const indicators = requireIndicators(indicatorCodes);
    const years = requireYears(askedYears);
    const release = await context.releases.resolve(asked);
    const agencies = await comparedAgencies(context, release, { agencies: codes, where, years });
    return compare(context.database, {
      release,
      agencies,
      indicators,
      years,
      scope,
      figures,
      followSuccession: false,
      among: context.comparedAmong,
    });
  }

  @FieldResolver(() => [AgencyType], {
    description: say(
      "机关，rows 和各列按此次序。",
      "The agencies, in the order of rows and of the lists in columns.",
    ),
  })
  agencies(@Root() { agencies, release }: ComparisonNode): AgencyNode[] {
    return agencies.map((agency) => agencyNode(agency, release));
  }

  @FieldResolver(() => [IndicatorType], {
    description: say("指标，按所问次序。", "The indicators, in the order asked."),
  })
  indicators(@Root() { indicators }: ComparisonNode): readonly Indicator[] {
    return indicators;
  }

  @FieldResolver(() => [ComparisonRowType], {
    description: say(
      "每机关一行；格先按指标、后按年度。",
      "One row an agency; its cells indicator by indicator, then year by year.",
    ),
  })
  rows(@Root() table: ComparisonNode): ComparisonRowNode[] {
    return table.agencies.map((_, row) => ({ table, row }));
  }

  @FieldResolver(() => [ComparisonCellType], {
    description: say("同样的格，平铺。", "The same cells as one flat list."),
  })
  cells(@Root() table: ComparisonNode): ComparisonCellNode[] {
    return table.agencies.flatMap((_, row) => cellsOfRow(table, row));
  }

  @FieldResolver(() => [ComparisonColumnType], {
    description: say(
      "每指标、年度一列；各表按 agencies 的次序。",
      "One column an indicator and year; its lists stand in the order of `agencies`.",
    ),
  })
  columns(@Root() table: ComparisonNode) {
    const { agencies, indicators, years, cells } = table;
    const width = indicators.length * years.length;
    return indicators.flatMap((indicator, i) =>
      years.map((year, j) => {
        const column = agencies.map((_, row) => cells[row * width + i * years.length + j]!);
        return {
          indicator,
          year,
          values: column.map(({ value }) => value),
          statuses: column.map(({ status }) => status),
          comparables: column.map(({ comparable }) => comparable),
          reasons: column.map(({ reason }) => reason),
        };
      }),
    );
  }

  @FieldResolver(() => [BreakType], {
    description: say(
      "序列断开之处：此机关换了表式，而此指标在两表式间不完全可比。",
      "Where a series breaks: an agency changed its form, and the indicator is not fully comparable across it.",
    ),
  })
  breaks(@Root() { formChanges, indicators, release }: ComparisonNode): BreakNode[] {
    return formChanges.flatMap((change) =>
      indicators
        .filter(({ code }) => comparability(code, change.fromForm, change.toForm).verdict !== "FULL")
        .map((indicator) => breakNode(change, indicator, release)),
    );
  }
}

function cellsOfRow(
  { agencies, indicators, years, cells, release }: ComparisonNode,
  row: number,
): ComparisonCellNode[] {
  const width = indicators.length * years.length;
  const agency = agencies[row]!;
  return indicators.flatMap((indicator, i) =>
    years.map((year, j) => ({
      ...cells[row * width + i * years.length + j]!,
      ...{ release, agency, indicator, year, time: `${String(year).padStart(4, "0")}-12-31` },
    })),
  );
}

@Resolver(() => ComparisonRowType)
export class ComparisonRowResolver {
  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  agency(@Root() { table, row }: ComparisonRowNode): AgencyNode {
    return agencyNode(table.agencies[row]!, table.release);
  }

  @FieldResolver(() => [ComparisonCellType], {
    description: say("各格，先按指标、后按年度。", "Its cells, indicator by indicator, then year by year."),
  })
  cells(@Root() { table, row }: ComparisonRowNode): ComparisonCellNode[] {
    return cellsOfRow(table, row);
  }
}

@Resolver(() => ComparisonCellType)
export class ComparisonCellResolver {
  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  agency(@Root() { agency, release }: ComparisonCellNode): AgencyNode {
    return agencyNode(agency, release);
  }

  @FieldResolver(() => IndicatorType, { description: say("指标。", "The indicator.") })
  indicator(@Root() { indicator }: ComparisonCellNode): Indicator {
    return indicator;
  }

  @FieldResolver(() => Int, { description: OPEN_FINDINGS })
  openFindings(
    @Root() { reportId, indicator, release }: ComparisonCellNode,
    @Ctx() context: Context,
  ): Promise<number> {
    return openFindingsOf(context, release, reportId, indicator.code);
  }
}

@Resolver(() => ComparisonColumnType)
export class ComparisonColumnResolver {
  @FieldResolver(() => IndicatorType, { description: say("指标。", "The indicator.") })
  indicator(@Root() { indicator }: { indicator: Indicator }): Indicator {
    return indicator;
  }
}

@Resolver(() => BreakType)
export class BreakResolver {
  @FieldResolver(() => IndicatorType, { description: say("指标。", "The indicator.") })
  indicator(@Root() { indicator }: BreakNode): Indicator {
    return indicator;
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: say("机关；null 为各机关皆然。", "The agency; null: all of them."),
  })
  agency(@Root() { agency, release }: BreakNode): AgencyNode {
    return agencyNode(agency, release);
  }
}
