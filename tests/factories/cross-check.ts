import type { Outcome, Rule } from "../../src/checks";
import type {
  CrossCheck,
  Judgement,
  PlacedFinding,
  ReportKey,
  Touched,
} from "../../src/db/recheck/cross-check";
import { crossChecks } from "../../src/db/recheck/cross-checks";
import { findingOf } from "../../src/checks";

/** A rule that asks what the test says; its findings are FATAL. */
export const aRule = (code: string, about: Partial<Rule> = {}): Rule => ({
  ...{ code, kind: "ACROSS_YEARS", severity: "FATAL", forms: ["PRE", "A2014", "B2019", "C2021"] },
  ...{ titleZh: "测试用规则", titleEn: "A rule for tests", legalSource: null },
  ...about,
});

/** A finding of the rule at a place: FAILED, 1 where 2 was expected. */
export function aFinding(
  rule: Rule,
  place: ReportKey,
  outcome: Partial<Outcome> = {},
  reportId: number | null = null,
): PlacedFinding {
  const { agencyCode, year, scope } = place;
  const base: Outcome = {
    ...{
      status: "FAILED",
      subject: "甲",
      messageZh: "应为 2，实为 1",
      messageEn: "2 was expected, 1 is there",
    },
    ...{ expected: 2, actual: 1, indicators: [], evidence: [] },
  };
  return { agencyCode, year, scope, reportId, ...findingOf(rule, { ...base, ...outcome }) };
}

/** Runs `judge` with every release of the test, beside the service's own checks, until `stop`. */
export function withCrossCheck(
  rule: Rule,
  judge: (touched: Touched) => Judgement,
): { readonly seen: Touched[]; stop(): void } {
  const seen: Touched[] = [];
  const check: CrossCheck = {
    rules: [rule],
    run: (_, touched) => {
      seen.push(touched);
      return Promise.resolve(judge(touched));
    },
  };
  const list = crossChecks as CrossCheck[];
  list.push(check);
  return { seen, stop: () => void list.splice(list.indexOf(check), 1) };
}
