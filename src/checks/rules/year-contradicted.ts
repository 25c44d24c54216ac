import { aboutWords } from "../outline/about-words";
import type { Outcome } from "../finding";
import { yearsOfText, type YearWords } from "../outline/years-of-text";
import type { ReportRule } from "../rule";

/**
 * Title, period and text speak of the year that the report is about.
 *
 * WARNING: the report was filed under the wrong year, or its text was taken over from another. The text is only blamed where it never
 * names the year and begins sentences with another one before it.
 *
 * @example 2023年…年度报告, 统计期限 2022年1月1日至2022年12月31日 //=> FAILED
 */
export const yearContradicted: ReportRule = {
  code: "YEAR_CONTRADICTED",
  kind: "OUTLINE",
  severity: "WARNING",
  forms: ["PRE", "A2014", "B2019", "C2021"],
  titleZh: "标题、统计期限、正文的年度与报告年度一致",
  titleEn: "Title, period and text are of the year reported on",
  legalSource: null,
  *check({ report }) {
    const { year, title, periodStart, periodEnd } = report;
    const titled = Number(/(20\d{2})\s*年/.exec(title)?.[1] ?? year);
    const covered = periodEnd === null ? year : Number(periodEnd.slice(0, 4));
    const text = yearsOfText(report);
    const found = [
      ...(titled === year ? [] : [wrong("TITLE", `标题“${title}”`, `the title “${title}”`, titled, year)]),
      ...(covered === year
        ? []
        : [
            wrong(
              "PERIOD",
              `统计期限 ${periodStart} 至 ${periodEnd}`,
              `the period ${periodStart} to ${periodEnd}`,
              covered,
              year,
            ),
          ]),
      ...(text ? [copied(text, year)] : []),
    ];
    yield* found.length > 0 ? found : [agrees];
  },
};

const agrees = aboutWords({
  status: "PASS",
  subject: "YEAR",
  messageZh: "年度一致。",
  messageEn: "The years agree.",
});

const wrong = (subject: string, zh: string, en: string, says: number, year: number): Outcome =>
  aboutWords({
    status: "FAILED",
    subject,
    messageZh: `${zh}写的是 ${says} 年，本报告按 ${year} 年度登记：可能登记错了年度，也可能沿用了以前的文字。`,
    messageEn: `The year of ${en} is ${says}, and the report is filed under ${year}: the year may be wrong, or the words taken over from another report.`,
  });

const copied = ({ year: says, at }: YearWords, year: number): Outcome =>
  aboutWords({
    status: "FAILED",
    subject: "TEXT",
    at,
    messageZh: `正文没有提到 ${year} 年，而有 ${at.length} 句以“${says}年”开头：文字可能是从 ${says} 年度报告照搬的。`,
    messageEn: `The text never names ${year}, and ${at.length} sentence(s) begin with ${says}: it was probably taken over from the report on ${says}.`,
  });
