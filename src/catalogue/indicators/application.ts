import { declareIndicators } from "../declare-indicators";

export const application = declareIndicators("件", {
  "application.received": {
    zh: "收到申请数",
    en: "Applications received",
    definitionZh: "本年新收到的政府信息公开申请件数，不含上年结转；2014年表式按渠道细分，以后按申请人细分。",
    definitionEn:
      "Applications for information received in the year, without those carried in; broken down by channel on the 2014 form, by applicant on later ones.",
  },
  "application.received.in_person": {
    zh: "当面申请数",
    en: "Applications made in person",
    definitionZh: "收到的申请中当面提出的件数；只有2014年表式填报。",
    definitionEn: "Of the applications received, those made in person; printed by the 2014 form only.",
  },
  "application.received.fax": {
    zh: "传真申请数",
    en: "Applications by fax",
    definitionZh: "收到的申请中以传真提出的件数；只有2014年表式填报。",
    definitionEn: "Of the applications received, those sent by fax; printed by the 2014 form only.",
  },
  "application.received.online": {
    zh: "网络申请数",
    en: "Applications online",
    definitionZh: "收到的申请中通过网络提出的件数；只有2014年表式填报。",
    definitionEn: "Of the applications received, those made online; printed by the 2014 form only.",
  },
  "application.received.letter": {
    zh: "信函申请数",
    en: "Applications by letter",
    definitionZh: "收到的申请中以信函提出的件数；只有2014年表式填报。",
    definitionEn: "Of the applications received, those sent by letter; printed by the 2014 form only.",
  },
  "application.received.other": {
    zh: "其他形式申请数",
    en: "Applications in other forms",
    definitionZh: "收到的申请中以其他形式提出的件数；只有2014年表式填报，且不是各地都有这一行。",
    definitionEn:
      "Of the applications received, those made in another form; printed by the 2014 form only, and not in every place.",
  },
  "application.carried_in": {
    zh: "上年结转申请数",
    en: "Applications carried in",
    definitionZh: "上年收到、结转到本年办理的申请件数，应等于上一年报告的结转下年度件数；2014年表式没有。",
    definitionEn:
      "Applications of the year before still to be handled, which should equal what last year's report carried over; absent from the 2014 form.",
  },
  "application.completed": {
    zh: "申请办结数",
    en: "Applications completed",
    definitionZh:
      "本年办结的申请件数：2014年表式为申请办结数，以后为办理结果的总计，含上年结转的，不含结转下年度的。",
    definitionEn:
      "Applications completed in the year: so called on the 2014 form, on later ones the total of outcomes, those carried in included and those carried over not.",
  },
  "application.completed.on_time": {
    zh: "按时办结数",
    en: "Applications completed on time",
    definitionZh: "办结的申请中没有延期的件数；只有2014年表式填报。",
    definitionEn: "Of the applications completed, those without an extension; printed by the 2014 form only.",
  },
  "application.completed.extended": {
    zh: "延期办结数",
    en: "Applications completed after extension",
    definitionZh: "办结的申请中延期答复的件数；只有2014年表式填报。",
    definitionEn:
      "Of the applications completed, those answered after an extension; printed by the 2014 form only.",
  },
  "application.answered": {
    zh: "申请答复数",
    en: "Applications answered",
    definitionZh:
      "本年答复的申请件数：2014年表式直接填报，以后取办理结果的总计，其中多了不予处理和其他处理。",
    definitionEn:
      "Applications answered in the year: printed by the 2014 form, on later ones the total of outcomes, which also holds what was not processed or processed otherwise.",
  },
  "application.carried_over": {
    zh: "结转下年度申请数",
    en: "Applications carried over",
    definitionZh: "本年没有办结、结转下年度继续办理的申请件数；2014年表式没有。",
    definitionEn:
      "Applications not completed in the year and carried over to the next; absent from the 2014 form.",
  },
});
