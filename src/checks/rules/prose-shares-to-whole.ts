import { FORM_CODES } from "../../catalogue/index";
import { decimalsOf, sumDecimals, type Report } from "../../report/index";
import type { Figures } from "../figures";
import type { Outcome } from "../finding";
import { partsOfWholes } from "../prose/parts";
import { printNumber, quoted } from "../prose/print";
import { sharesIn, type Share } from "../prose/shares";
import { formOfWords, statedIn } from "../prose/stated";
import { locatorOf } from "../prose/words";
import type { ReportRule } from "../rule";

/**
 * PROSE_SHARES_TO_WHOLE: shares of kinds of which each case has exactly one add up to 100 %, where all kinds are given; one that
 * is 0 needs no share. Rounding may take them one in the last digit apart, each.
 *
 * INFO where the numbers beside them do not add up either: PROSE_PARTS_TO_WHOLE says so.
 *
 * @example 33.9 % + 4.34 % + 32.9 % + 19.6 % = 90.74 %   //=> FAILED
 */
export const proseSharesToWhole: ReportRule = {
  code: "PROSE_SHARES_TO_WHOLE",
  kind: "PROSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "正文所列占比合计为100%",
  titleEn: "Shares stated in the text add up to 100 %",
  legalSource: null,
  *check({ report, figures }) {
    for (const [i, found] of wholesWithShares(report, figures).entries()) {
      const subject = `${found.name}${i === 0 ? "" : `#${i + 1}`}`;
      yield { subject, ...outcomeOf(report, found) };
    }
  },
};

interface WholeWithShares {
  readonly name: string;
  readonly shares: readonly Share[];
  readonly doPartsAddUp: boolean;
}

function wholesWithShares(report: Report, figures: Figures): readonly WholeWithShares[] {
  const [stated, form] = [statedIn(report), formOfWords(report)];
  const all = sharesIn(stated, figures, { sections: report.sections, form });
  return partsOfWholes(stated, form).flatMap(({ family, parts, isComplete, sum, wholes }) => {
    const shares = all.filter(({ part }) => parts.includes(part));
    const isEach = parts.every((part) => part.claim.value === 0 || shares.some((one) => one.part === part));
    if (!isComplete || !isEach || shares.length < 2) return [];
    return [{ name: family.whole[0]!, shares, doPartsAddUp: wholes.some(({ value }) => value === sum) }];
  });
}

function outcomeOf(report: Report, { shares, doPartsAddUp }: WholeWithShares): Omit<Outcome, "subject"> {
  const printed = shares.map(({ share }) => share.claim);
  const sum = sumDecimals(printed.map(({ value }) => value));
  const slack = printed.reduce((all, { value }) => all + 10 ** -decimalsOf(value), 0);
  const isWhole = Math.abs(sum - 100) <= slack || printed.some(({ approximate }) => approximate);
  const terms = printed.map(({ value }) => `${printNumber(value)} %`).join(" + ");
  const words = quoted(report, printed[0]!);
  return {
    status: isWhole ? "PASS" : "FAILED",
    ...(doPartsAddUp ? {} : { severity: "INFO" }),
    expected: 100,
    actual: sum,
    indicators: [...new Set(shares.flatMap(({ part }) => part.indicators))],
    evidence: printed.map((claim) => ({ report: null, at: locatorOf(claim) })),
    messageZh: `${words.zh}等各项占比 ${terms} = ${printNumber(sum)} %，各项齐全，合计应为 100 %。`,
    messageEn: `${words.en}, and the shares of all kinds together are ${terms} = ${printNumber(sum)} %, but should be 100 %.`,
  };
}
