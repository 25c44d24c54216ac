import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { indicatorByCode, type Indicator } from "../../catalogue";
import type { Rule } from "../../checks";
import type { Context } from "../context";
import { evidenceOfFinding } from "../evidence-of-finding";
import { ruleOf } from "../findings";
import {
  agencyNode,
  type AgencyNode,
  type DecisionNode,
  type EvidenceNode,
  type FindingNode,
  type ReportNode,
  type SuspectNode,
} from "../nodes";
import { say } from "../say";
import { agencyShownAt, reportShownAt } from "../shown-at";
import { AgencyType } from "../types/agency";
import { IndicatorType } from "../types/catalogue";
import { FindingDecisionType, FindingType, RuleType, SuspectType } from "../types/finding";
import { EvidenceType } from "../types/observation";
import { ReportType } from "../types/report";

@Resolver(() => FindingType)
export class FindingResolver {
  @FieldResolver(() => ID, {
    description: say(
      "标识；同一机关、年度、口径、规则、事项的，各版数据中都一样。",
      "Its id: the same in every release for one agency, year, scope, rule and subject.",
    ),
  })
  id(@Root() { key }: FindingNode): string {
    return key;
  }

  @FieldResolver(() => RuleType, { description: say("规则。", "The rule.") })
  rule(@Root() { rule }: FindingNode): Rule {
    return ruleOf(rule);
  }

  @FieldResolver(() => AgencyType, { description: say("机关。", "The agency.") })
  async agency(
    @Root() { agencyCode, shownAt }: FindingNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode | null> {
    return agencyShownAt({ loaders }, shownAt, agencyCode);
  }

  @FieldResolver(() => ReportType, {
    nullable: true,
    description: say("所核对的报告；null 为没有报告。", "The report that was checked; null: there is none."),
  })
  report(@Root() { reportId, shownAt }: FindingNode, @Ctx() context: Context): Promise<ReportNode | null> {
    return reportShownAt(context, shownAt, reportId);
  }

  @FieldResolver(() => [IndicatorType], {
    description: say("所涉各格的指标，合计在前。", "The indicators of the cells it is about, a total first."),
  })
  indicators(@Root() { indicators }: FindingNode): Indicator[] {
    return indicators.flatMap((code) => indicatorByCode(code) ?? []);
  }

  @FieldResolver(() => [EvidenceType], {
    description: say(
      "所依据的各格和文句；别的报告里的，见 document。",
      "The cells and sentences it rests on; `document` says where one is of another report.",
    ),
  })
  evidence(@Root() finding: FindingNode, @Ctx() context: Context): Promise<EvidenceNode[]> {
    return evidenceOfFinding(finding, context);
  }

  @FieldResolver(() => [SuspectType], {
    description: say(
      "可能的错处，最可能的在前；空为看不出。",
      "Likely causes, the likeliest first; empty: none stands out.",
    ),
  })
  suspects(@Root() { suspects, reportId, shownAt }: FindingNode): SuspectNode[] {
    return suspects.flatMap((suspect) => {
      const report = suspect.report ?? reportId;
      return report === null ? [] : [{ ...suspect, report, shownAt }];
    });
  }

  @FieldResolver(() => [AgencyType], {
    description: say(
      "相关机关：未报送的下级、文字相同的机关等。",
      "Other agencies: children that have not filed, agencies with the same text.",
    ),
  })
  async related(
    @Root() { related, shownAt }: FindingNode,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyNode[]> {
    const keys = related.map((key) => ({ release: shownAt, key }));
    const agencies = await Promise.all(keys.map((key) => loaders.agencyByCode.load(key)));
    return agencies.flatMap((agency) => (agency ? [agencyNode(agency, shownAt)] : []));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: say(
      "谁审定的，如 token:名称；null 为尚无人审定，或提问者未出示令牌。",
      "Who decided, such as token:name; null: nobody did, or whoever asks shows no token.",
    ),
  })
  decidedBy(@Root() { decidedBy }: FindingNode, @Ctx() { viewer }: Context): string | null {
    return viewer.role === "PUBLIC" ? null : decidedBy;
  }

  @FieldResolver(() => [FindingDecisionType], {
    description: say("历次审定，新的在前。", "All that was decided so far, newest first."),
  })
  async decisions(
    @Root() { key, factsSha256, shownAt }: FindingNode,
    @Ctx() { loaders }: Context,
  ): Promise<DecisionNode[]> {
    const all = await loaders.decisionsByFindingKey.load({ release: shownAt, key });
    return all.map((entry) => ({ ...entry, appliesNow: entry.factsSha256 === factsSha256 }));
  }
}

@Resolver(() => SuspectType)
export class SuspectResolver {
  @FieldResolver(() => IndicatorType, { description: say("此格的指标。", "The indicator of the cell.") })
  indicator(@Root() { indicator }: SuspectNode): Indicator | undefined {
    return indicatorByCode(indicator);
  }

  @FieldResolver(() => ReportType, { description: say("此格所在的报告。", "The report of the cell.") })
  report(@Root() { report, shownAt }: SuspectNode, @Ctx() context: Context): Promise<ReportNode | null> {
    return reportShownAt(context, shownAt, report);
  }
}

@Resolver(() => FindingDecisionType)
export class FindingDecisionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: say("谁；null 为提问者未出示令牌。", "Who; null: whoever asks shows no token."),
  })
  by(@Root() { by }: DecisionNode, @Ctx() { viewer }: Context): string | null {
    return viewer.role === "PUBLIC" ? null : by;
  }
}
