import type { Counts } from "../counts/counts";
import type { Writer } from "./phrases";

const results: readonly (readonly [label: string, result: string])[] = [
  ["结果维持", "upheld"],
  ["结果纠正", "corrected"],
  ["其他结果", "other_result"],
  ["尚未审结", "pending"],
];

/** Sentences that state what table 4 counts: reviews with their results, lawsuits together or by their two ways. */
export function stateDisputes(writer: Writer, counts: Counts): string {
  const of = (code: string) => counts.get(code)!;
  const [review, direct, after] = ["review", "litigation.direct", "litigation.after_review"].map((topic) =>
    of(`${topic}.total`),
  ) as [number, number, number];
  const lawsuits = direct + after;
  if (review + lawsuits === 0) return writer.one("no dispute", none);
  const parts = results.flatMap(([label, result]) => {
    const count = of(`review.${result}`);
    return count === 0 ? [] : [`${label}${count}件`];
  });
  const reviews =
    review === 0
      ? writer.one("no review", noReview)
      : writer.one("review", reviewed, { review }) +
        (of("review.upheld") === review && writer.happens(0.5)
          ? writer.one("all upheld", allUpheld)
          : writer.happens(0.6)
            ? `，其中${parts.join("，")}`
            : "");
  if (lawsuits === 0) return `${reviews}；${writer.one("no lawsuit", noLawsuit)}。`;
  if (direct > 0 && after > 0 && writer.happens(0.4))
    return `${reviews}；行政诉讼方面，未经复议直接起诉${direct}件，复议后起诉${after}件。`;
  return `${reviews}；${writer.one("lawsuits", sued, { lawsuits })}。`;
}

const none: readonly string[] = [
  "全年未发生因政府信息公开引起的行政复议、行政诉讼。",
  "本年度没有发生行政复议和行政诉讼案件。",
  "{year}年，{we}未发生政府信息公开行政复议、行政诉讼。",
  "因政府信息公开引发的行政复议、行政诉讼均为0件。",
];
const noReview: readonly string[] = ["全年未发生行政复议", "行政复议0件", "没有发生行政复议"];
const noLawsuit: readonly string[] = ["未发生行政诉讼", "没有发生行政诉讼", "行政诉讼0件"];
const reviewed: readonly string[] = [
  "因政府信息公开被申请行政复议{review}件",
  "全年发生政府信息公开行政复议{review}件",
  "{year}年政府信息公开类行政复议案件{review}件",
  "涉及政府信息公开的行政复议[共|]{review}件",
];
const allUpheld: readonly string[] = ["，均获维持", "，全部维持", "，结果均为维持"];
const sued: readonly string[] = [
  "行政诉讼{lawsuits}件",
  "因政府信息公开被提起行政诉讼{lawsuits}件",
  "发生政府信息公开行政诉讼[共|]{lawsuits}件",
  "涉及政府信息公开的行政诉讼案件{lawsuits}件",
];
