import { compact } from "../characters";

export type ColumnRole = "ordinal" | "label" | "unit" | "value" | "remark";

export interface HeadCell {
  readonly role: ColumnRole;
  /** As printed, without spaces. */
  readonly label: string;
}

const words: readonly [ColumnRole, RegExp][] = [
  ["ordinal", /^(?:序号|编号|代码|代号|行次|行号|指标代码|指标编号)$/],
  ["label", /^(?:统计|填报|考核|公开)?(?:指标|项目|内容|事项|类别)(?:名称|内容)?$/],
  ["unit", /^(?:计量|统计|数量|指标)?单位$/],
  ["remark", /^(?:备注|说明|填报说明|注释?)$/],
  ["value", /(?:数|数量|数值|数据|累计|实际|合计|总计|小计|本期|本年|本年度|全年|结果)$|^\d{4}年度?$/],
];

/** 统计指标 | 单位 | 统计数 and its variants; null for a row that is no head. Other short heads are columns of values. */
export function readTableHead(cells: readonly string[]): readonly HeadCell[] | null {
  const labels = cells.map(compact);
  const roles = labels.map((label) => words.find(([, pattern]) => pattern.test(label))?.[0]);
  const isHead = roles.includes("label") && (roles.includes("unit") || roles.includes("value"));
  if (!isHead || labels.some((label) => label.length > 20)) return null;
  return labels.map((label, i) => ({ label, role: roles[i] ?? (label === "" ? "remark" : "value") }));
}

/** 甲 | 乙 | 丙 | 1 | 2: the letters that count the columns below a head. */
export const isColumnCount = (cells: readonly string[]): boolean =>
  /^[甲乙丙]$/.test(compact(cells.find((cell) => compact(cell) !== "") ?? ""));
