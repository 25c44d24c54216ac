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
