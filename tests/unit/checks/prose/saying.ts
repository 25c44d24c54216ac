import { checkReport, type Finding } from "../../../../src/checks";
import { findClaims } from "../../../../src/ingest/prose/find-claims";
import type { Report, Section } from "../../../../src/report";
import { anAgency } from "../../../factories/agency";
import { aReport, type Figures } from "../../../factories/report";

/** One section a text, each a main part: 一, 二, 三 … */
const sectionsOf = (texts: readonly string[]): Section[] =>
  texts.map((text, i) => ({
    ...{ kind: "OVERVIEW", number: "一二三四"[i]!, title: "情况", level: 1, parent: null, page: null, text },
  }));

/** A report of 2024 whose parts say this, with these figures in its tables; its claims are found as those of a document are. */
export function aReportSaying(
  text: string | readonly string[],
  figures: Figures = {},
  about: Partial<Report> = {},
): Report {
  const sections = sectionsOf([text].flat());
  const report = aReport(figures, { ...about, sections });
  const claims = findClaims({ sections, places: new Map() }, { year: report.year, form: report.form });
  return { ...report, claims };
}

/** What a rule says of a report, PASS too. */
export const outcomesOf = (code: string, report: Report): Finding[] =>
  checkReport(report, anAgency()).filter(({ rule }) => rule === code);

/** Subject, status and severity of what is no PASS. */
export const failuresOf = (code: string, report: Report): string[] =>
  outcomesOf(code, report)
    .filter(({ status }) => status !== "PASS")
    .map(({ subject, status, severity }) => `${subject} ${status} ${severity}`);
