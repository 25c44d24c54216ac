import {
  inGroups,
  type Claim,
  type ExtraFigure,
  type Locator,
  type Observation,
  type Report,
} from "../../report";
import type { Database } from "../connection";
import { statusOf } from "../status-letters";
import {
  claimsOfReports,
  evidenceOfReports,
  extrasOfReports,
  figuresOfReports,
  sectionsOfReports,
  type StoredClaim,
  type StoredEvidence,
  type StoredExtra,
  type StoredFigures,
  type StoredSection,
} from "./contents";
import { reportsById, type StoredReport } from "./reports";

/** These versions as they were read from their documents, by id: six statements however many. */
export async function wholeReports(database: Database, ids: readonly number[]): Promise<Map<number, Report>> {
  const reports = await reportsById(database, ids);
  const sections = byReport(await sectionsOfReports(database, ids));
  const figures = byReport(await figuresOfReports(database, ids));
  const evidence = byReport(await evidenceOfReports(database, ids));
  const extras = byReport(await extrasOfReports(database, ids));
  const claims = byReport(await claimsOfReports(database, ids));
  return new Map(
    reports.map((report) => {
      const there = sections.get(report.id) ?? [];
      const [stored] = figures.get(report.id) ?? [];
      const [seen] = evidence.get(report.id) ?? [];
      return [
        report.id,
        {
          ...headOf(report),
          sections: there.map(sectionOf),
          layout: stored?.codes ?? [],
          observations: stored && seen ? observationsOf(stored, seen, there) : [],
          extras: (extras.get(report.id) ?? []).map(extraOf),
          claims: (claims.get(report.id) ?? []).map((claim) => claimOf(claim, there)),
        },
      ];
    }),
  );
}

const byReport = <Row extends { readonly reportId: number }>(rows: readonly Row[]) =>
  inGroups(rows, ({ reportId }) => reportId);

function headOf({ agencyCode, ...report }: StoredReport) {
  const { year, form, otherForms, scope, scopeStated, title, publishedOn, signedOn, contact } = report;
  const { periodStart, periodEnd } = report;
  return {
    ...{ agency: agencyCode, year, form, otherForms, scope, scopeStated, title, publishedOn, signedOn },
    ...{ periodStart, periodEnd, contact },
  };
}

function sectionOf({ kind, number, title, level, parentOrdinal, page, text }: StoredSection) {
  return { kind, number, title, level, parent: parentOrdinal, page, text };
}

function observationsOf(
  { codes, values, statuses }: StoredFigures,
  { raws, at }: StoredEvidence,
  sections: readonly StoredSection[],
): Observation[] {
  return codes.map((_, i) => {
    const status = statusOf(statuses[i]!);
    if (status === "NOT_EXTRACTED" || status === "NOT_IN_FORM") return { status };
    const printed = { raw: raws[i] ?? "", at: withQuote(at[i] ?? {}, sections) };
    return status === "REPORTED" ? { status, value: values[i]!, ...printed } : { status, ...printed };
  });
}

/** The words of a place are not stored where its section has them. */
function withQuote(at: Locator, sections: readonly StoredSection[]): Locator {
  if (at.section === undefined || at.charStart === undefined) return at;
  return { ...at, quote: sections[at.section]?.text.slice(at.charStart, at.charEnd) };
}

function extraOf({ label, column, raw, value, unit, at }: StoredExtra): ExtraFigure {
  return { label, column, raw, value, unit, at };
}

function claimOf({ reportId: _, ...claim }: StoredClaim, sections: readonly StoredSection[]): Claim {
  const { text = "" } = sections[claim.section] ?? {};
  return { ...claim, quote: text.slice(claim.charStart, claim.charEnd) };
}
