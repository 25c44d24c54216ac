import type { Unit } from "../../catalogue/index";
import { decimalsOf, type Claim } from "../../report/index";

/** What a sentence states, as far as it decides what may stand in a cell. */
export type StatedNumber = Pick<Claim, "value" | "unit" | "approximate" | "quote">;

const money: Readonly<Record<string, number>> = {
  元: 1, 百元: 100, 千元: 1000, 万元: 10_000, 百万元: 1_000_000, 千万元: 10_000_000, 亿元: 100_000_000,
}; // prettier-ignore

/** The stated number in the unit of the cell: 3940 元 is 0.394 of a cell in 万元. Counts stay as they are. */
export function inUnit({ value, unit }: Pick<Claim, "value" | "unit">, cell: Unit): number {
  const from = money[unit ?? ""];
  return cell === "万元" && from !== undefined ? Number(((value * from) / 10_000).toPrecision(12)) : value;
}

/**
 * Whether a cell may hold this number if the words are true: the same number; of an amount, the same as far as both are printed;
 * of a hedged figure, what lies where the hedge points within its last digit, and anything nearer than a tenth.
 *
 * @example allows({ value: 5500, approximate: true, quote: "5500余条", unit: "条" }, 5563, "条") //=> true
 * @example allows({ value: 3940, approximate: false, quote: "3940元", unit: "元" }, 0.39, "万元") //=> true
 * @example allows({ value: 0, approximate: false, quote: "0件", unit: "件" }, 1, "件") //=> false
 */
export function allows(stated: StatedNumber, cell: number, unit: Unit): boolean {
  const value = inUnit(stated, unit);
  if (stated.approximate) return isNear(stated, value, cell);
  if (unit !== "万元") return value === cell;
  const step = 10 ** -Math.min(decimalsOf(value), decimalsOf(cell));
  return Math.abs(value - cell) < step * (1 - 1e-9) || value === cell;
}

const above = /余|多|来|几|超|逾|突破|不少于|不低于|至少|以上|上[百千万亿]/;
const below = /近|不足|不到|不超过|以下|以内/;
const hedged =
  /(?:约|大概|近|超过?|超出|逾|突破|不少于|不低于|至少|不足|不到|不超过|上)?(?:有|为|达到?)?[\d０-９,，.．零〇一二两三四五六七八九十百千万亿]+\D*$/;

function isNear({ quote }: StatedNumber, value: number, cell: number): boolean {
  const words = hedged.exec(quote.replace(/\s+/g, ""))?.[0] ?? quote;
  const step = lastDigitOf(value);
  const [up, down] = [above.test(words), below.test(words)];
  const least = up && !down ? value : value - step;
  const most = down && !up ? value : value + step;
  return (cell >= least && cell <= most) || Math.abs(cell - value) <= value / 10;
}

/** 5500 → 100, 2.2万 → 1000, 140 → 10: the place of the last digit that is not an idle 0. */
export function lastDigitOf(value: number): number {
  if (value === 0) return 1;
  const decimals = decimalsOf(value);
  if (decimals > 0) return 10 ** -decimals;
  return 10 ** /0*$/.exec(String(value))![0].length;
}
