import { declareDerived, percentOf, ratioOf } from "../declare-derived";

/** Of what an agency issues and decides. */
export const documentRates = declareDerived({
  "rate.normative_disclosed": {
    zh: "规范性文件公开率（÷ 制发）",
    en: "Normative documents disclosed (of those issued)",
    definitionZh:
      "主动公开的规范性文件占制发的百分比：2014年表式为主动公开数（条）÷ 制发总数（件），2019年表式为新公开 ÷ 新制作；往年制发的可以今年公开，可以超过100%。2021年表式没有公开数。",
    definitionEn:
      "Normative documents disclosed in percent of those issued: items over documents on the 2014 form, newly disclosed over newly made on the 2019 form. Older ones may be disclosed this year, so it may exceed 100%; the 2021 form asks for none disclosed.",
    formula: percentOf(["normative.disclosed"], ["normative.issued"]),
    polarity: "HIGHER_IS_BETTER",
  },
  "rate.normative_repealed": {
    zh: "规范性文件清理率（÷ 现行有效与废止之和）",
    en: "Normative documents repealed (of those in force and repealed)",
    definitionZh:
      "本年废止的行政规范性文件，占现行有效与废止之和的百分比；有的机关把自然失效也计入废止。只有2021年表式填报。",
    definitionEn:
      "Administrative normative documents repealed in the year in percent of those in force and repealed; some agencies count lapsed ones too. Only the 2021 form asks for them.",
    formula: percentOf(["normative.repealed"], ["normative.in_force", "normative.repealed"]),
  },
  "ratio.licence_to_penalty": {
    zh: "许可与处罚之比（许可 ÷ 处罚）",
    en: "Licences to penalties (licences ÷ penalties)",
    unit: "倍",
    definitionZh:
      "行政许可处理决定数量是行政处罚处理决定数量的几倍；只说明业务结构，与优劣无关。2014年表式没有。",
    definitionEn:
      "How many licence decisions there are for one penalty decision: the structure of the work and no merit. Absent from the 2014 form.",
    formula: ratioOf(["licence.decisions"], ["penalty.decisions"]),
  },
});
