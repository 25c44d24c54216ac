import { MAIN_PARTS, type SectionKind } from "../../report/index";
import { compact } from "../characters";
import { simplified } from "../simplify";

/** How agencies title the six parts of the formats of 2019 and 2021. */
const mainTitles: readonly (readonly [kind: SectionKind, title: RegExp])[] = [
  ["OVERVIEW", /^(?:政府信息公开)?(?:工作)?总体情况$/],
  ["PROACTIVE", /^(?:行政机关)?主动公开政府信息(?:的)?情况$/],
  ["APPLICATIONS", /^(?:行政机关)?收到和处理(?:的)?政府信息(?:依申请)?公开(?:的)?(?:申请)?(?:的)?情况$/],
  [
    "REVIEW_LITIGATION",
    /^因?政府信息公开(?:工作|申请)?(?:被)?(?:申请|提起|引起|引发)?(?:的)?行政复议[、和及与]?(?:被)?(?:提起)?行政诉讼(?:的)?(?:情况)?$/,
  ],
  [
    "PROBLEMS_AND_PLANS",
    /^(?:政府信息公开)?(?:工作)?(?:中)?(?:存在的?)?(?:主要)?(?:问题|困难|不足)[及和与、](?:其)?(?:改进|整改|下一?步)[^，。]{0,10}$/,
  ],
  ["OTHER", /^其[他它]需要(?:报告|说明)的?(?:事项|情况)$/],
];

/** The kind of a title that only one of the six parts bears; null for any other. */
export function mainKindOf(title: string): SectionKind | null {
  const words = compact(simplified(title)).replace(/^20\d{2}年度?/, "");
  return mainTitles.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What the part is called as a rule; null for a kind that is none of the six. */
export const usualTitle = (kind: SectionKind): string | null =>
  MAIN_PARTS.find((part) => part.kind === kind)?.titleZh ?? null;

/** Place among the six parts, from 0; -1 for a kind that is none of them. */
export const placeOfKind = (kind: SectionKind): number => MAIN_PARTS.findIndex((part) => part.kind === kind);
