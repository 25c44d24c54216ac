import { checkReport, type Finding } from "../../../../src/checks";
import { formByCode, type FormCode } from "../../../../src/catalogue";
import { anAgency } from "../../../factories/agency";
import { aReport, type Figures } from "../../../factories/report";

/** What one rule says about a report that is consistent but for these figures. */
export const findingsOf = (rule: string, form: FormCode, figures: Figures = {}): Finding[] =>
  checkReport(aReport(figures, { form }), anAgency()).filter((finding) => finding.rule === rule);

/** What it says about one subject. */
export function findingOf(rule: string, subject: string, form: FormCode, figures: Figures = {}): Finding {
  const found = findingsOf(rule, form, figures).filter((finding) => finding.subject === subject);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Everything that fails in it, in the last year that asked for the form. */
export function failuresOf(form: FormCode, figures: Figures): Finding[] {
  const { lastYear: year = 2024 } = formByCode(form);
  return checkReport(aReport(figures, { form, year }), anAgency()).filter(
    ({ status }) => status === "FAILED",
  );
}

export const suspectsOf = ({ suspects }: Finding): (readonly [string, number | null, number])[] =>
  suspects.map(({ indicator, suggestion, clears }) => [indicator, suggestion, clears]);
