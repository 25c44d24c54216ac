import { declareDerived, percentOf } from "../declare-derived";

/** 2014's answers and later the printed total: what the rows of outcomes add up to in each form. */
const TOTAL = ["application.answered"];
const DISCLOSED = ["outcome.granted", "outcome.partial"];

const only2019 = {
  zh: "2014年表式没有。",
  en: "Absent from the 2014 form.",
};
const since2014 = {
  zh: "2014年表式以申请答复数为总计，一件答复可以计入几种结果，各率之和可以超过100%。",
  en: "On the 2014 form the total is that of answers, of which one may carry several outcomes, so that shares may exceed 100% together.",
};

const share = (zh: string, en: string, code: string, where: { zh: string; en: string }) => ({
  zh: `${zh}率（÷ 办理结果总计）`,
  en: `Share ${en} (of all outcomes)`,
  definitionZh: `${zh}的件数占本年度办理结果总计的百分比；2019年起六种结果之和为100%。${where.zh}`,
  definitionEn: `Applications ${en}, in percent of all outcomes of the year; since 2019 the six outcomes make 100%. ${where.en}`,
  formula: percentOf([code], TOTAL),
});

/** Of outcomes: what became of the applications. */
export const outcomeRates = declareDerived({
  "rate.disclosed": {
    zh: "公开率（÷ 办理结果总计）",
    en: "Disclosure rate (of all outcomes)",
    definitionZh: `予以公开与部分公开之和，占本年度办理结果总计的百分比。${since2014.zh}`,
    definitionEn: `Granted and partly granted, in percent of all outcomes of the year. ${since2014.en}`,
    formula: percentOf(DISCLOSED, TOTAL),
    polarity: "HIGHER_IS_BETTER",
  },
  "rate.disclosed.of_handled": {
    zh: "公开率（÷ 受理总量）",
    en: "Disclosure rate (of all to handle)",
    definitionZh:
      "予以公开与部分公开之和，占本年新收与上年结转之和的百分比；结转下年度的也在分母里，因此不高于以办理结果总计为分母的。2014年表式没有结转。",
    definitionEn:
      "Granted and partly granted, in percent of those received and carried in; what is carried over stands in the denominator too, so it is no higher than that of all outcomes. The 2014 form has nothing carried in.",
    formula: percentOf(DISCLOSED, ["application.received", "application.carried_in"]),
    polarity: "HIGHER_IS_BETTER",
  },
  "rate.disclosed.of_decided": {
    zh: "公开率（÷ 总计减其他处理）",
    en: "Disclosure rate (of outcomes without those processed otherwise)",
    definitionZh:
      "予以公开与部分公开之和，占办理结果总计减去其他处理的百分比；申请人撤回、逾期不补正等不在分母里。2014年表式没有其他处理。",
    definitionEn:
      "Granted and partly granted, in percent of all outcomes less those processed otherwise: withdrawn or dropped ones are left out of the denominator. The 2014 form has no such row.",
    formula: percentOf(DISCLOSED, [...TOTAL, "-outcome.other"]),
    polarity: "HIGHER_IS_BETTER",
  },
  "rate.granted": share("予以公开", "granted", "outcome.granted", since2014),
  "rate.partial": share("部分公开", "granted in part", "outcome.partial", since2014),
  "rate.refused": share("不予公开", "refused", "outcome.refused", since2014),
  "rate.unavailable": share("无法提供", "unavailable", "outcome.unavailable", only2019),
  "rate.not_processed": share("不予处理", "not processed", "outcome.not_processed", only2019),
  "rate.other": share("其他处理", "processed otherwise", "outcome.other", only2019),
  "rate.not_held": {
    zh: "不掌握占比（÷ 无法提供）",
    en: "Share not held (of those unavailable)",
    definitionZh: "本机关不掌握相关政府信息的件数，占无法提供件数的百分比；2014年表式没有无法提供的合计。",
    definitionEn:
      "Information that the agency does not hold, in percent of all that was unavailable; the 2014 form has no total of these.",
    formula: percentOf(["outcome.unavailable.not_held"], ["outcome.unavailable"]),
  },
});
