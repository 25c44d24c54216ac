import { declareIndicators } from "../declare-indicators";

export const proactive = declareIndicators("条", {
  "proactive.total": {
    zh: "主动公开政府信息数",
    en: "Information items disclosed proactively",
    definitionZh:
      "全年主动公开的政府信息条数，同一条信息经几个渠道公开只计一条，因此不等于各渠道之和；只有2014年表式填报。",
    definitionEn:
      "Items disclosed proactively in the year, an item counted once however many channels carried it, so not the sum of the channels; printed by the 2014 form only.",
  },
  "proactive.gazette": {
    zh: "政府公报公开政府信息数",
    en: "Items disclosed in the government gazette",
    definitionZh: "经政府公报公开的政府信息条数；只有2014年表式填报。",
    definitionEn: "Items that the government gazette carried; printed by the 2014 form only.",
  },
  "proactive.website": {
    zh: "政府网站公开政府信息数",
    en: "Items disclosed on government websites",
    definitionZh: "经政府网站公开的政府信息条数；只有2014年表式填报。",
    definitionEn: "Items that government websites carried; printed by the 2014 form only.",
  },
  "proactive.weibo": {
    zh: "政务微博公开政府信息数",
    en: "Items disclosed on official Weibo accounts",
    definitionZh: "经政务微博公开的政府信息条数；只有2014年表式填报。",
    definitionEn: "Items that official Weibo accounts carried; printed by the 2014 form only.",
  },
  "proactive.wechat": {
    zh: "政务微信公开政府信息数",
    en: "Items disclosed on official WeChat accounts",
    definitionZh: "经政务微信公开的政府信息条数；只有2014年表式填报。",
    definitionEn: "Items that official WeChat accounts carried; printed by the 2014 form only.",
  },
  "proactive.other": {
    zh: "其他方式公开政府信息数",
    en: "Items disclosed in other ways",
    definitionZh: "经公报、网站、微博、微信以外方式公开的政府信息条数；只有2014年表式填报。",
    definitionEn:
      "Items disclosed by none of the four named channels but otherwise; printed by the 2014 form only.",
  },
});
