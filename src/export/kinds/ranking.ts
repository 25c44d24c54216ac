import { AGENCY, column, INDICATOR, under, WARNINGS, type ExportKind } from "../kind";
import { readNestedPages, readPages } from "../pages";

const TERM = ["kind", "weight", "polarity", "normalise", "low", "high", "threshold", "points"];

export const ranking: ExportKind = {
  code: "ranking",
  titleZh: "名次",
  titleEn: "Ranking",
  columns: [
    column("rank", "名次", "Rank"),
    column("tieSize", "并列数", "Sharing the rank"),
    ...AGENCY,
    column("value", "数值", "Value"),
    column("percentile", "百分位", "Percentile"),
    column("previousRank", "上年名次", "Last year's rank"),
    column("rankChange", "升降", "Move"),
    column("bestRank", "最好名次", "Best rank"),
    column("worstRank", "最差名次", "Worst rank"),
    column("observation.numerator", "分子", "Numerator"),
    column("observation.denominator", "分母", "Denominator"),
    column("observation.openFindings", "待定核对结果", "Open findings"),
    ...under("contributions", ["indicator.code", "indicator.nameZh", "raw", "points"]).map((path, i) =>
      column(
        path,
        ["得分项", "得分项名称", "各项原值", "各项得分"][i]!,
        ["Terms", "Their names", "Their values", "Their points"][i]!,
      ),
    ),
    column("status", "状态", "Status"),
    column("reason", "无名次的原因", "Why it has no rank"),
    column("denominator", "过小的分母", "Small denominator"),
  ],
  parts: [
    { code: "rows", nameZh: "名次", nameEn: "Ranks", list: ["nodes"], read: readPages },
    {
      ...{ code: "unranked", nameZh: "未排名", nameEn: "Unranked" },
      ...{ list: ["unranked", "nodes"], read: readNestedPages },
    },
  ],
  everyRow: [
    column("year", "年度", "Year"),
    column("indicator.code", "指标代码", "Indicator code"),
    column("indicator.nameZh", "指标", "Indicator"),
    column("indicator.unit", "单位", "Unit"),
    column("scheme.code", "评价方案", "Scheme"),
    column("scheme.version", "方案版次", "Version of the scheme"),
  ],
  about: [
    ...["year", "scope", "figures", "direction", "rankedCount", "peerCount", "sizeNotMerit"],
    ...under("indicator", INDICATOR),
    ...under("scheme", ["code", "version", "nameZh", "nameEn", "missing"]),
    ...under("scheme.terms", [...TERM, ...under("indicator", INDICATOR)]),
    ...WARNINGS,
  ],
  count: async (question) => {
    const { peerCount } = await question.ask("peerCount", { args: { first: 0 } });
    return peerCount as number;
  },
};
