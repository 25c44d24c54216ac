import type { Outcome } from "../finding";
import { compareTexts, type PreparedText, type TextReuse } from "./compare-texts";

/** Supervisors take points off above a half. Below a third nothing is said: the same office does the same work again. */
const MANY = 0.5;
const SOME = 0.3;

export interface JudgedReuse {
  /** Of the report's own words, 0 to 1; null where it has too few to say. */
  readonly share: number | null;
  /** What is to be said about it; null below a third. */
  readonly outcome: Outcome | null;
}

/** A report against the one of the year before, of the same agency and scope. */
export function judgeAgainstLastYear(text: PreparedText, previous: PreparedText): JudgedReuse {
  return judge(text, previous, "last_year", (reuse) => ({
    messageZh: `${counted(reuse).zh}与本机关 ${previous.year} 年度报告相同，${verdict(reuse).zh}。${LEFT_OUT.zh}可能是在上年报告上只改了数字。`,
    messageEn: `${counted(reuse).en} stand in this agency's report for ${previous.year} too, ${verdict(reuse).en}. ${LEFT_OUT.en} The likely cause: last year's report with new figures.`,
  }));
}

/** A report against the one of another agency for the same year. Who took it from whom is not said. */
export function judgeAgainstSister(text: PreparedText, sister: PreparedText): JudgedReuse {
  const days = datesOf(text, sister);
  return judge(text, sister, sister.agencyCode, (reuse) => ({
    messageZh: `${counted(reuse).zh}与${sister.agencyName}（${sister.agencyCode}）${sister.year} 年度报告相同，${verdict(reuse).zh}${days.zh}。${LEFT_OUT.zh}可能是互相参照，也可能是用了同一份范文。`,
    messageEn: `${counted(reuse).en} stand in the report of ${sister.agencyName} (${sister.agencyCode}) for ${sister.year} too, ${verdict(reuse).en}${days.en}. ${LEFT_OUT.en} One may follow the other, or both the same model.`,
    related: [sister.agencyCode],
  }));
}

const LEFT_OUT = {
  zh: "数字、统计表和每份报告都有的格式用语不计。",
  en: "Figures, tables and the phrases that every report has are not counted.",
};

function judge(
  text: PreparedText,
  other: PreparedText,
  subject: string,
  words: (reuse: TextReuse) => Pick<Outcome, "messageZh" | "messageEn" | "related">,
): JudgedReuse {
  const reuse = compareTexts(text, other);
  if (!reuse || reuse.share < SOME) return { share: reuse?.share ?? null, outcome: null };
  const outcome: Outcome = {
    status: "FAILED",
    severity: reuse.share > MANY ? "WARNING" : "INFO",
    subject,
    ...words(reuse),
    expected: null,
    actual: Math.round(reuse.share * 1e4) / 1e4,
    indicators: [],
    evidence: reuse.passages.flatMap(({ here, there }) => [
      { report: null, at: here },
      { report: other.id, at: there },
    ]),
  };
  return { share: reuse.share, outcome };
}

const percent = ({ share }: TextReuse) => `${(share * 100).toFixed(1)}%`;

const counted = (reuse: TextReuse) => ({
  zh: `正文 ${reuse.letters} 字中有 ${reuse.shared} 字（${percent(reuse)}）`,
  en: `${reuse.shared} of the ${reuse.letters} characters of its own text (${percent(reuse)})`,
});

const verdict = ({ share }: TextReuse) =>
  share > MANY
    ? { zh: `超过 ${MANY * 100}%`, en: `more than ${MANY * 100}%` }
    : { zh: `未超过 ${MANY * 100}%，供参考`, en: `not more than ${MANY * 100}%: for the record` };

function datesOf(text: PreparedText, sister: PreparedText) {
  if (!text.publishedOn || !sister.publishedOn) return { zh: "", en: "" };
  return {
    zh: `（本报告发布于 ${text.publishedOn}，对方发布于 ${sister.publishedOn}）`,
    en: ` (published on ${text.publishedOn}, the other on ${sister.publishedOn})`,
  };
}
