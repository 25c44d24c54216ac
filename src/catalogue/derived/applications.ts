import { declareDerived, percentOf, sumOf } from "../declare-derived";

const HANDLED = ["application.received", "application.carried_in"];

/** Of applications and their outcomes. */
export const applicationRates = declareDerived({
  "application.handled": {
    zh: "受理总量",
    en: "Applications to handle",
    definitionZh: "本年新收与上年结转之和。",
    definitionEn: "Received this year and carried over from last year.",
    formula: sumOf(HANDLED),
  },
  "rate.disclosed": {
    zh: "公开率（÷ 办理结果总计）",
    en: "Disclosure rate (of all outcomes)",
    definitionZh: "予以公开与部分公开之和，占本年度办理结果总计的百分比。",
    definitionEn: "Granted and partly granted, in percent of all outcomes of the year.",
    formula: percentOf(["outcome.granted", "outcome.partly_granted"], ["outcome.total"]),
  },
});
