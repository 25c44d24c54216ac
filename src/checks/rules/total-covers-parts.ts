import { balanceRule, partEdits } from "../balance/index";

/**
 * Events that were responded to, counted once, are not fewer than those responded to through one channel. The sheet does not say that
 * both rows count the same events, so somebody has to look.
 */
export const totalCoversParts = balanceRule({
  code: "TOTAL_COVERS_PARTS",
  severity: "WARNING",
  titleZh: "总数不少于各渠道的数",
  titleEn: "The total is not below the figure of any channel",
  legalSource: "国办发〔2014〕32号",
  edits: (figures) => partEdits(figures, "ofWhich", "WARNING"),
});
