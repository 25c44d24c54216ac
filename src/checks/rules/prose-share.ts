import { FORM_CODES, indicatorByCode } from "../../catalogue/index";
import type { Report } from "../../report/index";
import type { Outcome } from "../finding";
import { printPercent } from "../prose/percent";
import { printNumber, quoted } from "../prose/print";
import { isShareOf, shareOf, sharesIn, type Share } from "../prose/shares";
import { formOfWords, statedIn } from "../prose/stated";
import { locatorOf } from "../prose/words";
import type { ReportRule } from "../rule";

/**
 * PROSE_SHARE: a percentage stated beside a number is that number's share of the whole.
 *
 * The whole is what the words name, or what the kinds add up to (答复 for outcomes); a difference that rounding or cutting off
 * explains is none. A share of another stated whole than the one that is meant is for the record only (INFO).
 *
 * @example 不予公开 35 件，占 4.34 %, of 805   //=> PASS: 4.348 cut off
 * @example 予以公开及部分公开 258 件，占 33.9 %, of 805   //=> FAILED: 32.0 %
 * @example 同意公开 7 宗，占 70 %, of 9 answered   //=> FAILED (INFO): it is 7 of the 10 received
 */
export const proseShare: ReportRule = {
  code: "PROSE_SHARE",
  kind: "PROSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "正文所述占比与其数字相符",
  titleEn: "Percentages in the text follow from their numbers",
  legalSource: null,
  *check({ report, figures }) {
    const form = formOfWords(report);
    const shares = sharesIn(statedIn(report), figures, { sections: report.sections, form });
    const times = new Map<string, number>();
    const bases = new Set<string>();
    for (const one of shares) {
      const name =
        one.part.indicators.join("+") || `section ${report.sections[one.share.claim.section]!.kind}`;
      const nth = (times.get(name) ?? 0) + 1;
      times.set(name, nth);
      const other = otherBaseOf(one);
      // A report that divides by another whole does so throughout: once is enough.
      if (other && bases.has(other.code)) continue;
      if (other) bases.add(other.code);
      yield { subject: nth === 1 ? name : `${name}#${nth}`, ...outcomeOf(report, one) };
    }
  },
};

const isRightly = (one: Share): boolean => one.values.some((whole) => isShareOf(one, whole));

/** The whole whose share it is instead. */
const otherBaseOf = (one: Share): Share["others"][number] | undefined =>
  isRightly(one) ? undefined : one.others.find(({ value }) => isShareOf(one, value));

function outcomeOf(report: Report, one: Share): Omit<Outcome, "subject"> {
  const { share, part, values } = one;
  const isRight = isRightly(one);
  const exact = shareOf(part.claim.value, values[0]!);
  const words = quoted(report, {
    section: share.claim.section,
    quote: `${part.words.quote}，${share.words.quote}`,
  });
  const [number, whole] = [printNumber(part.claim.value), printNumber(values[0]!)];
  const right = printPercent(exact, share.claim.value);
  const other = otherBaseOf(one);
  const base = other && indicatorByCode(other.code)!;
  return {
    status: isRight ? "PASS" : "FAILED",
    ...(base ? { severity: "INFO" } : {}),
    expected: Number(exact.toPrecision(6)),
    actual: share.claim.value,
    indicators: part.indicators,
    evidence: [part, share].map(({ claim }) => ({ report: null, at: locatorOf(claim) })),
    messageZh: `${words.zh}，${number} ÷ ${whole} = ${right}。${
      base ? `所印占比是以“${base.nameZh}” ${printNumber(other!.value)} 为分母，请写明。` : ""
    }`,
    messageEn: `${words.en}; ${number} ÷ ${whole} = ${right}.${
      base
        ? ` The printed share is one of “${base.nameEn}”, ${printNumber(other!.value)}, which should be said.`
        : ""
    }`,
    facts: [isRight, part.claim.value, share.claim.value, ...values].join(" "),
  };
}
