/** What the words around a figure say about it, apart from what it counts. All of them are without spaces. */

/** 其中, and nothing after it that ends its reach. */
export const isPart = (sentence: string): boolean => /其中|(?:分别|依次)(?:是|为)/.test(sentence);

/** Somebody below the reporter: 其中泗阳县301件. */
export const isOfAnother = (clause: string): boolean =>
  /(?<![我本全一各])(?:[一-龥]{1,8}(?:县|区|镇|乡|街道|园区|新区)|各[县区镇乡部单][^，]{0,8}|[一-龥]{2,8}(?:局|委|办))(?!政府|的|网|门户|公开)/.test(
    clause,
  );

/** The dispute that the words before a figure speak of last; null for none, and where they speak of two in one breath. */
export function disputeOf(before: string): string | null {
  if (/复议[、和与及或][^，。；\d]{0,8}(?:诉讼|应诉)[^，。；\d]{0,8}$/.test(before)) return null;
  const last = [...before.matchAll(disputes)].at(-1)?.[0];
  if (!last) return null;
  if (last.includes("复议后")) return "litigation.after_review";
  if (last.startsWith("直接")) return "litigation.direct";
  return last === "复议" ? "review" : "litigation";
}
const disputes = /复议后[^，。；\d]{0,6}(?:起诉|诉讼)|直接[^，。；\d]{0,4}(?:起诉|诉讼)|复议|诉讼|应诉/g;

/** Where a figure stands: the titles above it, its paragraph and sentence up to it, and what stands with it. */
interface Place {
  readonly titles: string;
  readonly paragraph: string;
  readonly before: string;
  readonly said: string;
}

/**
 * Whether a figure of applications or disputes is about disclosure, as it is where nothing says otherwise: a service hall takes
 * applications for permits too, and an office of justice counts all reviews.
 *
 * @example 政务服务大厅全年受理申请2000件 //=> false
 * @example 司法局办理行政复议案件56件 //=> false
 */
export function isAboutDisclosure(indicator: string, { titles, paragraph, before, said }: Place): boolean {
  if (!/^(?:application|review|litigation)\./.test(indicator)) return true;
  const sentence = before + said;
  if (disclosure.test(sentence)) return true;
  if (/复议机关|执法工作/.test(sentence)) return false;
  return disclosure.test(titles + paragraph) || /申请|复议|诉讼/.test(titles) || !ofOthers.test(sentence);
}
const disclosure = /信息公开|政务公开|依申请|公开申请|申请公开|公开(?:政府|相关|有关)?信息(?:的)?申请/;
const ofOthers =
  /大厅|窗口|服务中心|法律援助|救助|补贴|住房|许可|审批|登记|证照|工单|热线|信访|司法|执法|法治|(?:办理|审理|审结|受理)(?:各类|的)?行政?复议|(?:收到|接到)行政复议申请|行政应诉/;
