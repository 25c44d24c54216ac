import { declareIndicators } from "../declare-indicators";

/**
 * Table 2 beyond documents. Items (项目) are not added over agencies: the same licence or charge stands in the list of every
 * county that applies it, so a sum would count lists, not items. Decisions are events and add up.
 */
const items = (topic: string, zh: string, en: string) => ({
  [`${topic}.items_last_year`]: {
    zh: `${zh}上一年项目数量`,
    en: `${en}: items last year`,
    unit: "项" as const,
    aggregation: "NONE" as const,
    definitionZh: `上一年末${zh}的项目数；只有2019年表式填报，各地项目相互重合，不跨机关相加。`,
    definitionEn: `Items of this kind (${en.toLowerCase()}) on the agency's list a year before; printed by the 2019 form only, never added over agencies because their lists overlap.`,
  },
  [`${topic}.items_change`]: {
    zh: `${zh}项目本年增减`,
    en: `${en}: change of items`,
    unit: "项" as const,
    aggregation: "NONE" as const,
    definitionZh: `本年${zh}项目增加或减少的项数，减少为负；只有2019年表式填报，不跨机关相加。`,
    definitionEn: `Items of this kind (${en.toLowerCase()}) added or, below zero, dropped in the year; printed by the 2019 form only, never added over agencies.`,
  },
});

const decisions = (topic: string, zh: string, en: string, where: readonly [zh: string, en: string]) => ({
  [`${topic}.decisions`]: {
    zh: `${zh}处理决定数量`,
    en: `${en}: decisions`,
    definitionZh: `本年作出的${zh}处理决定件数，包括依法不予公开的；${where[0]}。`,
    definitionEn: `Decisions of this kind (${en.toLowerCase()}) made in the year, those lawfully not published included; ${where[1]}.`,
  },
});

const both = ["2019年和2021年表式都填报", "printed by the forms of 2019 and 2021"] as const;
const only2019 = ["只有2019年表式填报", "printed by the 2019 form only"] as const;

export const decisionIndicators = declareIndicators("件", {
  ...items("licence", "行政许可", "Administrative licences"),
  ...decisions("licence", "行政许可", "Administrative licences", both),
  ...items("service", "其他对外管理服务事项", "Other public services"),
  ...decisions("service", "其他对外管理服务事项", "Other public services", only2019),
  ...items("penalty", "行政处罚", "Administrative penalties"),
  ...decisions("penalty", "行政处罚", "Administrative penalties", both),
  ...items("coercion", "行政强制", "Administrative coercion"),
  ...decisions("coercion", "行政强制", "Administrative coercion", both),
  ...items("charge", "行政事业性收费", "Administrative charges"),
  "charge.amount": {
    zh: "行政事业性收费金额",
    en: "Administrative charges collected",
    unit: "万元",
    definitionZh:
      "本年收取的行政事业性收费，以万元计，可有小数；只有2021年表式填报，与信息处理费、2019年表式的收费项目数无关。",
    definitionEn:
      "Administrative charges collected in the year, in ten thousand yuan with decimals; printed by the 2021 form only, neither the fee for handling applications nor the 2019 form's number of charge items.",
  },
  "procurement.items": {
    zh: "政府集中采购项目数量",
    en: "Central procurement projects",
    unit: "项",
    definitionZh: "本年政府集中采购的项目数；只有2019年表式填报。",
    definitionEn: "Projects of central government procurement in the year; printed by the 2019 form only.",
  },
  "procurement.amount": {
    zh: "政府集中采购总金额",
    en: "Central procurement amount",
    unit: "万元",
    aggregation: "NONE",
    unitNotPrinted: true,
    definitionZh:
      "本年政府集中采购的总金额，折合万元；2019年表式没有印单位，机关自己写明单位的才知道是元还是万元，因此不跨机关相加。",
    definitionEn:
      "Amount of central government procurement in the year, in ten thousand yuan; the 2019 form prints no unit, so only a figure that names its own is known to be yuan or ten thousand, and agencies are not added up.",
  },
});
