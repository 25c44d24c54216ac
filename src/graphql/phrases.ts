import { say } from "./say";

/** Descriptions of arguments that many fields share. */
export const RELEASE = say(
  "答自哪一版数据；null 为本次操作开始时最新的一版。",
  "The release to answer from; null: the newest when the operation starts.",
);
export const FIRST = say("至多几条，0 至 500。", "How many at most, 0 to 500.");
export const AFTER = say("从此游标之后起；null 为从头。", "Start behind this cursor; null: from the start.");
export const AS_OF = say(
  "截至哪一天：此后公布的视为尚未报送；null 为北京时间今天，此后各页仍用首页的那一天。",
  "As of which day: what was published later is not there yet; null: today in Beijing, and later pages keep the day of the first.",
);
export const SCOPE_OF_MANY = say("口径；一次只取一种。", "Scope: one at a time.");
export const SCOPE_OF_ONE = say(
  "口径；null 为所问年度中最新一份报告的口径。",
  "Scope; null: that of the newest report in the years asked.",
);
export const PEERS = say("哪些机关；null 为全部。", "Which agencies; null: all.");
export const DRY_RUN = say("true 为只说会怎样，什么也不存。", "True: say what would happen, store nothing.");
export const FIGURES = say(
  "有更正的格用更正后的数（CORRECTED）还是原印的数（REPORTED）；由各格算得的随之而变。",
  "Corrected cells with their corrections (CORRECTED) or as printed (REPORTED); what is computed from them follows.",
);
export const FIGURES_USED = say("用的是更正后的数还是原印的数。", "Whether corrections are put in.");
export const OPEN_FINDINGS = say(
  "点到此格而待定的核对结果数：FATAL 或 WARNING，FAILED 或 UNCERTAIN，decision 为 OPEN；算得的数，点到其任何一格的都算，各计一次；QUALITY 指标为 0。",
  "How many findings name this cell and are open: FATAL or WARNING, FAILED or UNCERTAIN, decision OPEN. Of what is worked out, those that name any of its cells, each once; 0 of a QUALITY indicator.",
);

export const GROUP_BY = say("如何分组。", "How to group.");

export const REGION_LEVEL = say(
  "REGION 在哪一级归组；null 为机关自身所在区划。",
  "The level at which REGION groups; null: the agency's own region.",
);

export const FOLLOW_SUCCESSION = say(
  "true 为把职责已被承接的机关的数归到承接它的机关。",
  "True: an agency stands with the figures of those whose duties it took over.",
);
export const RANKED_INDICATOR = say(
  "指标代码；与 scheme 二者写一。",
  "Code of the indicator; instead of a scheme.",
);
export const RANKED_SCHEME = say(
  "评价方案代码；与 indicator 二者写一。",
  "Code of a scheme; instead of an indicator.",
);
export const SCHEME_VERSION = say(
  "方案的版本；null 为所问的那一版数据中最新的。",
  "Version of the scheme; null: the newest of the release.",
);
export const PREVIOUS_RANK = say(
  "上年的名次：同样的条件、方向、并列记法和口径，方案为同一版本；各年的名次只在当年的机关之间排，两年表式不同也照给；null 为上年没有名次。",
  "Last year's rank: same peers filter, direction, ties and scope, same version of a scheme. A rank is one among the figures of its own year, so it stands where the form changed in between too; null: it had none.",
);
export const RANK_CHANGE = say(
  "上年名次 − 今年名次，正数为上升；两年之间换了表式的，其中也有换表的缘故；null 为两年有一年没有名次。",
  "Last year's rank − this year's: positive is up. Where the form changed in between, the move holds that change too; null: no rank in one of the years.",
);
const OVER_CONTRADICTIONS_ZH =
  "若它自己的数（其他机关照已发布的）取待定的矛盾所容许的另一个数（只改一格：嫌疑格的建议值，或正文、算术与此格不符的那个数）";
const OVER_CONTRADICTIONS_EN =
  "if its own figure, all others as published, were another one that its open contradictions allow, one cell at a time: what a suspect cell suggests, or what the text or the arithmetic says of the cell";
const NO_BOUNDS_ZH =
  "没有待定的矛盾即为 rank；null 为按评价方案排、或数出自几份报告（followSuccession），或没有名次。";
const NO_BOUNDS_EN =
  "`rank` where nothing is open; null for a scheme's score, for a figure of several reports (followSuccession), and without a rank.";
export const BEST_RANK = say(
  `最好可到第几：${OVER_CONTRADICTIONS_ZH}。${NO_BOUNDS_ZH}`,
  `Its rank at best, ${OVER_CONTRADICTIONS_EN}. ${NO_BOUNDS_EN}`,
);
export const WORST_RANK = say(
  `最坏会到第几：${OVER_CONTRADICTIONS_ZH}。${NO_BOUNDS_ZH}`,
  `Its rank at worst, ${OVER_CONTRADICTIONS_EN}. ${NO_BOUNDS_EN}`,
);

export const MIN_DENOMINATOR = say(
  "比率的分母至少要多大，单位为分母的单位；更小的不排名次，原因 SMALL_DENOMINATOR。null 为不限；没有分母的指标不能写。",
  "Smallest denominator of a rate, in its own unit: a smaller one has no rank, reason SMALL_DENOMINATOR. Null: any; refused where there is no denominator.",
);
