import { reportRules, type FindingStatus, type Proof, type Suspect } from "../../checks";
import type { Scope, Severity } from "../../report";
import type { Database } from "../connection";
import { DECISIONS, type Decision } from "../decision";
import { GRAVITY } from "../recheck/finding-rows";
import { agencyConditions, type AgencyFilter } from "./agency-filter";
import { Parameters, visible } from "./parameters";

/** What a check found, as a release shows it, with what was decided about it by then. */
export interface StoredFinding {
  /** The same in every release. */
  readonly key: string;
  /** Null where there is no report. */
  readonly reportId: number | null;
  readonly agencyCode: string;
  readonly year: number;
  readonly scope: Scope;
  readonly rule: string;
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly factsSha256: string;
  readonly messageZh: string;
  readonly messageEn: string;
  readonly expected: number | null;
  readonly actual: number | null;
  readonly indicators: readonly string[];
  /** A null report is `reportId`. */
  readonly evidence: readonly Proof[];
  /** A null report is `reportId`. */
  readonly suspects: readonly Suspect[];
  readonly related: readonly string[];
  readonly decision: Decision;
  /** Null, like the two below, where nobody decided anything about these facts. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
}

const COLUMNS = `
  finding.key, finding.report_id AS "reportId", finding.agency_code AS "agencyCode", finding.year, finding.scope,
  finding.rule, finding.severity, finding.status, finding.facts_sha256 AS "factsSha256",
  finding.message_zh AS "messageZh", finding.message_en AS "messageEn", finding.expected, finding.actual,
  finding.indicators, finding.evidence, finding.suspects, finding.related,
  coalesce(decided.decision, 'OPEN') AS decision, decided.decided_by AS "decidedBy", decided.decided_at AS "decidedAt",
  decided.note`;

/** SQL: what was decided about the facts of `finding` by the release, as `decided`. */
export const decidedAt = (release: string): string =>
  `finding_decisions AS decided ON decided.key = finding.key AND decided.facts_sha256 = finding.facts_sha256
     AND ${visible("decided", release)}`;

/** The order of the list as its indexes have it: newest year first, the gravest first, then by agency, rule and key. */
const ORDER = `-finding.year, finding.gravity, finding.agency_code COLLATE "C", finding.rule COLLATE "C", finding.key COLLATE "C"`;

/** SQL: `finding`, with what was `decided` about it, waits for somebody: FATAL or WARNING, FAILED or UNCERTAIN, and open. */
export const waitsForDecision = `finding.status IN ('FAILED', 'UNCERTAIN') AND finding.severity <> 'INFO'
       AND coalesce(decided.decision, 'OPEN') = 'OPEN'`;

/** An absent or null part asks nothing. */
export interface FindingFilter {
  readonly agency?: AgencyFilter | null;
  readonly years?: readonly number[] | null;
  readonly rules?: readonly string[] | null;
  readonly severities?: readonly Severity[] | null;
  readonly statuses?: readonly Exclude<FindingStatus, "PASS">[] | null;
  readonly decisions?: readonly Decision[] | null;
}

/** Place of a finding in the list. */
export interface FindingPosition {
  readonly year: number;
  readonly gravity: number;
  readonly agencyCode: string;
  readonly rule: string;
  readonly key: string;
}

export interface FindingListQuery {
  readonly release: number;
  readonly filter: FindingFilter;
  readonly limit: number;
  readonly after?: FindingPosition | null;
}

/** One page of findings in the order of their list. */
export async function listFindings(
  database: Database,
  { release, filter, limit, after }: FindingListQuery,
): Promise<StoredFinding[]> {
  const p = new Parameters();
  const at = p.add(release);
  const agencies = filter.agency ? await codesOf(database, release, filter.agency) : null;
  const where = conditions(filter, agencies, at, p);
  const behind = after
    ? ` AND (${ORDER}) > (${p.add(-after.year)}::integer, ${p.add(after.gravity)}::smallint,
         ${p.add(after.agencyCode)}::text, ${p.add(after.rule)}::text, ${p.add(after.key)}::text)`
    : "";
  return database.query<StoredFinding>(
    `SELECT ${COLUMNS} FROM findings AS finding LEFT JOIN ${decidedAt(at)}
     WHERE ${where}${behind} ORDER BY ${ORDER} LIMIT ${p.add(limit)}`,
    p.values,
  );
}

/** How many findings there are on all pages. It looks at each of them: ask only where somebody wants to know. */
export async function countFindings(
  database: Database,
  { release, filter }: Pick<FindingListQuery, "release" | "filter">,
): Promise<number> {
  const p = new Parameters();
  const at = p.add(release);
  const agencies = filter.agency ? await codesOf(database, release, filter.agency) : null;
  const where = conditions(filter, agencies, at, p);
  const [counted] = await database.query<{ total: number }>(
    `SELECT count(*)::integer AS total FROM findings AS finding WHERE ${where}`,
    p.values,
  );
  return counted?.total ?? 0;
}

/** Codes first, so that the planner knows how many of the findings they are. */
async function codesOf(database: Database, release: number, filter: AgencyFilter): Promise<string[]> {
  const p = new Parameters();
  const where = agencyConditions(filter, p.add(release), p).join(" AND ");
  const rows = await database.query<{ code: string }>(
    `SELECT agency.code FROM agencies AS agency WHERE ${where}`,
    p.values,
  );
  return rows.map(({ code }) => code);
}

/** SQL: what the filter lets through of `finding`, as release `at` shows it. */
function conditions(
  { years, rules, severities, statuses, decisions }: FindingFilter,
  agencies: readonly string[] | null,
  at: string,
  p: Parameters,
): string {
  const all = [visible("finding", at)];
  const oneOf = (expression: string, type: string, values: readonly unknown[] | null | undefined) => {
    if (values) all.push(`${expression} = ANY (${p.add(values)}::${type}[])`);
  };
  oneOf("finding.status", "text", statuses ?? ["FAILED", "UNCERTAIN"]);
  oneOf(`finding.agency_code COLLATE "C"`, "text", agencies);
  const negative = years?.map((year) => -year);
  oneOf("-finding.year", "bigint", negative);
  oneOf(`finding.rule COLLATE "C"`, "text", rules);
  const gravities = severities?.map((severity) => GRAVITY[severity]);
  oneOf("finding.gravity", "smallint", gravities);
  if (decisions) all.push(decisionCondition(decisions, at, p));
  return all.join(" AND ");
}

/** SQL: of what nobody decided about nothing is stored, so that open is what was decided in none of the other ways. */
function decisionCondition(decisions: readonly Decision[], at: string, p: Parameters): string {
  const isOpenAsked = decisions.includes("OPEN");
  const looked = isOpenAsked ? DECISIONS.filter((decision) => !decisions.includes(decision)) : decisions;
  return `${isOpenAsked ? "NOT " : ""}EXISTS (
      SELECT FROM finding_decisions AS other WHERE other.key = finding.key AND other.facts_sha256 = finding.facts_sha256
        AND ${visible("other", at)} AND other.decision = ANY (${p.add(looked)}::text[]))`;
}

/**
 * All findings of these versions of reports, FATAL first: as the release shows them, and of a version that was replaced by then as
 * the last release that showed it did.
 */
export async function findingsOfReports(
  database: Database,
  release: number,
  reportIds: readonly number[],
): Promise<StoredFinding[]> {
  return database.query<StoredFinding>(
    `SELECT ${COLUMNS} FROM findings AS finding JOIN reports AS report ON report.id = finding.report_id
     LEFT JOIN ${decidedAt("$1")}
     WHERE finding.report_id = ANY ($2::integer[]) AND ${visible("finding", "least($1, report.valid_to - 1)")}
     ORDER BY finding.report_id, ${ORDER}`,
    [release, reportIds],
  );
}

/** The findings of these keys that the release shows; of an unknown one nothing. */
export async function findingsByKey(
  database: Database,
  release: number,
  keys: readonly string[],
): Promise<StoredFinding[]> {
  return database.query<StoredFinding>(
    `SELECT ${COLUMNS} FROM findings AS finding LEFT JOIN ${decidedAt("$1")}
     WHERE finding.key = ANY ($2::text[]) AND ${visible("finding", "$1")}`,
    [release, keys],
  );
}

export interface OpenFindings {
  readonly reportId: number;
  readonly indicator: string;
  /** Ids: one finding may name several cells, and counts once for what is worked out of them. */
  readonly findings: readonly number[];
}

/** For each cell of these reports the findings that name it, are FATAL or WARNING, FAILED or UNCERTAIN, and open. */
export async function openFindingsOfReports(
  database: Database,
  release: number,
  reportIds: readonly number[],
): Promise<OpenFindings[]> {
  return database.query<OpenFindings>(
    `SELECT finding.report_id AS "reportId", named.indicator, array_agg(DISTINCT finding.id) AS findings
     FROM findings AS finding JOIN reports AS report ON report.id = finding.report_id
     LEFT JOIN ${decidedAt("$1")}
     CROSS JOIN unnest(finding.indicators) AS named(indicator)
     WHERE finding.report_id = ANY ($2::integer[]) AND ${visible("finding", "least($1, report.valid_to - 1)")}
       AND ${waitsForDecision}
     GROUP BY finding.report_id, named.indicator`,
    [release, reportIds],
  );
}

/** What holding reports against each other found anew in the release, in the order of the list. */
export async function acrossReports(database: Database, release: number): Promise<StoredFinding[]> {
  return database.query<StoredFinding>(
    `SELECT ${COLUMNS} FROM findings AS finding LEFT JOIN ${decidedAt("$1")}
     WHERE finding.batch_id = (SELECT batch.id FROM batches AS batch WHERE batch.release = $1)
       AND finding.valid_from = $1 AND finding.valid_to IS NULL AND finding.rule <> ALL ($2::text[])
     ORDER BY ${ORDER}`,
    [release, reportRules.map(({ code }) => code)],
  );
}
