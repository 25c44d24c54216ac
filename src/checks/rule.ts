import type { FormCode } from "../catalogue/index";
import type { Agency, Report, Severity } from "../report/index";
import type { Figures } from "./figures";
import type { Finding, Outcome } from "./finding";

export const RULE_KINDS = [
  "BALANCE",
  "ACROSS_TABLES",
  "ACROSS_YEARS",
  "UP_THE_TREE",
  "PROSE",
  "OUTLINE",
  "FILING",
  "REUSE",
  "JUMP",
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What is required of reports, by a code that never changes. A rule that changed between years is two rules. */
export interface Rule {
  /** Permanent, upper case: `COLUMNS_TO_TOTAL`. */
  readonly code: string;
  readonly kind: RuleKind;
  /** Of its findings, where they do not say otherwise. */
  readonly severity: Severity;
  /** The forms whose reports it can judge. */
  readonly forms: readonly FormCode[];
  readonly titleZh: string;
  readonly titleEn: string;
  /** 文号 and clause; null where it is common sense or statistics. */
  readonly legalSource: string | null;
}

/** What a rule about one report is given. */
export interface Checked {
  readonly report: Report;
  readonly agency: Agency;
  readonly figures: Figures;
}

/** A rule that needs nothing but the report and its agency. */
export interface ReportRule extends Rule {
  /** Outcomes of every status, PASS too. Not called for a report of another form than `forms`. */
  check(checked: Checked): Iterable<Outcome>;
}

/** An outcome of a rule, whole. */
export function findingOf(rule: Rule, outcome: Outcome): Finding {
  const { status, expected, actual } = outcome;
  return {
    severity: rule.severity,
    related: [],
    suspects: [],
    facts: [status, expected, actual].join(" "),
    ...outcome,
    rule: rule.code,
  };
}
