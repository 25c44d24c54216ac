import { declareDerived, percentOf, ratioOf, sumOf } from "../declare-derived";

const HANDLED = ["application.received", "application.carried_in"];

/** Of applications: how many, how far they got, and who made them. */
export const applicationRates = declareDerived({
  "application.handled": {
    zh: "受理总量",
    en: "Applications to handle",
    definitionZh:
      "本年新收与上年结转之和，即这一年须办理的全部申请；正文里的“收办”“受理”可能指此数，也可能只指新收。2014年表式没有结转。",
    definitionEn:
      "Received in the year and carried in from the year before: all that had to be handled. Prose may mean this, or only those received, by 受理. The 2014 form has nothing carried in.",
    formula: sumOf(HANDLED),
  },
  "rate.completed": {
    zh: "办结率（÷ 受理总量）",
    en: "Completion rate (of all to handle)",
    definitionZh:
      "办理结果总计，占本年新收与上年结转之和的百分比；与结转率之和为100%。年末收到的申请可依法在期限内结转，未办结不等于逾期。",
    definitionEn:
      "All outcomes in percent of those received and carried in; with the carry-over rate it makes 100%. What came in late in the year may lawfully be carried over: not completed is not overdue.",
    formula: percentOf(["application.completed"], HANDLED),
  },
  "rate.completed.of_received": {
    zh: "办结率（÷ 收到申请数）",
    en: "Completion rate (of those received)",
    definitionZh:
      "申请办结数占本年收到申请数的百分比，是2014年表式唯一能算的办结率；2019年起办结数含上年结转的，可以超过100%。",
    definitionEn:
      "Completed in percent of those received in the year, the only completion rate of the 2014 form; since 2019 those carried in are completed too, so it may exceed 100%.",
    formula: percentOf(["application.completed"], ["application.received"]),
  },
  "rate.carried_over": {
    zh: "结转率（÷ 受理总量）",
    en: "Carry-over rate (of all to handle)",
    definitionZh:
      "结转下年度继续办理的，占本年新收与上年结转之和的百分比；与办结率之和为100%，不表示逾期。2014年表式没有结转。",
    definitionEn:
      "Carried over to the next year in percent of those received and carried in; with the completion rate it makes 100%, and it does not mean overdue. The 2014 form has nothing carried over.",
    formula: percentOf(["application.carried_over"], HANDLED),
  },
  "rate.on_time": {
    zh: "按时办结率（÷ 申请办结数）",
    en: "On-time rate (of those completed)",
    definitionZh:
      "按时办结数占申请办结数的百分比；只有2014年表式填报按时和延期，2018年度以后无从计算。《条例》（2007）第二十四条以十五个工作日为期限。",
    definitionEn:
      "Completed on time in percent of those completed; only the 2014 form asks for it, and later years cannot be worked out. Regulation (2007) art. 24: fifteen working days.",
    formula: percentOf(["application.completed.on_time"], ["application.completed"]),
    polarity: "HIGHER_IS_BETTER",
  },
  "rate.extended": {
    zh: "延期率（÷ 申请办结数）",
    en: "Extension rate (of those completed)",
    definitionZh:
      "延期办结数占申请办结数的百分比；只有2014年表式填报。延期须经负责人同意，是《条例》（2007）第二十四条的例外。",
    definitionEn:
      "Completed after an extension in percent of those completed; asked by the 2014 form only. Regulation (2007) art. 24 allows it as an exception that the head of the unit approves.",
    formula: percentOf(["application.completed.extended"], ["application.completed"]),
    polarity: "LOWER_IS_BETTER",
  },
  "rate.natural_person": {
    zh: "自然人占比（÷ 收到申请数）",
    en: "Share of natural persons (of those received)",
    definitionZh: "自然人新收的申请，占本年收到申请数的百分比；2014年表式按渠道、不按申请人统计。",
    definitionEn:
      "Applications of natural persons in percent of those received; the 2014 form counts by channel and not by applicant.",
    formula: percentOf(["application.received@natural_person"], ["application.received"]),
  },
  "ratio.applications_per_staff": {
    zh: "每工作人员申请量（收到申请数 ÷ 工作人员数）",
    en: "Applications per member of staff (received ÷ staff)",
    unit: "件/人",
    definitionZh:
      "本年收到申请数除以从事政府信息公开工作的人员数（专职和兼职一并计人）；只有2014年表式填报人员数。",
    definitionEn:
      "Applications received per person who works on disclosure, full-time and part-time alike; only the 2014 form asks for the staff.",
    formula: ratioOf(["application.received"], ["capacity.staff"]),
  },
});
