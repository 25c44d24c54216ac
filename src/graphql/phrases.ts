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
  "true 为机关连同其承继的机关一起算。",
  "True: an agency stands with the figures of those whose duties it took over.",
);
