import type { Agency, Report } from "../report/index";
import { isBalanceRule } from "./balance/index";
import { Figures } from "./figures";
import type { Finding } from "./finding";
import { findingOf, type Checked } from "./rule";
import { reportRules } from "./rules/index";
import { nameSuspects } from "./suspects/index";

/** One report against itself: outcomes of every status, PASS too, in the order of the rules. */
export function checkReport(report: Report, agency: Agency): Finding[] {
  const checked: Checked = { report, agency, figures: Figures.ofReport(report) };
  const findings = reportRules.flatMap((rule) =>
    report.form !== null && !rule.forms.includes(report.form)
      ? []
      : [...rule.check(checked)].map((outcome) => findingOf(rule, outcome)),
  );
  return nameSuspects(findings, reportRules.filter(isBalanceRule), checked.figures);
}
