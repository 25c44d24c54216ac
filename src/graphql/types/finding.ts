import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import type { FormCode } from "../../catalogue";
import type { FindingStatus, RuleKind } from "../../checks";
import type { Decision } from "../../db";
import type { Scope, Severity } from "../../report";
import {
  DecisionEnum,
  FindingStatusEnum,
  FormCodeEnum,
  RuleKindEnum,
  ScopeEnum,
  SeverityEnum,
} from "../enums";
import { DateTime } from "../scalars";
import { say } from "../say";
import { AgencyFilterInput } from "./agency";
import { PageInfoType } from "./page-info";

@ObjectType("Rule", {
  description: say("一条核对规则。", "A rule that reports are checked by."),
  simpleResolvers: true,
})
export class RuleType {
  @Field(() => ID, {
    description: say("固定代码，如 COLUMNS_TO_TOTAL。", "Permanent code, such as COLUMNS_TO_TOTAL."),
  })
  code!: string;

  @Field(() => RuleKindEnum, { description: say("类别。", "Its kind.") })
  kind!: RuleKind;

  @Field(() => SeverityEnum, {
    description: say(
      "其结果通常的轻重；个别结果可以较轻。",
      "How grave its findings are, where one does not say otherwise.",
    ),
  })
  severity!: Severity;

  @Field(() => [FormCodeEnum], {
    description: say("适用的表式。", "The forms whose reports it can judge."),
  })
  forms!: FormCode[];

  @Field(() => String, { description: say("中文名称。", "Its title in Chinese.") })
  titleZh!: string;

  @Field(() => String, { description: say("英文名称。", "Its title in English.") })
  titleEn!: string;

  @Field(() => String, {
    nullable: true,
    description: say(
      "依据（文号、条款）；null 为常理或统计。",
      "Its legal source; null: common sense or statistics.",
    ),
  })
  legalSource!: string | null;
}

@ObjectType("Suspect", {
  description: say(
    "改正了就能消去核对结果的一格：最可能的错处，须人核实。",
    "A cell that, if changed, clears findings: the likely cause, for a person to verify.",
  ),
  simpleResolvers: true,
})
export class SuspectType {
  @Field(() => Int, {
    description: say("改正它可消去本报告几项结果。", "How many findings of the report would be gone."),
  })
  clears!: number;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "能消去它们的数值，单位照指标；null 为不止一个数值可以。",
      "The value that would clear them, in the indicator's unit; null: several would.",
    ),
  })
  suggestion!: number | null;
}

@ObjectType("FindingDecision", {
  description: say("对一项核对结果的一次审定。", "One entry in the history of a finding's decisions."),
  simpleResolvers: true,
})
export class FindingDecisionType {
  @Field(() => DecisionEnum, { description: say("审定。", "What was decided.") })
  decision!: Decision;

  @Field(() => String, {
    nullable: true,
    description: say("理由，人人可见；null 为未写。", "Why, for everybody to see; null: nothing was said."),
  })
  note!: string | null;

  @Field(() => DateTime, { description: say("何时。", "When.") })
  at!: Date;

  @Field(() => Int, { description: say("由此成为的数据版次。", "The release that it made.") })
  release!: number;

  @Field(() => Boolean, {
    description: say(
      "审定时的事实是否仍是现在所见的；否则此审定只作留痕。",
      "Whether what was judged then is what is found now; if not, the entry is history only.",
    ),
  })
  appliesNow!: boolean;
}

@ObjectType("Finding", {
  description: say(
    "核对所见：哪条规则、哪里不符、数字多少、可能错在哪一格。只是提示，不改数据。",
    "What a check found: by which rule, where, with the numbers and the likely cause. It changes no figure.",
  ),
  simpleResolvers: true,
})
export class FindingType {
  @Field(() => SeverityEnum, { description: say("轻重。", "How grave.") })
  severity!: Severity;

  @Field(() => FindingStatusEnum, { description: say("结论。", "What the check says.") })
  status!: FindingStatus;

  @Field(() => Int, { description: say("年度。", "The year.") })
  year!: number;

  @Field(() => ScopeEnum, { description: say("口径。", "Scope.") })
  scope!: Scope;

  @Field(() => String, { description: say("中文说明，一句整话。", "In Chinese, a full sentence.") })
  messageZh!: string;

  @Field(() => String, { description: say("英文说明，一句整话。", "In English, a full sentence.") })
  messageEn!: string;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "应为多少，单位照第一个指标；null 为不是一个数。",
      "What would be right, in the first indicator's unit; null: it is no one number.",
    ),
  })
  expected!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: say(
      "实为多少；null 为没有数，或不是一个数。",
      "What is there; null: no number, or no one number.",
    ),
  })
  actual!: number | null;

  @Field(() => DecisionEnum, {
    description: say(
      "审定；所见的事实变了，即回到待定（OPEN），此前的见 decisions。",
      "What people decided; OPEN again when the facts have changed since, `decisions` has what was before.",
    ),
  })
  decision!: Decision;

  @Field(() => DateTime, {
    nullable: true,
    description: say("审定时间；null 为尚无人审定。", "When it was decided; null: nobody did."),
  })
  decidedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: say(
      "审定时所写的理由，人人可见；null 为没有。",
      "What was said with the decision, for everybody to see; null: nothing.",
    ),
  })
  note!: string | null;
}

@InputType("FindingFilter", {
  description: say(
    "哪些核对结果；各项同时满足，null 为不限。",
    "Which findings; all parts must hold, null asks nothing.",
  ),
})
export class FindingFilterInput {
  @Field(() => [Int], { nullable: true, description: say("年度。", "Years.") })
  years?: number[] | null;

  @Field(() => AgencyFilterInput, { nullable: true, description: say("哪些机关。", "Which agencies.") })
  agency?: AgencyFilterInput | null;

  @Field(() => [RuleKindEnum], { nullable: true, description: say("规则类别。", "Kinds of rules.") })
  kinds?: RuleKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: say("规则代码，见 rules。", "Codes of rules, see `rules`."),
  })
  rules?: string[] | null;

  @Field(() => [SeverityEnum], { nullable: true, description: say("轻重。", "How grave.") })
  severities?: Severity[] | null;

  @Field(() => [FindingStatusEnum], {
    nullable: true,
    description: say(
      "结论；null 为 FAILED 和 UNCERTAIN。PASS 不存，只能在 Report.findings 里问。",
      "What the check says; null: FAILED and UNCERTAIN. PASS is not stored: ask for it in Report.findings.",
    ),
  })
  statuses?: FindingStatus[] | null;

  @Field(() => [DecisionEnum], { nullable: true, description: say("审定。", "Decisions.") })
  decisions?: Decision[] | null;
}

@ObjectType("FindingEdge", {
  description: say("一项核对结果及其游标。", "A finding and its cursor."),
  simpleResolvers: true,
})
export class FindingEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => FindingType, { description: say("核对结果。", "The finding.") })
  node!: FindingType;
}

@ObjectType("FindingConnection", {
  description: say("一页核对结果。", "A page of findings."),
  simpleResolvers: true,
})
export class FindingConnectionType {
  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;
}
