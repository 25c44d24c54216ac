import { cellsBehind } from "../catalogue";
import { rules, type FindingStatus, type Rule, type RuleKind } from "../checks";
import { Refusal } from "../compare";
import type { AgencyFilter, Decision, FindingFilter, StoredFinding } from "../db";
import type { Severity } from "../report";
import { requireFilter, requireYear } from "./arguments";
import type { Context } from "./context";
import type { FindingNode, ReportNode } from "./nodes";

const ruleByCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** @throws Error where no rule has the code: one that is given up stays declared, because older releases name it */
export function ruleOf(code: string): Rule {
  const rule = ruleByCode.get(code);
  if (!rule) throw new Error(`findings name the rule ${code}, which is not declared`);
  return rule;
}

export interface AskedFindings {
  readonly years?: readonly number[] | null;
  readonly agency?: AgencyFilter | null;
  readonly kinds?: readonly RuleKind[] | null;
  readonly rules?: readonly string[] | null;
  readonly severities?: readonly Severity[] | null;
  readonly statuses?: readonly FindingStatus[] | null;
  readonly decisions?: readonly Decision[] | null;
}

/** The filter once all that it names is known. @throws Refusal BAD_ARGUMENT, UNKNOWN_AGENCY */
export async function requireFindingFilter(
  context: Context,
  release: number,
  { kinds, rules: codes, statuses, agency, years, ...rest }: AskedFindings,
): Promise<FindingFilter> {
  const stored = statuses?.filter((status) => status !== "PASS");
  if (stored?.length !== statuses?.length)
    throw new Refusal(
      "BAD_ARGUMENT",
      "通过（PASS）的不存，不能成页列出；请在 report(…) { findings(statuses: [PASS]) } 里按报告问",
      "what passes is not stored and has no list; ask by report: report(…) { findings(statuses: [PASS]) }",
      ["FAILED", "UNCERTAIN", "NOT_ASSESSABLE"],
    );
  codes?.forEach(requireRule);
  const ofKinds = kinds && rules.filter(({ kind }) => kinds.includes(kind)).map(({ code }) => code);
  return {
    ...rest,
    years: years?.map(requireYear),
    statuses: stored,
    agency: agency && (await requireFilter(context, release, agency)),
    rules: ofKinds && codes ? codes.filter((code) => ofKinds.includes(code)) : (codes ?? ofKinds),
  };
}

function requireRule(code: string): void {
  if (ruleByCode.has(code)) return;
  const words = code.toUpperCase().split("_").filter(Boolean);
  const near = rules
    .map((rule) => ({ code: rule.code, shared: words.filter((word) => rule.code.split("_").includes(word)) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length)
    .slice(0, 8)
    .map((rule) => rule.code);
  const shown = JSON.stringify(code.slice(0, 60));
  throw new Refusal(
    "BAD_ARGUMENT",
    `没有规则 ${shown}；${near.length ? `相近的有：${near.join("、")}` : "全部规则见 rules"}`,
    `there is no rule ${shown}; ${near.length ? `near ones are: ${near.join(", ")}` : "rules lists all"}`,
    near.length ? near : rules.map((rule) => rule.code),
  );
}

const TO_SEE: readonly FindingStatus[] = ["FAILED", "UNCERTAIN"];

export const findingNode = (finding: StoredFinding, shownAt: number): FindingNode => ({
  ...finding,
  shownAt,
});

/** What was found in the report, FATAL first; what passes, where it is asked for, stands behind. */
export async function findingsOf(
  { loaders }: Context,
  { id, shownAt }: Pick<ReportNode, "id" | "shownAt">,
  severities: readonly Severity[] | null = null,
  statuses: readonly FindingStatus[] | null = null,
): Promise<FindingNode[]> {
  const wanted = statuses ?? TO_SEE;
  const key = { release: shownAt, key: id };
  const found = await loaders.findingsByReport.load(key);
  const passes = wanted.includes("PASS") ? await loaders.passesByReport.load(key) : [];
  return [...found, ...passes]
    .filter(({ status, severity }) => wanted.includes(status) && (severities?.includes(severity) ?? true))
    .map((finding) => findingNode(finding, shownAt));
}

/**
 * How many open findings name the indicator or a cell that it is worked out of, each once. `reportId: null`: nothing was filed, so
 * nothing names it. A QUALITY figure is in no cell: 0.
 */
export async function openFindingsOf(
  { loaders }: Context,
  release: number,
  reportId: number | null,
  indicator: string,
): Promise<number> {
  if (reportId === null) return 0;
  const open = await loaders.openFindingsByReport.load({ release, key: reportId });
  return new Set([indicator, ...cellsBehind(indicator)].flatMap((code) => open.get(code) ?? [])).size;
}
