import { balanceRule, partEdits } from "../balance/index";

/**
 * A row 其中： counts some of what the row above it counts: press conferences attended by the head among all of them.
 */
export const ofWhich = balanceRule({
  code: "OF_WHICH",
  severity: "FATAL",
  titleZh: "“其中”不大于总数",
  titleEn: "What is “of which” is not above its total",
  legalSource: "国办发〔2014〕32号",
  edits: (figures) => partEdits(figures, "ofWhich", "FATAL"),
});
