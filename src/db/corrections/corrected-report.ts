import type { Observation, Report } from "../../report";

/** The report as it would be if it printed what the corrections say; null is a blank cell. */
export function correctedReport(report: Report, corrections: ReadonlyMap<string, number | null>): Report {
  const observations = report.layout.map((code, i) => {
    const seen = report.observations[i]!;
    const value = corrections.get(code);
    return value === undefined ? seen : corrected(seen, value);
  });
  return { ...report, observations };
}

function corrected(seen: Observation, value: number | null): Observation {
  const at = "at" in seen ? seen.at : {};
  return value === null
    ? { status: "BLANK", raw: "", at }
    : { status: "REPORTED", value, raw: `${value}`, at };
}
