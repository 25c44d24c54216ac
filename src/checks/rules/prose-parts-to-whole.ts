import { FORM_CODES } from "../../catalogue/index";
import { locatorOf } from "../prose/words";
import { partsOfWholes, type PartsOfWhole } from "../prose/parts";
import { printNumber, quoted } from "../prose/print";
import { formOfWords, statedIn } from "../prose/stated";
import type { Outcome } from "../finding";
import type { ReportRule } from "../rule";
import type { Report } from "../../report/index";

/**
 * PROSE_PARTS_TO_WHOLE: where a paragraph states a whole and kinds of which each case has exactly one, these add up to it.
 *
 * Only channels of applications, outcomes and results of disputes: kinds of information overlap. Kinds that are not all given may
 * stay below the whole, never above it. A whole that is not stated itself is what came in less what is left for next year.
 *
 * @example 收到申请 5 件，其中网络 3 件、信函 2 件   //=> PASS
 * @example 答复 9 宗，其中同意公开 7、部分公开 1、不予公开 1、不存在 1、非本机关 1、不明确 1   //=> FAILED: 12 of 9
 */
export const prosePartsToWhole: ReportRule = {
  code: "PROSE_PARTS_TO_WHOLE",
  kind: "PROSE",
  severity: "WARNING",
  forms: FORM_CODES,
  titleZh: "正文所列各项之和等于总数",
  titleEn: "Parts stated in the text add up to their whole",
  legalSource: null,
  *check({ report }) {
    const seen = new Map<string, number>();
    for (const found of partsOfWholes(statedIn(report), formOfWords(report))) {
      const status = statusOf(found);
      if (status === null) continue;
      const name = found.family.whole[0]!;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      yield { ...outcomeOf(report, found), status, subject: times === 1 ? name : `${name}#${times}` };
    }
  },
};

function statusOf({ parts, sum, wholes, isComplete }: PartsOfWhole): "PASS" | "FAILED" | null {
  // 答复 may leave out what was withdrawn or needed no answer.
  const without = (...codes: string[]) =>
    parts
      .filter(({ indicators }) => !codes.includes(indicators.join()))
      .reduce((all, { claim }) => all + claim.value, 0);
  const sums = [sum, without("outcome.other"), without("outcome.other", "outcome.not_processed")];
  if (wholes.some(({ value }) => sums.includes(value))) return "PASS";
  const isOpen = wholes.every(({ stated }) => stated.length === 2);
  const isAbove = !isOpen && wholes.every(({ value }) => sum > value);
  const isBelow = isComplete && wholes.every(({ value }) => sum < value);
  return isAbove || isBelow ? "FAILED" : null;
}

function outcomeOf(
  report: Report,
  { parts, sum, wholes }: PartsOfWhole,
): Omit<Outcome, "status" | "subject"> {
  const whole = wholes.at(-1)!;
  const claims = [...whole.stated, ...parts].map(({ claim }) => claim);
  const terms = parts.map(({ claim }) => printNumber(claim.value)).join(" + ");
  const first = quoted(report, whole.stated[0]!.claim);
  const value = printNumber(whole.value);
  const isStated = whole.stated.length === 1;
  const way = whole.stated.map(({ claim }) => printNumber(claim.value));
  const [all, ...others] = way;
  const difference = others.length === 2 ? `${all} + ${others[0]} − ${others[1]}` : `${all} − ${others[0]}`;
  return {
    expected: whole.value,
    actual: sum,
    indicators: [...new Set([...whole.stated, ...parts].flatMap(({ indicators }) => indicators))],
    evidence: claims.map((claim) => ({ report: null, at: locatorOf(claim) })),
    messageZh: `${first.zh}，其后所列各项 ${terms} = ${printNumber(sum)}，应为 ${isStated ? value : `${difference} = ${value}`}。`,
    messageEn: `${first.en}; the kinds listed add up to ${terms} = ${printNumber(sum)}, but should be ${isStated ? value : `${difference} = ${value}`}.`,
    facts: `${wholes.map((one) => one.value).join(",")} ${parts.map(({ claim }) => claim.value).join(",")}`,
  };
}
