import { registerEnumType } from "type-graphql";
import { AGENCY_LEVELS, FORM_CODES } from "../catalogue";
import { FINDING_STATUSES, RULE_KINDS } from "../checks";
import { BASELINE_KINDS, BREAK_CAUSES, GROUP_BYS, OBSERVATION_STATUSES, REASONS, TEXT_OPS } from "../compare";
import { DECISIONS, FIGURE_BASES, FILING_STATES, RELEASE_CAUSES } from "../db";
import { TIE_METHODS } from "../rank";
import { AGENCY_TYPES, SCOPES, SECTION_KINDS } from "../report";
import { say } from "./say";

/** A GraphQL enum over the values of a union type, each with a description. */
export function enumOf<Value extends string>(
  name: string,
  values: readonly Value[],
  description: string,
  meanings: Record<Value, string>,
): Record<Value, Value> {
  const object = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(
    values.map((value) => [value, { description: meanings[value] }]),
  ) as Record<Value, { description: string }>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}

export const FormCodeEnum = enumOf("FormCode", FORM_CODES, say("官方表式。", "The official forms."), {
  PRE: say("2008–2013 年度：各地自定的报告和指标表", "Years 2008–2013: free reports and local sheets"),
  A2014: say(
    "2014–2018 年度：国办发〔2014〕32 号统计表",
    "Years 2014–2018: the sheet of notice 国办发〔2014〕32号",
  ),
  B2019: say("2019–2020 年度：国办公开办函〔2019〕60 号", "Years 2019–2020: notice 国办公开办函〔2019〕60号"),
  C2021: say("2021 年度起：国办公开办函〔2021〕30 号", "Since 2021: notice 国办公开办函〔2021〕30号"),
});

export const ScopeEnum = enumOf(
  "Scope",
  SCOPES,
  say("统计口径；两种口径从不并列。", "What the figures cover; the two never stand in one answer."),
  {
    OWN: say("本级：机关自身", "The agency's own figures"),
    CONSOLIDATED: say("汇总：一级政府及其以下", "A whole government with everything below it"),
  },
);

export const FigureBasisEnum = enumOf(
  "FigureBasis",
  FIGURE_BASES,
  say("用更正后的数还是原印的数。", "Figures with the corrections put in, or as printed."),
  {
    CORRECTED: say("有更正的格用更正后的数", "With the corrections that were accepted"),
    REPORTED: say("一律用报告印出的数", "As printed"),
  },
);

export const AgencyTypeEnum = enumOf("AgencyType", AGENCY_TYPES, say("机关类型。", "Kinds of agency."), {
  STATE_COUNCIL_BODY: say("国务院部门、直属机构", "A body of the State Council"),
  GOVERNMENT: say("县级以上人民政府", "A people's government, county and above"),
  GOVERNMENT_OFFICE: say("人民政府办公厅（室）", "The office of a people's government"),
  DEPARTMENT: say("人民政府工作部门", "A department of a government"),
  TOWNSHIP: say("乡镇人民政府", "The government of a township or town"),
  SUBDISTRICT: say("街道办事处", "A subdistrict office"),
  FUNCTIONAL_ZONE: say("开发区、园区等功能区管理机构", "A development zone or park"),
  INSTITUTION: say("法律法规授权的组织、公共企事业单位", "An institution with public duties"),
  UNKNOWN: say("未定", "Not determined"),
});

export const AgencyLevelEnum = enumOf(
  "AgencyLevel",
  AGENCY_LEVELS,
  say("行政层级。", "Administrative level."),
  {
    NATIONAL: say("国家", "National"),
    PROVINCE: say("省级", "Province"),
    PREFECTURE: say("地市级", "Prefecture"),
    COUNTY: say("县级", "County"),
    TOWNSHIP: say("乡级", "Township"),
  },
);

