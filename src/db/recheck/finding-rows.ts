import { createHash } from "node:crypto";
import type { Finding, Proof, Suspect } from "../../checks";
import type { Severity } from "../../report";
import type { ReportKey } from "./cross-check";

/** How `findings.gravity` writes a severity: the gravest sorts first. */
export const GRAVITY: Readonly<Record<Severity, number>> = { FATAL: 0, WARNING: 1, INFO: 2 };

/** What `findings` holds of a finding; the version is left to whoever writes it. */
const COLUMNS = {
  key: "text",
  report_id: "integer",
  agency_code: "text",
  year: "integer",
  scope: "text",
  rule: "text",
  severity: "text",
  gravity: "smallint",
  status: "text",
  facts_sha256: "text",
  content_sha256: "text",
  message_zh: "text",
  message_en: "text",
  expected: "double precision",
  actual: "double precision",
  indicators: "text[]",
  evidence: "jsonb",
  suspects: "jsonb",
  related: "text[]",
} as const;

type Column = keyof typeof COLUMNS;

export type FindingRow = Readonly<Record<Exclude<Column, "evidence" | "suspects" | "related">, unknown>> & {
  readonly key: string;
  readonly content_sha256: string;
  readonly evidence: readonly Proof[];
  readonly suspects: readonly Suspect[];
  readonly related: readonly string[];
};

/** Digits of a key: 132 bits, so that two findings never meet in one. */
const KEY_LENGTH = 22;

/** What tells a finding from all others, in every release: the API's `Finding.id`. */
export function findingKey(
  { agencyCode, year, scope }: ReportKey,
  { rule, subject }: Pick<Finding, "rule" | "subject">,
): string {
  const identity = JSON.stringify([agencyCode, year, scope, rule, subject]);
  return createHash("sha256").update(identity).digest("base64url").slice(0, KEY_LENGTH);
}

export const factsSha256 = ({ facts }: Pick<Finding, "facts">): string => sha256(facts);

/**
 * Rows of what was found at one place. A rule that says two things of one subject is a mistake of ours; the second is kept under
 * a number of its own rather than lost.
 */
export function findingRows(
  place: ReportKey,
  reportId: number | null,
  found: readonly Finding[],
): FindingRow[] {
  const seen = new Map<string, number>();
  return found.map((finding) => {
    const identity = `${finding.rule} ${finding.subject}`;
    const turn = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, turn);
    const subject = turn === 1 ? finding.subject : `${finding.subject} #${turn}`;
    return findingRow(place, reportId, { ...finding, subject });
  });
}

function findingRow(place: ReportKey, reportId: number | null, finding: Finding): FindingRow {
  const { rule, severity, status, expected, actual, messageZh, messageEn } = finding;
  const { indicators, evidence, suspects, related } = finding;
  const facts = factsSha256(finding);
  const said = [
    severity,
    status,
    facts,
    messageZh,
    messageEn,
    expected,
    actual,
    indicators,
    evidence,
    suspects,
  ];
  return {
    key: findingKey(place, finding),
    ...{ report_id: reportId, agency_code: place.agencyCode, year: place.year, scope: place.scope },
    ...{ rule, severity, gravity: GRAVITY[severity], status },
    ...{ facts_sha256: facts, content_sha256: sha256(JSON.stringify([...said, related])) },
    ...{ message_zh: messageZh, message_en: messageEn, expected, actual },
    ...{ indicators, evidence, suspects, related },
  };
}

/** The columns of a row, in one order, each with the table it is of. */
export function findingColumns(table?: string, except: readonly Column[] = []): string {
  return (Object.keys(COLUMNS) as Column[])
    .filter((column) => !except.includes(column))
    .map((column) => (table ? `${table}.${column}` : column))
    .join(", ");
}

/** SQL: the rows of a parameter that `findingJson` made, as table `alias`. */
export function findingRecords(parameter: string, alias: string): string {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`);
  return `jsonb_to_recordset(${parameter}::jsonb) AS ${alias}(${columns.join(", ")})`;
}

/** A quote may begin or end within a pair of surrogates, which JSON can write and jsonb does not take. */
export function findingJson(rows: readonly FindingRow[]): string {
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === "string" ? Buffer.from(value).toString() : value,
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
