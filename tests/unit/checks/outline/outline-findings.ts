import { checkReport, rules, type Finding } from "../../../../src/checks";
import type { Agency, Report } from "../../../../src/report";
import { anAgency } from "../../../factories/agency";
import { aReport } from "../../../factories/report";

const outlineRules = new Set(rules.filter(({ kind }) => kind === "OUTLINE").map(({ code }) => code));

/** What the outline rules find in a report, PASS left out. */
export const outlineFindings = (report: Report, agency: Agency = anAgency()): Finding[] =>
  checkReport(report, agency).filter(({ rule, status }) => outlineRules.has(rule) && status !== "PASS");

/** Of a consistent report with these sections and whatever else a test says. */
export const findingsOf = (about: Partial<Report>, figures: Parameters<typeof aReport>[0] = {}): Finding[] =>
  outlineFindings(aReport(figures, about));

export const named = (findings: readonly Finding[]) =>
  findings.map(({ rule, status, severity, subject }) => [rule, status, severity, subject].join(" "));
