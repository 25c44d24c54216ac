import { declareIndicators } from "../declare-indicators";

export const response = declareIndicators("次", {
  "response.total": {
    zh: "回应公众关注热点或重大舆情数",
    en: "Responses to public concerns",
    definitionZh: "回应公众关注热点或重大舆情的次数，用几种方式回应同一件事只计一次；只有2014年表式填报。",
    definitionEn:
      "Times that a public concern or a major wave of opinion was answered, one matter counted once whatever the means; printed by the 2014 form only.",
  },
  "response.press_conference": {
    zh: "参加或举办新闻发布会总次数",
    en: "Press conferences attended or held",
    definitionZh: "参加或举办新闻发布会的次数，包括主要负责同志参加的；只有2014年表式填报。",
    definitionEn:
      "Press conferences attended or held, those with the head included; printed by the 2014 form only.",
  },
  "response.press_conference.by_head": {
    zh: "主要负责同志参加新闻发布会次数",
    en: "Press conferences attended by the head",
    definitionZh: "其中主要负责同志参加的新闻发布会次数；只有2014年表式填报。",
    definitionEn:
      "Of the press conferences, those that the head of the agency attended; printed by the 2014 form only.",
  },
  "response.interview": {
    zh: "政府网站在线访谈次数",
    en: "Online interviews on government websites",
    definitionZh: "在政府网站举行在线访谈的次数，包括主要负责同志参加的；只有2014年表式填报。",
    definitionEn:
      "Online interviews on government websites, those with the head included; printed by the 2014 form only.",
  },
  "response.interview.by_head": {
    zh: "主要负责同志参加政府网站在线访谈次数",
    en: "Online interviews given by the head",
    definitionZh: "其中主要负责同志参加的在线访谈次数；只有2014年表式填报。",
    definitionEn:
      "Of the online interviews, those that the head of the agency gave; printed by the 2014 form only.",
  },
  "response.interpretation": {
    zh: "政策解读稿件发布数",
    en: "Policy explanations published",
    unit: "篇",
    definitionZh: "发布政策解读稿件的篇数；只有2014年表式填报，以后只见于正文。",
    definitionEn:
      "Articles published to explain a policy; printed by the 2014 form only, later found in prose.",
  },
  "response.social_media": {
    zh: "微博微信回应事件数",
    en: "Events answered on Weibo and WeChat",
    definitionZh: "通过微博、微信回应事件的次数；只有2014年表式填报。",
    definitionEn: "Times that events were answered on Weibo or WeChat; printed by the 2014 form only.",
  },
  "response.other": {
    zh: "其他方式回应事件数",
    en: "Events answered in other ways",
    definitionZh: "通过其他方式回应事件的次数；只有2014年表式填报。",
    definitionEn: "Times that events were answered by other means; printed by the 2014 form only.",
  },
});
