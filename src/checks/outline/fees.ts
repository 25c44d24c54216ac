import type { Locator, Report } from "../../report/index";
import { wordsAt } from "./sections";
import { linesOf } from "./prose";

/** What a report says in words about the fees that it collected for disclosing information. */
export interface FeeWords {
  /** Sentences that say there were none. */
  readonly denied: readonly Locator[];
  /** Amounts above zero. */
  readonly stated: readonly Locator[];
}

/** Of another kind: fees for services, their lists and rates. */
const otherFees = /行政事业|涉企|收费(?:标准|目录|清单|项目|许可)|物业|学费/;
/** 不收取任何费用, 未收取信息处理费, 均免费提供: what a reader need not give a figure for. */
const denial =
  /(?:不|未|没有|从未|未曾|尚未|无)(?:曾|[对向][^，。；]{1,20}?)?(?:收取|收|产生|发生|涉及|征收)(?:过|任何|政府信息公开|信息公开|依申请公开|相关|有关|的|申请人)*(?:信息处理费|处理费|检索费|复制费|邮寄费|费用|收费)(?![^，。；]{0,4}(?:标准|争议|纠纷|投诉))|免费(?:提供|公开|办理)[^，。；]{0,6}信息|零收费/g;

/** Figures come from the claims of the reader, sentences of principle from the words themselves. */
export function feeWordsIn(report: Report): FeeWords {
  const claims = report.claims.filter(({ indicator }) => indicator === "fee.collected");
  const at = ({ section, charStart, charEnd }: (typeof claims)[number]) =>
    wordsAt({ ...report.sections[section]!, index: section }, charStart, charEnd);
  const said = claims.filter(({ value }) => value === 0).map(at);
  const principles = denialsIn(report).filter(
    (words) =>
      !said.some(
        (one) =>
          one.section === words.section && one.charStart! < words.charEnd! && words.charStart! < one.charEnd!,
      ),
  );
  return { denied: [...said, ...principles], stated: claims.filter(({ value }) => value > 0).map(at) };
}

function denialsIn({ sections, year }: Report): Locator[] {
  return sections.flatMap((section, index) =>
    section.level === 0
      ? []
      : linesOf(section.text).flatMap((line) =>
          [...line.text.matchAll(denial)].flatMap((found) => {
            const sentence = sentenceAround(line.text, found.index);
            if (otherFees.test(sentence) || isOfAnotherYear(sentence, year)) return [];
            const charStart = line.start + found.index;
            return [wordsAt({ ...section, index }, charStart, charStart + found[0].length)];
          }),
        ),
  );
}

function sentenceAround(line: string, index: number): string {
  const from = line.slice(0, index).search(/[^。；]*$/);
  const to = line.slice(index).search(/[。；]|$/);
  return line.slice(from, index + to);
}

/** The sentence names a year, and not the report's. */
const isOfAnotherYear = (sentence: string, year: number): boolean => {
  const years = [...sentence.matchAll(/(20\d{2})\s*年/g)].map(([, named]) => Number(named));
  return years.length > 0 && !years.includes(year);
};
