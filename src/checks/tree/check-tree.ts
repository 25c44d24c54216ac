import type { Finding, Outcome } from "../finding";
import { childrenToParent } from "../rules/children-to-parent";
import { findingOf } from "../rule";
import { addUp, type Total } from "./add-up";
import { hasOwnLevel, readingsOf, type Child, type Family } from "./family";
import { headlinesOf } from "./headlines";
import { differs, exceeds, fallsShort, nobodyFiled } from "./messages";

/** Subjects of findings that are about the children, or the report, rather than about one figure. */
const CHILDREN = "children";
const SCOPE = "scope";

/**
 * A consolidated report against the sum over the agencies below it, indicator by indicator: outcomes of every status. None where
 * no agency is registered below it.
 *
 * A sum that is more is FAILED, whoever has not filed. One that is less is FAILED where all have filed; where some have not, or
 * where every figure is less, as it is when the register lacks agencies, all that is less is one finding that names who is missing.
 * Several that are more, and none that agrees, below a report that does not say that it is 汇总, are one too: it may be 本级.
 */
export function checkUpTheTree(family: Family): Finding[] {
  return outcomesOf(family).map((outcome) => findingOf(childrenToParent, outcome));
}

function outcomesOf(family: Family): Outcome[] {
  const { figures } = family.consolidated;
  if (!family.children.length || !figures.form) return [];
  const missing = missingIn(family);
  if (missing.length === family.children.length)
    return [
      {
        ...about(CHILDREN, [], missing),
        status: "NOT_ASSESSABLE",
        ...nobodyFiled(family),
        expected: null,
        actual: null,
      },
    ];

  const totals = headlinesOf(figures.form).flatMap((code) => addUp(family, code) ?? []);
  const proven = totals.some(({ verdict, total }) => verdict === "EQUAL" && total !== 0);
  const less = totals.filter(({ verdict }) => verdict === "LESS");
  const lacking = !proven && (less.length > 1 || !hasOwnLevel(family)) ? less : [];
  const open = totals.filter((total) => total.verdict === "OPEN" || lacking.includes(total));
  const more = totals.filter(({ verdict }) => verdict === "MORE");
  const unlike = !proven && more.length > 1 && !family.scopeStated ? more : [];
  return [
    ...totals
      .filter((total) => !open.includes(total) && !unlike.includes(total))
      .map((total) => ofFigure(family, total, missing)),
    ...(open.length ? [ofChildren(family, open, missing)] : []),
    ...(unlike.length ? [ofScope(family, unlike, missing)] : []),
  ];
}

/** Who has not filed what belongs into the sum. */
const missingIn = (family: Family): Child[] =>
  readingsOf(family)[0]!.flatMap(({ child, filed }) => (child && !filed ? child : []));

function ofFigure(family: Family, one: Total, missing: readonly Child[]): Outcome {
  const { code, verdict, total, sum, parts } = one;
  return {
    ...about(code, [one], missing),
    status: verdict === "EQUAL" ? "PASS" : "FAILED",
    ...differs(family, one, missing),
    expected: sum,
    actual: total,
    evidence: [
      { report: null, indicator: code },
      ...parts.flatMap(({ filed }) => (filed ? { report: filed.report, indicator: code } : [])),
    ],
  };
}

/** All that is less than the consolidated figure, told once. */
function ofChildren(family: Family, open: readonly Total[], missing: readonly Child[]): Outcome {
  const largest = byGap(open);
  const { sum, total } = largest[0]!;
  const isKnown = hasOwnLevel(family) && open.every(({ verdict }) => verdict === "LESS");
  return {
    ...about(CHILDREN, largest, missing),
    ...(isKnown ? { status: "FAILED" } : { status: "UNCERTAIN", severity: "INFO" }),
    ...fallsShort(family, largest, missing),
    expected: sum,
    actual: total,
  };
}

/** All that is more, told once. */
function ofScope(family: Family, more: readonly Total[], missing: readonly Child[]): Outcome {
  const largest = byGap(more);
  const { sum, total } = largest[0]!;
  return {
    ...about(SCOPE, largest, missing),
    status: "UNCERTAIN",
    ...exceeds(family, largest),
    expected: sum,
    actual: total,
  };
}

/** The largest difference first. */
const byGap = (totals: readonly Total[]) =>
  [...totals].sort((a, b) => Math.abs(b.total - b.sum) - Math.abs(a.total - a.sum));

function about(subject: string, totals: readonly Total[], missing: readonly Child[]) {
  const unseen = totals.flatMap((one) => one.unseen);
  const related = [...new Set([...missing, ...unseen].map(({ code }) => code))];
  const indicators = totals.map(({ code }) => code);
  return {
    subject,
    indicators,
    evidence: indicators.map((indicator) => ({ report: null, indicator })),
    related,
    facts: [
      ...related,
      ...totals.map(({ code, verdict, sum, total }) => [code, verdict, sum, total].join(":")),
    ].join(" "),
  };
}
