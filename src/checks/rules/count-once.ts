import { balanceRule, partEdits } from "../balance/index";

/**
 * 不同渠道和方式公开相同信息计1条: largest part ≤ total ≤ Σ parts. 259 items over channels that add up to 549 are no error, and neither
 * are 9 on paper and the same 9 in files.
 */
export const countOnce = balanceRule({
  code: "COUNT_ONCE",
  severity: "WARNING",
  titleZh: "去重计数的总数：不少于最大的一项，不多于各项之和",
  titleEn: "A total that counts once: not below its largest part, not above the sum of all",
  legalSource: "国办发〔2014〕32号",
  edits: (figures) => partEdits(figures, "deduplicated", "WARNING"),
});
