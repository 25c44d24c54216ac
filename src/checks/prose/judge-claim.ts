import { indicatorByCode, readingsOf, type ClaimReading } from "../../catalogue/index";
import type { Claim, Scope, Section } from "../../report/index";
import type { Figures } from "../figures";
import { allows } from "./allows";
import { countedBy } from "./counted-by";
import { otherCell } from "./other-cell";
import { readingFigure, type TableFigure } from "./table-figure";
import { wordsAround, type Words } from "./words";

/** What a claim is held against. */
export interface Held {
  readonly figures: Figures;
  readonly sections: readonly Pick<Section, "kind" | "text">[];
  readonly scope: Scope;
  readonly year: number;
}

/** Why a figure that differs may still be right: it counts another population than the table. */
export type Population = "FILED" | "OTHER_SCOPE";

export interface JudgedClaim {
  /** What the claim counts: one indicator, or those that the sentence counts as one; empty where the words do not say. */
  readonly indicators: readonly string[];
  /** Null where there is no cell to hold it against, or where the words do not let one. */
  readonly agrees: boolean | null;
  /** What the tables say: the first reading that has a figure. */
  readonly table: number | null;
  /** Of a figure that differs: another cell that holds the same number. */
  readonly equals: string | null;
  readonly population: Population | null;
}

/**
 * Holds one figure of a sentence against the cells of the same report.
 *
 * @example judgeClaim(收办 3607, …) //=> agrees: true, where 新收 is 3511 and 上年结转 96
 * @example judgeClaim(网站 259, …) //=> agrees: false, table: 146, equals: "proactive.total"
 * @example judgeClaim(政策性文件 11, …) //=> agrees: null: no cell counts these
 */
export function judgeClaim(claim: Claim | Omit<Claim, "quote">, held: Held): JudgedClaim {
  const words = wordsAround(claim, held.sections);
  const stated = { ...claim, quote: words.quote };
  const kind = held.sections[claim.section]?.kind ?? "OTHER";
  const indicators = countedBy(claim, words, { year: held.year, kind });
  const population = populationOf(words, held);
  const nothing: JudgedClaim = { indicators, agrees: null, table: null, equals: null, population };
  const { figures } = held;
  if (indicators.length === 0 || figures.form === null) return nothing;

  const unit = indicatorByCode(indicators[0]!)!.unit;
  const isAllowed = ({ value }: TableFigure) => allows(stated, value, unit);
  const figuresOf = (readings: readonly ClaimReading[]) =>
    readings.flatMap((reading) => readingFigure(figures, reading) ?? []);
  const { required, possible } = readings(indicators, figures, words);
  const [first, ...others] = figuresOf(required);
  if ([...(first ? [first, ...others] : []), ...figuresOf(possible)].some(isAllowed))
    return { ...nothing, agrees: true, table: first?.value ?? stated.value };
  // What the cells without anything hold may be what is missing.
  if (!first || (first.hasEmptyRows && stated.value > first.value)) return nothing;
  if (stated.value < first.value && isOneOfSeveral(indicators[0]!, words))
    return { ...nothing, table: first.value };
  const about = required.flatMap(({ plus }) => (plus.length === 1 ? plus : []));
  return {
    ...nothing,
    agrees: false,
    table: first.value,
    equals: otherCell(figures, [...new Set([...indicators, ...about])], stated),
  };
}

function readings(indicators: readonly string[], { form }: Figures, words: Words) {
  const [indicator] = indicators;
  if (indicators.length > 1) return { required: [{ plus: indicators }], possible: [] };
  const all = readingsOf(indicator!, form!);
  if (indicator !== "application.received") return all;
  // 新收 leaves no choice; 办理, alone or with 收到, may be what was finished.
  if (/新收/.test(words.quote)) return { ...all, required: all.required.slice(0, 1) };
  return /办理|处理|答复|办结/.test(words.quote)
    ? { ...all, required: [...all.required, ...readingsOf("application.completed", form!).required] }
    : all;
}

function populationOf({ before, quote, paragraphBefore }: Words, { scope }: Held): Population | null {
  const said = before + quote;
  if (/备案(?:的)?[^，。；]{0,10}(?:复议|诉讼)/.test(said)) return "FILED";
  const isNarrower =
    (scope === "CONSOLIDATED" || /[全我][市县区省州]|各级/.test(paragraphBefore + before)) &&
    /(?:市|县|区|省|州)本级|[市县区]直|本机关|本办|[市县区省州]政府(?:办公?[室厅])?(?:共|全年|累计)*(?:收到|接到|受理|新收|收办)/.test(
      said,
    );
  const isWider = scope === "OWN" && /全(?:市|县|区|省|州|系统)|各级|各地|各部门|各单位|下属/.test(said);
  return isNarrower || isWider ? "OTHER_SCOPE" : null;
}

/**
 * 举办培训班2期 in one paragraph need not be all of the year's: only where the words say so is it held against the cell. 新收 or 办结
 * of disputes leave out what was carried in or is pending.
 */
function isOneOfSeveral(indicator: string, { before, quote }: Words): boolean {
  if (disputes.test(indicator)) return /新收|新增|办结|审结|审理完?/.test(quote);
  const clause = before.split(/[，；。：]/).at(-1)! + quote;
  if (stocks.test(indicator) && !treated.test(clause)) return false;
  return events.test(indicator) && !whole.test(before + quote);
}
const disputes = /^(?:review|litigation)\./;
const events = /^(?:response|training|normative|regulation|capacity)\./;
/** What there is at the end of the year is counted once; only what is done with some of it may be a part. */
const stocks = /^(?:normative|regulation)\.(?:in_force|public_stock)$/;
const treated = /公开|公布|发布|上传|更新|归集|收录|清理|梳理|评估|修改|解读|标注|其中|涉及/;
const whole = /(?<!公)共(?![享同建青产和识])|全年|累计|合计|总计|总数|年内/;
