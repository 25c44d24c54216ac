import { disjointParts, readingsOf, type FormCode } from "../../catalogue/index";
import type { Report } from "../../report/index";
import type { Figures } from "../figures";
import { isRoundedFrom } from "./percent";
import { exactOf, type Stated } from "./stated";
import { readingFigure } from "./table-figure";

/** A percentage stated beside the number whose share it is. */
export interface Share {
  readonly share: Stated;
  readonly part: Stated;
  /** What the words, or the kind of the part, say it is a share of; its code, or null where the sentence's own whole is meant. */
  readonly base: string | null;
  /** Values of the base: what the text states comes before what the tables say. */
  readonly values: readonly number[];
  /** Other wholes of the report from which such shares are taken too. */
  readonly others: readonly { readonly code: string; readonly value: number }[];
}

const beside = /^[，,、（(；\s]*$/;
const share =
  /^(?:约|近|超)?(?:占(?<base>[^\d]*?)(?:的|比例?|比重|比率)?(?:为|达到?|约|近|超过?)*)?[\d.]+[%％]$/;

/** Every share whose part stands right before it and whose whole the report states. */
export function sharesIn(
  stated: readonly Stated[],
  figures: Figures,
  { sections, form }: { readonly sections: Report["sections"]; readonly form: FormCode },
): readonly Share[] {
  return stated.flatMap((one, i) => {
    const part = stated[i - 1];
    const said = one.claim.unit === "%" && share.exec(one.words.quote);
    if (!said || !part || part.sentence !== one.sentence) return [];
    if (part.claim.unit === "%" || part.claim.approximate) return [];
    const text = sections[one.claim.section]!.text;
    if (!beside.test(text.slice(part.claim.charEnd, one.claim.charStart))) return [];
    const base = said.groups!["base"];
    // 35件（4.34%） may be a growth: only a kind of a known whole is surely a share.
    const named = base === undefined ? null : nameOf(base);
    if (named === "UNKNOWN" || (base === undefined && part.indicators.length === 0)) return [];
    const near = stated.filter(({ paragraph }) => paragraph === one.paragraph);
    // 约占30% hedges as 占约30% does.
    const approximate = one.claim.approximate || /^[约近超]/.test(one.words.quote);
    const pair = { share: { ...one, claim: { ...one.claim, approximate } }, part };
    const whole = wholeOf(pair, named, near, figures, form);
    return whole ? [whole] : [];
  });
}

/** What 占… names: the codes of a whole; null where it names none (占比, 占总数); UNKNOWN for other words. */
function nameOf(words: string): string | null | "UNKNOWN" {
  if (/^(?:总|全部|总数|总量|总件数|全部数量|比)?$/.test(words)) return null;
  if (/复议|诉讼/.test(words)) return "UNKNOWN";
  if (/答复|办结|办理结果/.test(words)) return "application.answered";
  return /申请|收到|受理|新收/.test(words) ? "application.received" : "UNKNOWN";
}

function wholeOf(
  pair: Pick<Share, "share" | "part">,
  named: string | null,
  near: readonly Stated[],
  figures: Figures,
  form: FormCode,
): Share | null {
  const valuesOf = (code: string) => [
    ...exactOf(near, code).map(({ claim }) => claim.value),
    ...readingsOf(code, form).required.flatMap((reading) => readingFigure(figures, reading)?.value ?? []),
  ];
  const family = disjointParts.find(
    ({ parts, forms }) =>
      forms.includes(form) &&
      pair.part.indicators.length > 0 &&
      pair.part.indicators.every((one) => parts.includes(one)),
  );
  const base = named ?? family?.whole[0] ?? null;
  if (base !== null) {
    const wholes = base.startsWith("application.") && base !== "application.received" ? answered : [base];
    const all = wholes.flatMap(valuesOf);
    // 复议纠正率 is taken of all reviews or of those decided.
    const pending = base.endsWith(".total") ? valuesOf(base.replace(/total$/, "pending")).slice(0, 1) : [];
    const values = [...all, ...pending.flatMap((left) => all.map((value) => value - left))];
    const others =
      named === null && wholes === answered
        ? valuesOf("application.received").map((value) => ({ code: "application.received", value }))
        : [];
    return values.length > 0 ? { ...pair, base, values, others } : null;
  }
  return pair.part.indicators.length === 0 ? ownWhole(pair, near) : null;
}
const answered = ["application.answered", "application.completed"];

/** 发布信息2139条，其中动态类1744条，占81.5%: the whole is what the sentence states before 其中. */
function ownWhole(pair: Pick<Share, "share" | "part">, near: readonly Stated[]): Share | null {
  const sentence = near
    .slice(0, near.indexOf(pair.part))
    .filter(({ sentence, claim }) => sentence === pair.share.sentence && claim.unit === pair.part.claim.unit);
  const [whole] = sentence;
  const isOf = sentence.length === 1 && /^其中/.test(pair.part.words.quote);
  return isOf && !whole!.claim.approximate && whole!.claim.value >= pair.part.claim.value
    ? { ...pair, base: null, values: [whole!.claim.value], others: [] }
    : null;
}

export const shareOf = (part: number, whole: number): number => (100 * part) / whole;

/** Whether the printed share may be the part of this whole, rounded or cut off. */
export const isShareOf = ({ share, part }: Pick<Share, "share" | "part">, whole: number): boolean =>
  whole > 0 && isRoundedFrom(share.claim, shareOf(part.claim.value, whole));
