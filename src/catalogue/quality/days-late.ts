import { declareQuality } from "../declare-quality";

export const daysLate = declareQuality({
  code: "quality.days_late",
  zh: "年报逾期天数",
  en: "Days late",
  unit: "天",
  polarity: "LOWER_IS_BETTER",
  definitionZh:
    "最早一份报告的公布日（没有的取落款日）晚于期限的天数，按期为0；期限：2018年度及以前为次年3月31日，以后政府为3月31日、其他机关为1月31日（《条例》（2007）第三十一条、（2019）第四十九条）。各日期均不知的没有数值，未报送的也没有：到今天已逾几天见 filings。",
  definitionEn:
    "Days by which the earliest document was published (else signed) after the deadline, 0 if in time: up to the reports on 2018 31 March of the next year, later 31 March for governments and 31 January for all others (Regulation (2007) art. 31, (2019) art. 49). No value where no date is known, nor where nothing was filed: filings says how overdue that is today.",
  method: {
    zh: "max(0, 最早公布日 − 期限)",
    en: "max(0, earliest day of publication − deadline)",
  },
});
