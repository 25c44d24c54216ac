import { MISSING_POLICIES, NORMALISATIONS, TERM_KINDS } from "../db";
import { enumOf } from "./enums";
import { say } from "./say";

export const TermKindEnum = enumOf(
  "TermKind",
  TERM_KINDS,
  say("评价方案中一项的作用。", "What a term of a scheme does."),
  {
    WEIGHT: say("权重项：归一化后按权重计入得分", "Part of the score, normalised, by its weight"),
    VETO: say(
      "一票否决：数值在 threshold 的差的一侧，则没有名次",
      "On the bad side of `threshold` there is no rank",
    ),
    DEDUCTION: say(
      "扣分：数值在 threshold 的差的一侧，扣 points 分",
      "On the bad side of `threshold`, `points` are taken away",
    ),
    BONUS: say(
      "加分：数值达到 threshold 或更好，加 points 分",
      "At `threshold` or better, `points` are given",
    ),
  },
);

export const NormalisationEnum = enumOf(
  "Normalisation",
  NORMALISATIONS,
  say(
    "数值怎样换算为 0 至 100 分；越低越好的指标反过来算。",
    "How a figure becomes 0 to 100 points; turned round where lower is better.",
  ),
  {
    MIN_MAX: say(
      "极差：100 ×（值 − low）÷（high − low），超出的取 0 或 100；low、high 为固定的最小、最大值",
      "100 × (value − low) ÷ (high − low), clamped; `low` and `high`: the frozen least and most",
    ),
    Z_SCORE: say(
      "标准分：50 + 10 ×（值 − low）÷ high，限于 0 至 100；low、high 为固定的平均值、标准差（n − 1）",
      "50 + 10 × (value − low) ÷ high, clamped to 0–100; `low` and `high`: the frozen mean and deviation (n − 1)",
    ),
    PERCENT_RANK: say(
      "百分位：100 × 严格在后的机关数 ÷（有此数的机关数 − 1），在所问的同类机关中算；只有一个时视为缺项",
      "100 × agencies strictly behind ÷ (those that have the figure − 1), among the peers of the answer; a lone one counts as missing",
    ),
    TARGET: say(
      "目标值：由 low 到 high 得 0 至 100 分，超出的取两端；越低越好时 low 得 100 分",
      "From `low` to `high` 0 to 100 points, clamped; where lower is better `low` gets the 100",
    ),
    NONE: say(
      "不归一：值本身就是分数，超出 0 至 100 的取两端",
      "The figure itself is the points, clamped to 0–100",
    ),
  },
);

export const MissingPolicyEnum = enumOf(
  "MissingPolicy",
  MISSING_POLICIES,
  say(
    "机关缺某个权重项时怎样处理；没有报送、或缺全部权重项的，一律没有名次。",
    "What becomes of an agency that lacks a WEIGHT term; one that did not file, or lacks all of them, never has a rank.",
  ),
  {
    EXCLUDE: say("不参评：没有名次，列出原因", "It has no rank, for the reason given"),
    ZERO: say("缺的一项记零分", "It gets no points for the term"),
    PRORATE: say(
      "按其余项折算：其余各项的权重按比例放大到合计 1",
      "It is scored on the rest: their weights are raised in proportion to the sum of 1",
    ),
  },
);
