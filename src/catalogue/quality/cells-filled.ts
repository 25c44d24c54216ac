import { declareQuality } from "../declare-quality";

export const cellsFilled = declareQuality({
  code: "quality.cells_filled",
  zh: "统计表填报率",
  en: "Cells filled",
  unit: "%",
  polarity: "HIGHER_IS_BETTER",
  aggregation: "RECOMPUTE",
  definitionZh:
    "统计表各格中填有数字（含0）的，占表式各格的百分比；空白、“/”、无法辨认和没有读到的都算未填，官方表式各地可以没有的行不计。更正照用；没有统计表的报告没有数值。",
  definitionEn:
    "Cells of the statistics table that carry a number, 0 included, in percent of the cells of the form; blank, struck out, unreadable and unseen ones count as not filled, rows that a place may leave out of the form do not count. Corrections apply; a report without a table has no value.",
  method: {
    zh: "100 × 填有数字的格数 ÷ 表式的格数",
    en: "100 × cells with a number ÷ cells of the form",
  },
});
