import type { SectionKind } from "../../report/index";
import { compact } from "../characters";
import { simplified } from "../simplify";

type Vocabulary = readonly (readonly [SectionKind, RegExp])[];

/** Words that decide wherever they stand: 因政府信息公开申请提起行政复议 is about reviews, 依申请公开收费情况 about fees. */
const decisive: Vocabulary = [
  ["PROBLEMS_AND_PLANS", /问题|不足|困难|改进|整改|下一?步|今后|打算|努力方向|工作(?:设想|思路)|工作计划$/],
  ["OTHER", /需要(?:说明|报告)|^其[他它](?:事项|情况)?$/],
  ["ANNEX", /^附(?:件|表|录)|统计(?:表|附表)$/],
  ["REVIEW_LITIGATION", /复议|诉讼|申诉|举报|投诉/],
  ["FEES", /收费|费用|减免|收支|支出/],
];

/** Of these the word that comes first decides: 主动公开政府信息以及公开平台建设 is PROACTIVE. */
const leading: Vocabulary = [
  ["KEY_WORK", /重点(?:工作|领域|任务|信息)|要点/],
  ["SUPERVISION", /监督|监管|保密|审查|考核|评议|督查|检查|追责|责任追究/],
  ["APPLICATIONS", /依申请|申请|受理/],
  ["INTERPRETATION", /解读|回应|互动|关切|咨询|舆情|新闻发布|公众参与/],
  ["PROACTIVE", /主动公开|公开(?:政府)?信息(?:的)?(?:情况|数|内容)|信息发布|公开(?:内容|范围|目录)/],
  ["PLATFORM", /平台|网站|载体|渠道|查阅(?:场所|点)|新媒体/],
  ["ORGANISATION", /组织|领导|制度|机制|机构|队伍|人员|培训|会议|经费|信息管理|规范管理|保障/],
  ["OVERVIEW", /概述|概况|总体|基本情况|总述|工作情况|综述|开展情况/],
];

/** The kind that a title's words speak of; null where they name none. */
export function kindOf(title: string): SectionKind | null {
  const words = compact(simplified(title));
  const decided = decisive.find(([, pattern]) => pattern.test(words));
  if (decided) return decided[0];
  let first: { kind: SectionKind; index: number } | null = null;
  for (const [kind, pattern] of leading) {
    const index = pattern.exec(words)?.index ?? -1;
    if (index >= 0 && (first === null || index < first.index)) first = { kind, index };
  }
  return first?.kind ?? null;
}
