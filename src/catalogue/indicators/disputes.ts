import { declareIndicators } from "../declare-indicators";

const cases = (
  topic: string,
  zh: string,
  en: string,
  results: readonly string[],
  where: readonly [zh: string, en: string],
) => Object.fromEntries(results.map((result) => [`${topic}.${result}`, aCase(result, zh, en, where)]));

const words: Readonly<Record<string, readonly [zh: string, en: string, whatZh: string, whatEn: string]>> = {
  total: ["总数", "total", "全部件数", "all"],
  upheld: ["结果维持", "upheld", "维持行政机关的件数", "those that ended in favour of the agency"],
  corrected: ["结果纠正", "corrected", "被纠正的件数", "those in which the agency was corrected"],
  other_result: ["其他结果", "other result", "维持、纠正以外结果的件数", "those that ended in another way"],
  pending: ["尚未审结", "pending", "年末尚未审结的件数", "those still open at the end of the year"],
  other: [
    "其他情形",
    "other",
    "维持、纠正以外的件数，包括尚未审结的",
    "those neither upheld nor corrected, open ones included",
  ],
};

function aCase(result: string, zh: string, en: string, where: readonly [zh: string, en: string]) {
  const [nameZh, nameEn, whatZh, whatEn] = words[result]!;
  return {
    zh: `${zh}：${nameZh}`,
    en: `${en}: ${nameEn}`,
    definitionZh: `因政府信息公开引起的${zh}案件中，${whatZh}；${where[0]}。`,
    definitionEn: `Of the cases about disclosure (${en.toLowerCase()}), ${whatEn}; ${where[1]}.`,
  };
}

const ends = ["upheld", "corrected"];
const later = [...ends, "other_result", "pending"];

/**
 * 复议后起诉 are reviews that went on to court, so reviews and lawsuits overlap and are never added to each other. Whether cases
 * carried over from the year before are counted differs from report to report.
 */
export const disputes = declareIndicators("件", {
  ...cases(
    "review",
    "行政复议",
    "Administrative review",
    ["total", ...ends],
    ["各表式都填报", "printed by every form since 2014"],
  ),
  ...cases(
    "review",
    "行政复议",
    "Administrative review",
    ["other"],
    [
      "2014年表式为其他情形数，以后由其他结果与尚未审结相加得出",
      "a row of the 2014 form, on later ones the sum of other results and pending cases",
    ],
  ),
  ...cases(
    "review",
    "行政复议",
    "Administrative review",
    ["other_result", "pending"],
    ["2014年表式没有", "absent from the 2014 form"],
  ),
  ...cases(
    "litigation",
    "行政诉讼",
    "Litigation",
    ["total", ...ends, "other"],
    [
      "2014年表式直接填报，以后由未经复议直接起诉与复议后起诉相加得出",
      "printed by the 2014 form, on later ones the sum of direct lawsuits and those after review",
    ],
  ),
  ...cases(
    "litigation",
    "行政诉讼",
    "Litigation",
    ["other_result", "pending"],
    [
      "由未经复议直接起诉与复议后起诉相加得出，2014年表式没有",
      "the sum of direct lawsuits and those after review, absent from the 2014 form",
    ],
  ),
  ...cases(
    "litigation.direct",
    "未经复议直接起诉",
    "Direct litigation",
    [...later, "total"],
    ["2014年表式没有", "absent from the 2014 form"],
  ),
  ...cases(
    "litigation.after_review",
    "复议后起诉",
    "Litigation after review",
    [...later, "total"],
    ["与行政复议有重合，2014年表式没有", "overlaps with reviews, absent from the 2014 form"],
  ),
  ...cases(
    "complaint",
    "被举报投诉",
    "Complaints against the agency",
    ["total", ...ends, "other"],
    ["只有2014年表式填报", "printed by the 2014 form only"],
  ),
});
