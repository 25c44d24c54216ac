import { Figures, remarkIn, type YearReport } from "../../src/checks";
import type { Report } from "../../src/report";
import { aReport, type Figures as Given } from "./report";

/** One year of an agency: consistent figures but for these. Its id is its year. */
export function aYear(
  year: number,
  figures: Given = {},
  { form, ...about }: Partial<YearReport & Pick<Report, "form">> = {},
): YearReport {
  return yearOf(aReport(figures, { year, ...(form !== undefined && { form }) }), about);
}

export function yearOf(report: Report, about: Partial<YearReport> = {}): YearReport {
  const remarks = report.layout.flatMap((code, i) => {
    const seen = report.observations[i]!;
    const remark = "raw" in seen ? remarkIn(seen.raw) : null;
    return remark === null ? [] : [[code, remark] as const];
  });
  return {
    report: report.year,
    year: report.year,
    scope: report.scope,
    scopeStated: report.scopeStated,
    figures: Figures.ofReport(report),
    remarks: new Map(remarks),
    tookOver: [],
    ...about,
  };
}
