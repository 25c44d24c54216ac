import { say } from "./say";

/** Descriptions of the parts of a term, in what is given and in what is answered. */
export const TERM_PHRASES = {
  kind: say("这一项的作用。", "What the term does."),
  weight: say(
    "权重，大于 0；各权重项合计为 1。只用于 WEIGHT，其余为 null。",
    "Weight, above 0; those of all WEIGHT terms sum to 1. Null of other kinds.",
  ),
  normalise: say(
    "怎样换算为 0 至 100 分；只用于 WEIGHT，其余为 null。",
    "How the figure becomes 0 to 100 points; null of other kinds than WEIGHT.",
  ),
  low: say(
    "换算的低端（TARGET、MIN_MAX）或平均值（Z_SCORE），单位同指标。",
    "The low end (TARGET, MIN_MAX) or the mean (Z_SCORE), in the indicator's unit.",
  ),
  high: say(
    "换算的高端（TARGET、MIN_MAX）或标准差（Z_SCORE），单位同指标。",
    "The high end (TARGET, MIN_MAX) or the deviation (Z_SCORE), in the indicator's unit.",
  ),
  threshold: say(
    "界限，单位同指标：越过它（VETO、DEDUCTION）或达到它（BONUS）才起作用；WEIGHT 为 null。",
    "In the indicator's unit: passing it to the bad side (VETO, DEDUCTION) or reaching it (BONUS) counts; null of WEIGHT.",
  ),
  points: say(
    "扣或加的分，不小于 0；WEIGHT 为 null，对 VETO 没有作用。",
    "Points taken away or given, not below 0; null of WEIGHT, without effect of a VETO.",
  ),
} as const;

export const FROZEN = say(
  "MIN_MAX、Z_SCORE 不写 low 和 high，则保存时由适用机关最新一年的本级数算出并固定。",
  "Without `low` and `high`, those of MIN_MAX and Z_SCORE are worked out when it is saved, from own figures of the agencies it applies to in their newest year, and frozen.",
);
