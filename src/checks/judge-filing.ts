import type { Agency } from "../report/index";
import { deadlineOf } from "./deadline";
import type { Finding, Outcome } from "./finding";
import { findingOf } from "./rule";
import { filedLate } from "./rules/filed-late";

/** An agency's report on a year, whatever its scope. */
export interface Filed {
  readonly agency: Pick<Agency, "name" | "type" | "level">;
  readonly year: number;
  /** ISO day of its earliest publication; null where no date is known. */
  readonly publishedOn: string | null;
}

/**
 * Whether a report was published in time. A filing without any date is NOT_ASSESSABLE, and so is one of an agency of unknown type
 * that came between the two days that may apply.
 *
 * @example judgeFiling({ agency: aCountyDepartment, year: 2024, publishedOn: "2025-02-03" }) //=> FAILED, 3 days late
 * @example judgeFiling({ agency: aCountyDepartment, year: 2024, publishedOn: "2025-01-31" }) //=> PASS
 */
export function judgeFiling(filed: Filed): Finding {
  return findingOf(filedLate, outcomeOf(filed));
}

function outcomeOf({ agency, year, publishedOn }: Filed): Outcome {
  const { day, isCertain } = deadlineOf(agency, year);
  const earliest = deadlineOf({ ...agency, type: "DEPARTMENT" }, year).day;
  if (publishedOn === null)
    return outcome("NOT_ASSESSABLE", [day], {
      zh: `${year} 年度报告应于 ${day} 前公布，文件中没有发布日期，也没有落款日期，是否按期无法核对。请在页面或文件上注明日期。`,
      en: `The report on ${year} was due by ${day}; neither a date of publication nor one under the report is known, so whether it was in time cannot be told.`,
    });
  if (publishedOn > day) {
    const days = daysBetween(day, publishedOn);
    return outcome("FAILED", [day, publishedOn], {
      zh: `${year} 年度报告应于 ${day} 前公布，${publishedOn} 才公布，迟 ${days} 天。如页面日期是后来迁移、更新的日期，请核对首次公布日期。`,
      en: `The report on ${year} was due by ${day} and was published on ${publishedOn}, ${days} day(s) late. If the page was only moved or changed on that day, look for the day of first publication.`,
    });
  }
  if (!isCertain && publishedOn > earliest)
    return outcome("NOT_ASSESSABLE", [earliest, day, publishedOn], {
      zh: `${agency.name}的机关类型未登记：${year} 年度报告的期限可能是 ${earliest}，也可能是 ${day}，${publishedOn} 公布，是否按期无法核对。请先登记机关类型。`,
      en: `The type of ${agency.name} is not registered: its report on ${year}, published on ${publishedOn}, was due by ${earliest} or by ${day}. Register the type first.`,
    });
  return outcome("PASS", [day, publishedOn], {
    zh: `${year} 年度报告于 ${publishedOn} 公布，期限为 ${day}。`,
    en: `The report on ${year} was published on ${publishedOn}; it was due by ${day}.`,
  });
}

const outcome = (
  status: Outcome["status"],
  days: readonly string[],
  message: { readonly zh: string; readonly en: string },
): Outcome => ({
  status,
  subject: "DEADLINE",
  messageZh: message.zh,
  messageEn: message.en,
  expected: null,
  actual: null,
  indicators: [],
  evidence: [],
  facts: [status, ...days].join(" "),
});

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