export const ObservationStatusEnum = enumOf(
  "ObservationStatus",
  OBSERVATION_STATUSES,
  say(
    "一格数字的状态。只有 REPORTED 和 COMPUTED 有数值；空白不是 0。",
    "State of one figure. Only REPORTED and COMPUTED have a value; a blank is not a zero.",
  ),
  {
    REPORTED: say("表中印有数字（0 也是数字）", "Printed in the table (0 is a number too)"),
    COMPUTED: say("按公布的算式由印出的各格算得", "From printed cells by a declared formula"),
    BLANK: say("有此格，未填", "The cell exists and is blank"),
    NOT_APPLICABLE: say("填 /、—，或该年尚无此机关", "Filled with a dash, or no such agency in that year"),
    UNREADABLE: say("有字而不能读作数字", "Text that is no number"),
    NOT_EXTRACTED: say("未见到或未能提取", "Not seen, or not extracted"),
    NOT_IN_FORM: say("所用表式无此项", "The form has no such item"),
    NOT_COMPUTABLE: say(
      "算不出：缺少算式所需的数字，或分母为零",
      "It cannot be worked out: an input of the formula is missing, or the denominator is 0",
    ),
    NOT_FILED: say("该年未报送", "No report of that year"),
  },
);

export const ReasonEnum = enumOf(
  "Reason",
  REASONS,
  say("无数值、无增减、无名次或不求和的原因。", "Why there is no value, no change, no rank, or no sum."),
  {
    NOT_FILED: say("未报送", "No report"),
    BLANK: say("未填", "Blank cell"),
    NOT_APPLICABLE: say("不适用", "Not applicable"),
    UNREADABLE: say("不能读作数字", "No number"),
    NOT_EXTRACTED: say("未提取", "Not extracted"),
    NOT_IN_FORM: say("表中无此项", "Not in the form"),
    MISSING_INPUT: say("缺少算式所需的数字", "An input of the formula is missing"),
    ZERO_DENOMINATOR: say("分母为零", "The denominator is 0"),
    SMALL_DENOMINATOR: say("分母小于所问的下限", "The denominator is smaller than was asked for"),
    MISSING_BASE: say("作比的一方没有数", "There is no figure to compare with"),
    ZERO_BASE: say("作比的一方为零，算不出百分比", "The figure to compare with is 0: no percentage"),
    BREAK: say("序列在此断开：前后不完全可比", "The series breaks here: not fully comparable across it"),
    NOT_COMPARABLE: say("与多数机关所用表式不可比", "Not comparable with the form that most peers used"),
    OTHER_SCOPE: say("只报送了另一口径", "Filed in the other scope only"),
    NOT_ADDITIVE: say("此指标不可加总", "Figures of this indicator do not add up"),
    NESTED: say("其中一机关的汇总数已含另一机关", "One agency's figure already contains another's"),
    OUTSIDE_SCHEME: say("评价方案不适用于此类机关", "The scheme does not apply to this type of agency"),
    VETOED: say("触发一票否决", "Vetoed by the scheme"),
  },
);

export const IndicatorKindEnum = enumOf(
  "IndicatorKind",
  ["REPORTED", "DERIVED", "QUALITY"] as const,
  say("指标类别。", "Kinds of indicator."),
  {
    REPORTED: say("报表所列", "Asked by a form"),
    DERIVED: say("由公式导出", "Derived by a formula"),
    QUALITY: say("关于报告本身", "About the report itself"),
  },
);

export const AggregationEnum = enumOf(
  "Aggregation",
  ["SUM", "RECOMPUTE", "NONE"] as const,
  say("跨机关如何合计。", "How figures of several agencies are put together."),
  {
    SUM: say("可相加", "They add up"),
    RECOMPUTE: say("由分子分母重算", "Recomputed from numerators and denominators"),
    NONE: say("不合计", "Never"),
  },
);

export const PolarityEnum = enumOf(
  "Polarity",
  ["HIGHER_IS_BETTER", "LOWER_IS_BETTER", "NEUTRAL"] as const,
  say("数值大小与优劣的关系。", "How size relates to merit."),
  {
    HIGHER_IS_BETTER: say("越高越好", "Higher is better"),
    LOWER_IS_BETTER: say("越低越好", "Lower is better"),
    NEUTRAL: say("只表示多少，不表示优劣", "Says how much, not how well"),
  },
);

