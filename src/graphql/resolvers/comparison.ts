import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Indicator } from "../../catalogue";
import { breaksOf, compare, MOST_CELLS } from "../../compare";
import type { AgencyFilter, FigureBasis } from "../../db";
import type { Scope } from "../../report";
import { requireIndicators, requireYears } from "../arguments";
import { requireBaseline } from "../baseline";
import { comparedAgencies } from "../compared-agencies";
import type { Context } from "../context";
import { FigureBasisEnum, ScopeEnum } from "../enums";
import { openFindingsOf } from "../findings";
import {
  agencyNode,
  timeOf,
  type AgencyNode,
  type BreakNode,
  type ComparisonCellNode,
  type ComparisonNode,
  type ComparisonRowNode,
} from "../nodes";
import { FIGURES, FOLLOW_SUCCESSION, OPEN_FINDINGS, RELEASE, SCOPE_OF_MANY } from "../phrases";
import { say } from "../say";
import { AgencyFilterInput, AgencyType } from "../types/agency";
import { BaselineInput } from "../types/baseline";
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
    @Arg("baseline", () => BaselineInput, {
      nullable: true,
      description: say(
        "与什么相比；null 为不比，各差为 null。",
        "What to compare with; null: nothing, and deltas are null.",
      ),
    })
    askedBaseline: BaselineInput | null,
    @Arg("followSuccession", () => Boolean, { defaultValue: false, description: FOLLOW_SUCCESSION })
    followSuccession: boolean,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) asked: number | null,
  ): Promise<ComparisonNode> {
    const indicators = requireIndicators(indicatorCodes);
    const years = requireYears(askedYears);
    const release = await context.releases.resolve(asked);
    const [baseline, agencies] = await Promise.all([
      requireBaseline(context, release, askedBaseline),
      comparedAgencies(context, release, { agencies: codes, where, years, followSuccession }),
    ]);
    const figuresOf = { indicators, years, scope, figures, followSuccession };
    const question = { release, agencies, ...figuresOf, among: context.comparedAmong };
    return compare(context.database, question, baseline);
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
          deltas: column.map(({ delta }) => delta),
          deltaPcts: column.map(({ deltaPct }) => deltaPct),
          comparables: column.map(({ comparable }) => comparable),
          reasons: column.map(({ reason }) => reason),
        };
      }),
    );
  }

  @FieldResolver(() => [BreakType], {
    description: say(
      "序列断开之处：表式改变而此指标不完全可比，或其间只报送了另一口径。",
      "Where a series breaks: the form changed and the indicator is not fully comparable across it, or only the other scope was filed in between.",
    ),
  })
  breaks(@Root() table: ComparisonNode): BreakNode[] {
    return breaksOf(table).map((one) => ({ ...one, release: table.release }));
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
      ...{ release, agency, indicator, year, time: timeOf(year) },
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
