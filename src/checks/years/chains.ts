import type { FindingStatus } from "../finding";
import type { Rule } from "../rule";
import { handovers, type Handover, type Side } from "./handovers";
import { judgeLink } from "./judge-link";
import { readSide } from "./read-side";
import type { YearReport } from "./year-report";

export interface ChainLink {
  readonly year: number;
  /** By the year before; null where its report is missing or does not say. */
  readonly handedOn: number | null;
  /** By this year; null likewise. */
  readonly takenOver: number | null;
  readonly status: FindingStatus;
}

/** One figure over all years: what each took over from the one before. */
export interface Chain {
  readonly rule: Rule;
  readonly indicator: string;
  readonly links: readonly ChainLink[];
  /** The first year that does not fit the one before, or that a person has to look at; null: none. */
  readonly firstBreak: number | null;
}

/**
 * The chains of one agency in one scope, totals before their columns; one that no form of these reports asks for is left out.
 *
 * Each has a link for every year from the first report that asks for it to the last, `from` and `to` permitting: a year without
 * a report too, which is NOT_ASSESSABLE, as is the first one and the one behind a gap.
 */
export function chainsOver(reports: readonly YearReport[], from = -Infinity, to = Infinity): Chain[] {
  const byYear = new Map(reports.map((report) => [report.year, report]));
  return handovers.flatMap((handover) => {
    const asking = reports.filter((report) => asksFor(report, handover.takenOver)).map(({ year }) => year);
    const years = span(Math.max(Math.min(...asking), from), Math.min(Math.max(...asking), to));
    if (!years.length) return [];
    const links = years.map((year) => linkOf(handover, year, byYear.get(year - 1), byYear.get(year)));
    const firstBreak =
      links.find(({ status }) => status === "FAILED" || status === "UNCERTAIN")?.year ?? null;
    return [{ rule: handover.rule, indicator: handover.indicator, links, firstBreak }];
  });
}

const asksFor = ({ figures }: YearReport, side: Side) => readSide(figures, side).kind !== "ABSENT";

const span = (first: number, last: number): number[] =>
  last < first ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);

function linkOf(handover: Handover, year: number, earlier?: YearReport, later?: YearReport): ChainLink {
  const link = earlier && later ? judgeLink(handover, earlier, later) : null;
  if (link) return { year, handedOn: link.handedOn, takenOver: link.takenOver, status: link.status };
  const known = (report: YearReport | undefined, side: Side) => {
    const read = report && readSide(report.figures, side);
    return read?.kind === "KNOWN" ? read.value : null;
  };
  const [handedOn, takenOver] = [known(earlier, handover.handedOn), known(later, handover.takenOver)];
  return { year, handedOn, takenOver, status: "NOT_ASSESSABLE" };
}
