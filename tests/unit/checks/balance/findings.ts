import type { FormCode } from "../../../../src/catalogue";
import { checkReport, reportRules, type Finding } from "../../../../src/checks";
import { anAgency } from "../../../factories/agency";
import { aReport, type Figures } from "../../../factories/report";

const kinds = new Map(reportRules.map(({ code, kind }) => [code, kind]));

/** A report of figures alone has no sections, which other kinds of rules may well remark on. */
export const isOfBalance = ({ rule }: Finding): boolean =>
  kinds.get(rule) === "BALANCE" || kinds.get(rule) === "ACROSS_TABLES";

/** What one rule says about a report that is consistent but for these figures. */
export const findingsOf = (rule: string, form: FormCode, figures: Figures = {}): Finding[] =>
  checkReport(aReport(figures, { form }), anAgency()).filter((finding) => finding.rule === rule);

/** What it says about one subject. */
export function findingOf(rule: string, subject: string, form: FormCode, figures: Figures = {}): Finding {
  const found = findingsOf(rule, form, figures).filter((finding) => finding.subject === subject);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Every balance, inside tables and across them, that fails. */
export const failuresOf = (form: FormCode, figures: Figures): Finding[] =>
  checkReport(aReport(figures, { form }), anAgency())
    .filter(isOfBalance)
    .filter(({ status }) => status === "FAILED");

export const suspectsOf = ({ suspects }: Finding): (readonly [string, number | null, number])[] =>
  suspects.map(({ indicator, suggestion, clears }) => [indicator, suggestion, clears]);