export const ComparabilityEnum = enumOf(
  "Comparability",
  ["FULL", "PARTIAL", "NONE"] as const,
  say("两个表式的同一指标能否并列。", "Whether figures of two forms may stand beside each other."),
  {
    FULL: say("完全可比，可同排名次", "One series, one rank"),
    PARTIAL: say("部分可比，趋势在此处断开", "A trend with a break"),
    NONE: say("不可比", "Never"),
  },
);

export const SectionKindEnum = enumOf(
  "SectionKind",
  SECTION_KINDS,
  say("章节的规范类别。", "Canonical kinds of section."),
  {
    OVERVIEW: say("概述、总体情况", "Overview"),
    ORGANISATION: say("组织领导、制度和队伍", "Organisation and rules"),
    PROACTIVE: say("主动公开", "Proactive disclosure"),
    INTERPRETATION: say("政策解读和回应关切", "Interpretation and response"),
    KEY_WORK: say("重点工作落实", "Key work of the year"),
    PLATFORM: say("公开平台", "Platforms"),
    APPLICATIONS: say("依申请公开", "Applications"),
    FEES: say("收费和减免", "Fees"),
    REVIEW_LITIGATION: say("行政复议、行政诉讼", "Review and litigation"),
    SUPERVISION: say("监督保障、保密审查", "Supervision and secrecy review"),
    PROBLEMS_AND_PLANS: say("存在问题和改进", "Problems and plans"),
    OTHER: say("其他", "Other"),
    ANNEX: say("附件、附表", "Annex"),
  },
);

export const NameOrderEnum = enumOf(
  "NameOrder",
  ["STROKE", "PINYIN", "CODE"] as const,
  say("名称的排列次序。", "Order of names."),
  {
    STROKE: say("笔画", "By stroke count"),
    PINYIN: say("拼音", "By pinyin"),
    CODE: say("机关代码", "By agency code"),
  },
);

export const TieMethodEnum = enumOf(
  "TieMethod",
  TIE_METHODS,
  say("并列名次的记法。", "How equal values share a rank."),
  {
    COMPETITION: say("并列占位：1、2、2、4", "1, 2, 2, 4"),
    DENSE: say("并列不占位：1、2、2、3", "1, 2, 2, 3"),
    ORDINAL: say("1、2、3、4（并列内按名称次序）", "1, 2, 3, 4 (by name order inside a tie)"),
    AVERAGE: say("并列取平均：1、2.5、2.5、4", "1, 2.5, 2.5, 4"),
  },
);

export const FilingStateEnum = enumOf(
  "FilingState",
  FILING_STATES,
  say("年报报送状态。", "Whether a report was filed, and when."),
  {
    ON_TIME: say("按期公布", "Published in time"),
    LATE: say("逾期公布", "Published behind the deadline"),
    UNDATED: say("已报送，公布日期不详", "Filed, and no date of publication is known"),
    MISSING: say("已过期限，未报送", "Not filed, and the deadline is over"),
    NOT_DUE: say("未到期限，尚未报送", "Not filed, and not yet due"),
  },
);

export const SortDirectionEnum = enumOf(
  "SortDirection",
  ["ASC", "DESC"] as const,
  say("排序方向。", "Direction."),
  {
    ASC: say("从小到大", "Smallest first"),
    DESC: say("从大到小", "Largest first"),
  },
);

export const GroupByEnum = enumOf(
  "GroupBy",
  GROUP_BYS,
  say("分组方式；各年总是分开。", "How to group; years always stand apart."),
  {
    REGION: say("行政区划", "Region"),
    LEVEL: say("行政层级", "Administrative level"),
    TYPE: say("机关类型", "Agency type"),
    FORM: say("表式", "Form"),
  },
);

export const BreakCauseEnum = enumOf(
  "BreakCause",
  BREAK_CAUSES,
  say("序列断开的原因。", "Why a series breaks."),
  {
    FORM: say("表式改变", "The form changed"),
    SCOPE: say("其间有年份只报送了另一口径", "Only the other scope was filed in between"),
    SUCCESSION: say("机关承继：前后不是同一机关的数", "A succession: the figures are of other agencies"),
    DEFINITION: say("指标定义改变", "The definition of the indicator changed"),
  },
);

