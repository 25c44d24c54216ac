import { declareQuality } from "../declare-quality";

export const sectionsPresent = declareQuality({
  code: "quality.sections_present",
  zh: "章节齐全率",
  en: "Sections present",
  unit: "%",
  polarity: "HIGHER_IS_BETTER",
  aggregation: "RECOMPUTE",
  definitionZh:
    "格式规定的六个部分中，有标题且其下有文字或统计表的，占六个的百分比（国办公开办函〔2019〕60号、〔2021〕30号）；只有落款和日期的不算。2018年以前没有全国统一的章节，不适用；没有读到任何标题的没有数值。",
  definitionEn:
    "Of the six parts that the format prescribes those with a heading and text or the part's table below it, in percent (notices 60 of 2019 and 30 of 2021); who signs and when is no text. Before 2019 no national rule prescribes parts: not applicable. No value where no heading was read.",
  method: {
    zh: "100 × 有内容的部分数 ÷ 6",
    en: "100 × parts with content ÷ 6",
  },
});
