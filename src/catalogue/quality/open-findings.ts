import { declareQuality } from "../declare-quality";

export const openFindings = declareQuality({
  code: "quality.open_findings",
  zh: "待定核对结果数",
  en: "Open findings",
  unit: "个",
  polarity: "LOWER_IS_BETTER",
  definitionZh:
    "关于这份报告而待定的核对结果数：FATAL 或 WARNING，FAILED 或 UNCERTAIN，到这一版数据为止未经认定或驳回。没有问题为0；统计表和章节都没有读到的无从核对，没有数值。",
  definitionEn:
    "Findings about this report that are open: FATAL or WARNING, FAILED or UNCERTAIN, and neither confirmed nor dismissed up to the release. None is 0; no value where neither a table nor a section was read, so that nothing could be checked.",
  method: {
    zh: "待定核对结果的个数",
    en: "number of open findings",
  },
});
