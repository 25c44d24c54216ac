import type { Locator, Severity } from "../../report/index";
import type { FindingStatus, Outcome } from "../finding";

interface AboutWords {
  readonly status: FindingStatus;
  readonly subject: string;
  readonly messageZh: string;
  readonly messageEn: string;
  /** The words that it rests on, in the report that was checked. */
  readonly at?: readonly Locator[];
  /** The cells that it rests on. */
  readonly indicators?: readonly string[];
  readonly severity?: Severity;
}

/** An outcome about what a report says in words: a decision holds as long as the words stay the same. */
export function aboutWords({ at = [], indicators = [], ...outcome }: AboutWords): Outcome {
  return {
    ...outcome,
    expected: null,
    actual: null,
    indicators,
    evidence: [
      ...at.map((words) => ({ report: null, at: words })),
      ...indicators.map((indicator) => ({ report: null, indicator })),
    ],
    facts: [outcome.status, ...at.map(({ quote }) => quote)].join(" "),
  };
}

/** Long words by their beginning and end, for a message. */
export const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= 40 ? line : `${line.slice(0, 18)}…${line.slice(-18)}`;
};
