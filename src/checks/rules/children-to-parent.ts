import { forms } from "../../catalogue/index";
import type { Rule } from "../rule";

/** What a government reports 汇总 is the sum over the agencies directly below it and its own organs. */
export const childrenToParent: Rule = {
  code: "CHILDREN_TO_PARENT",
  kind: "UP_THE_TREE",
  severity: "WARNING",
  forms: forms.filter(({ tables }) => tables.length > 0).map(({ code }) => code),
  titleZh: "上下级汇总：汇总数等于下级机关与本级之和",
  titleEn: "Up the tree: consolidated figures are the sum over the agencies below",
  legalSource: null,
};
