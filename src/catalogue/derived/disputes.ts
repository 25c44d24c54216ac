import { declareDerived, percentOf } from "../declare-derived";

const noPending = {
  zh: "2014年表式没有尚未审结一项。",
  en: "The 2014 form has no row for pending cases.",
};

const corrected = (topic: "review" | "litigation", zh: string, rate: string, en: string, trap: Words) => ({
  [`rate.${topic}_corrected`]: {
    zh: `${rate}（÷ 总计）`,
    en: `${en} (of all cases)`,
    definitionZh: `${zh}结果纠正的件数占总计的百分比，尚未审结的也在分母里。${trap.zh}${noPending.zh}`,
    definitionEn: `Cases in which the agency was corrected in percent of all, pending ones included. ${trap.en}${noPending.en}`,
    formula: percentOf([`${topic}.corrected`], [`${topic}.total`]),
    polarity: "LOWER_IS_BETTER" as const,
  },
  [`rate.${topic}_corrected.of_closed`]: {
    zh: `${rate}（÷ 已审结）`,
    en: `${en} (of closed cases)`,
    definitionZh: `${zh}结果纠正的件数占总计减去尚未审结的百分比。${trap.zh}${noPending.zh}`,
    definitionEn: `Cases in which the agency was corrected in percent of all less the pending ones. ${trap.en}${noPending.en}`,
    formula: percentOf([`${topic}.corrected`], [`${topic}.total`, `-${topic}.pending`]),
    polarity: "LOWER_IS_BETTER" as const,
  },
});

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** 复议后起诉 are reviews that went on: `disputed` leaves them out, so that a dispute counts once; `proceedings` counts each case. */
const DISPUTES = ["review.total", "litigation.direct.total"];
const PROCEEDINGS = ["review.total", "litigation.total"];

const once: Words = {
  zh: "复议后起诉是同一争议的延续，不再计；2014年表式不分两类诉讼，无从计算",
  en: "A lawsuit after review continues the same dispute and is not counted again; the 2014 form does not tell the two kinds apart",
};
const each: Words = {
  zh: "复议后起诉与复议是同一争议而各计一件，是案件数而不是人数或争议数",
  en: "A lawsuit after review and the review count as two, so these are cases, neither persons nor disputes",
};

const arising = (
  code: string,
  name: Words,
  numerator: readonly string[],
  what: Words,
  { zh, en }: Words,
) => ({
  [code]: {
    zh: `${name.zh}（÷ 办结）`,
    en: `${name.en} (of those completed)`,
    definitionZh: `${what.zh}，占本年办结申请的百分比。${zh}；案件可能源于上年的申请，可以超过100%。`,
    definitionEn: `${what.en} in percent of applications completed. ${en}; cases may stem from the year before, so it may exceed 100%.`,
    formula: percentOf(numerator, ["application.completed"]),
  },
  [`${code}.of_received`]: {
    zh: `${name.zh}（÷ 新收）`,
    en: `${name.en} (of those received)`,
    definitionZh: `${what.zh}，占本年新收申请的百分比。${zh}；案件可能源于上年的申请，可以超过100%。`,
    definitionEn: `${what.en} in percent of applications received. ${en}; cases may stem from the year before, so it may exceed 100%.`,
    formula: percentOf(numerator, ["application.received"]),
  },
});

/** Of reviews and lawsuits. */
export const disputeRates = declareDerived({
  ...corrected("review", "行政复议", "复议纠正率", "Reviews corrected", { zh: "", en: "" }),
  ...corrected("litigation", "行政诉讼", "诉讼纠正率", "Lawsuits corrected", {
    zh: "未经复议直接起诉与复议后起诉两类合计。",
    en: "Direct lawsuits and those after review together. ",
  }),
  ...arising(
    "rate.disputed",
    { zh: "争议发生率", en: "Dispute rate" },
    DISPUTES,
    { zh: "行政复议与未经复议直接起诉之和", en: "Reviews and direct lawsuits" },
    once,
  ),
  ...arising(
    "rate.proceedings",
    { zh: "复议诉讼案件率", en: "Rate of reviews and lawsuits" },
    PROCEEDINGS,
    { zh: "行政复议与全部行政诉讼之和", en: "Reviews and all lawsuits" },
    each,
  ),
});
