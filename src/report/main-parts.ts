import type { SectionKind } from "./report";

/** A main part of the formats of 2019 and 2021. */
export interface MainPart {
  readonly kind: SectionKind;
  /** Its ordinal: "一" … "六". */
  readonly number: string;
  readonly titleZh: string;
  readonly titleEn: string;
}

/** The six parts in their order, titled as in the format: 国办公开办函〔2019〕60号, 国办公开办函〔2021〕30号. */
export const MAIN_PARTS: readonly MainPart[] = [
  { kind: "OVERVIEW", number: "一", titleZh: "总体情况", titleEn: "general situation" },
  { kind: "PROACTIVE", number: "二", titleZh: "主动公开政府信息情况", titleEn: "proactive disclosure" },
  {
    kind: "APPLICATIONS",
    number: "三",
    titleZh: "收到和处理政府信息公开申请情况",
    titleEn: "applications received and handled",
  },
  {
    kind: "REVIEW_LITIGATION",
    number: "四",
    titleZh: "政府信息公开行政复议、行政诉讼情况",
    titleEn: "administrative review and litigation",
  },
  {
    kind: "PROBLEMS_AND_PLANS",
    number: "五",
    titleZh: "存在的主要问题及改进情况",
    titleEn: "main problems and improvements",
  },
  { kind: "OTHER", number: "六", titleZh: "其他需要报告的事项", titleEn: "other matters to report" },
];
