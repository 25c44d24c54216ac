import type { SectionKind } from "../../../src/report";

/** A main part of a report: its heading, what is said below it, and whether a table of that title stands there. */
export interface PrintedSection {
  readonly number: string;
  readonly title: string;
  readonly kind: SectionKind;
  /** （一）… is a heading of the second level. */
  readonly paragraphs: readonly string[];
}

const section = (
  number: string,
  title: string,
  kind: SectionKind,
  ...paragraphs: string[]
): PrintedSection => ({
  number,
  title,
  kind,
  paragraphs,
});

/** The six parts that the forms of 2019 and 2021 prescribe. */
export const sixSections = (year: number): readonly PrintedSection[] => [
  section(
    "一",
    "总体情况",
    "OVERVIEW",
    `${year}年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外。`,
    "（一）主动公开",
    "主动公开各类政府信息5500余条，制作政策解读21个，组织召开新闻发布会12场。",
    "（二）依申请公开",
    "提高答复的及时性和针对性，均在法定期限内予以答复。",
    "（三）政府信息管理",
    "规范审查程序，落实政府信息公开属性源头认定机制。",
    "（四）政府信息公开平台建设",
    "在运维政务新媒体共计95个，合格率均为100%。",
    "（五）监督保障",
    "组织4次全覆盖检查，举办培训2期。",
  ),
  section("二", "主动公开政府信息情况", "PROACTIVE"),
  section("三", "收到和处理政府信息公开申请情况", "APPLICATIONS"),
  section("四", "政府信息公开行政复议、行政诉讼情况", "REVIEW_LITIGATION"),
  section(
    "五",
    "存在的主要问题及改进情况",
    "PROBLEMS_AND_PLANS",
    "主要表现在：一是政策解读质量仍需提升；二是政务公开队伍建设还需进一步加强。",
    "下一步，将着力加强政策解读质效。",
  ),
  section("六", "其他需要报告的事项", "OTHER", "本年度收取政府信息公开信息处理费3940元。"),
];

/** The ten parts of a plan that was in use until 2018; the sheet follows as an annex. */
export const tenSections = (year: number): readonly PrintedSection[] => [
  section("一", "概述", "OVERVIEW", `${year}年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》。`),
  section(
    "二",
    "政府信息公开的组织领导和制度建设情况",
    "ORGANISATION",
    "调整了政府信息公开工作领导小组，配备兼职人员3名。",
  ),
  section(
    "三",
    "发布解读、回应社会关切以及互动交流情况",
    "INTERPRETATION",
    "发布政策解读稿件14篇，回应公众关切28次。",
  ),
  section("四", "政务公开重点工作落实情况", "KEY_WORK", "按照年度工作要点抓好落实。"),
  section("五", "主动公开政府信息以及公开平台建设情况", "PROACTIVE", "通过各种渠道公开政府信息259条。"),
  section(
    "六",
    "政府信息公开申请办理情况",
    "APPLICATIONS",
    "共收到申请3件，其中网络申请2件，信函申请1件，全部按时办结。",
  ),
  section("七", "政府信息公开的收费及减免情况", "FEES", "没有收取任何费用。"),
  section("八", "因政府信息公开申请提起行政复议、行政诉讼的情况", "REVIEW_LITIGATION", "没有发生。"),
  section("九", "政府信息公开保密审查及监督检查情况", "SUPERVISION", "坚持先审查、后公开。"),
  section(
    "十",
    "政府信息公开工作存在的主要问题及改进情况",
    "PROBLEMS_AND_PLANS",
    "主动公开的内容还不够丰富。",
  ),
];

export const opening = (agency: string, year: number): string =>
  `本报告由${agency}根据《中华人民共和国政府信息公开条例》规定编制。报告所列数据统计期限自${year}年1月1日至${year}年12月31日。如对本报告有疑问，请与${agency}联系（电话：0517-83605210）。`;
