import { indicatorByCode } from "../../catalogue/index";
import type { Jump } from "./jump";

/** 元 for 万元 makes a figure ten thousand times as large. */
const WRONG_UNIT = { from: 2000, to: 50_000 };

/** @example "行政规范性文件现行有效件数 66 → 372 件（2024 → 2025 年，5.6 倍）" */
export function sayJump(jump: Jump, year: number): { zh: string; en: string } {
  const { code, value, base, from, years } = jump;
  const { nameZh, nameEn, unit } = indicatorByCode(code)!;
  const times = timesOf(value, base);
  const mixed = unit === "万元" && isWrongUnit(value, base);
  const [hintZh, hintEn] = mixed ? ["，像是元与万元混用", ", as if 元 stood for 万元"] : ["", ""];
  return from
    ? {
        zh: `${nameZh} ${base} → ${value} ${unit}（${from.year} → ${year} 年，${times.zh}${hintZh}）`,
        en: `${nameEn} ${base} → ${value} ${unit} (${from.year} → ${year}, ${times.en}${hintEn})`,
      }
    : {
        zh: `${nameZh} ${value} ${unit}（此前 ${years} 年的中位数 ${base}，${times.zh}${hintZh}）`,
        en: `${nameEn} ${value} ${unit} (median of ${years} earlier years ${base}, ${times.en}${hintEn})`,
      };
}

function timesOf(value: number, base: number) {
  if (value === 0) return { zh: "归零", en: "down to nothing" };
  if (value >= base) return { zh: `${ratio(value, base)} 倍`, en: `${ratio(value, base)} times` };
  return { zh: `只有 1/${ratio(base, value)}`, en: `1/${ratio(base, value)} of it` };
}

const ratio = (more: number, less: number): number => Math.round((more / less) * 10) / 10;

function isWrongUnit(value: number, base: number): boolean {
  const times = Math.max(value, base) / Math.min(value, base);
  return times >= WRONG_UNIT.from && times <= WRONG_UNIT.to;
}
