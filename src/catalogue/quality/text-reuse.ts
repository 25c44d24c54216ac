import { declareQuality } from "../declare-quality";

export const textReuse = declareQuality({
  code: "quality.text_reuse",
  zh: "文字重复率",
  en: "Text reuse",
  unit: "%",
  polarity: "LOWER_IS_BETTER",
  definitionZh:
    "正文中与同一机关、同一口径上年报告相同的字数，占自己所写字数的百分比，表格和各报告共有的套话不计；督查常以50%为限。没有上年报告的没有数值，自己所写的字太少的不适用。",
  definitionEn:
    "Letters of the text that last year's report of the same agency and scope has too, in percent of those that it wrote itself, tables and phrases of every report left out; supervisors often draw the line at 50%. No value without last year's report; not applicable with too few words of its own.",
  method: {
    zh: "100 × 与上年相同的字数 ÷ 自己所写的字数",
    en: "100 × letters that last year's report has too ÷ letters of its own",
  },
});