export const BaselineKindEnum = enumOf(
  "BaselineKind",
  BASELINE_KINDS,
  say("与什么相比。", "What figures are compared with."),
  {
    PREVIOUS_YEAR: say("同一机关上一年度", "The same agency, one year before"),
    YEAR: say("同一机关某一年度", "The same agency in one year"),
    AGENCY: say("某一机关同一年度", "One agency, in the same year"),
    PEER_MEDIAN: say("同类机关同一年度的中位数", "The median of peers, in the same year"),
  },
);

export const SeverityEnum = enumOf(
  "Severity",
  ["FATAL", "WARNING", "INFO"] as const,
  say("轻重。", "How grave."),
  {
    FATAL: say(
      "错误。导入提示：不收录，或待答复；核对结果：算术上不容例外，报告仍收录",
      "An error. Of an import's message: the document is not taken in, or waits; of a finding: arithmetic without exception, in a report that is taken in",
    ),
    WARNING: say("警告：宜有人看；可能有正当理由", "Somebody should look; there may be a lawful reason"),
    INFO: say("提示：备查", "For the record"),
  },
);

export const RuleKindEnum = enumOf("RuleKind", RULE_KINDS, say("核对规则的类别。", "Kinds of rules."), {
  BALANCE: say("表内勾稽", "Balance inside a table"),
  ACROSS_TABLES: say("表间核对", "Across tables"),
  ACROSS_YEARS: say("跨年核对", "Across years"),
  UP_THE_TREE: say("上下级汇总核对", "A government against those below it"),
  PROSE: say("正文与表格核对", "Prose against tables"),
  OUTLINE: say("章节与完整性", "Sections and completeness"),
  FILING: say("报送时限", "Filing and deadlines"),
  REUSE: say("文字重复", "Text used again"),
  JUMP: say("异常波动", "Jumps and oddities"),
});

export const FindingStatusEnum = enumOf(
  "FindingStatus",
  FINDING_STATUSES,
  say("核对的结论。", "What a check says."),
  {
    PASS: say("相符", "It holds"),
    FAILED: say("不符", "It does not hold"),
    UNCERTAIN: say(
      "尚难断定，须人看；缺什么，消息里写明",
      "Somebody has to look; the message says what is missing",
    ),
    NOT_ASSESSABLE: say(
      "无从核对：所需的格为空或不能读",
      "It cannot be judged: a cell that it needs is blank or cannot be read",
    ),
  },
);

export const DecisionEnum = enumOf(
  "Decision",
  DECISIONS,
  say("人对核对结果的审定。", "What a person says of a finding."),
  {
    OPEN: say("待定：尚无人审定，或已撤回", "Nobody decided yet, or the decision was taken back"),
    CONFIRMED: say("确认：报告确有此误", "It is so: the report is wrong"),
    DISMISSED: say("排除：有正当理由，或属误报", "There is a lawful reason, or the check is wrong"),
  },
);

export const ReleaseCauseEnum = enumOf(
  "ReleaseCause",
  RELEASE_CAUSES,
  say("一版数据的缘由。", "What made a release."),
  {
    IMPORT: say("导入", "An import"),
    CORRECTION: say("更正一格，或撤回更正", "A correction, or one taken back"),
    REVIEW: say("审定核对结果", "A decision about findings"),
    REGISTER: say("改动机关名册", "A change of the register of agencies"),
    SCHEME: say("评价方案的新版", "A new version of a scheme"),
    RECHECK: say("以新版规则重新核对", "All checks run again by a newer version of the rules"),
    DEMO: say("载入合成数据", "Synthetic data were loaded"),
  },
);

export const TextOpEnum = enumOf("TextOp", TEXT_OPS, say("一句话有无变化。", "What became of a sentence."), {
  SAME: say("两处都有", "It stands in both texts"),
  ADDED: say("只在后者（to）", "Only in the text that is compared with (`to`)"),
  REMOVED: say("只在前者（本节）", "Only in the text of this section"),
});
