import type { SyntheticReport } from "../report";

/** What a report is written about. */
export type Facts = Omit<SyntheticReport, "title" | "opening" | "sections">;

/** The words around the tables of a report. */
export function writeReport(
  facts: Facts,
  seed: number,
): Pick<SyntheticReport, "title" | "opening" | "sections"> {
  void seed;
  const { agency, year } = facts;
  return { title: `${agency.name}${year}年政府信息公开工作年度报告`, opening: [], sections: [] };
}
