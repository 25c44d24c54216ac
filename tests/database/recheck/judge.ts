import type { Finding } from "../../../src/checks";
import { Batch } from "../../../src/db";
import type { CrossCheck } from "../../../src/db/recheck/cross-check";
import { touchedBy } from "../../../src/db/recheck/run-cross-checks";
import { readDocument, type SourceFile } from "../../../src/ingest";
import { TESTER, type Service } from "../../factories/service";

/** Stores documents as one release. @returns its number */
export async function publishFiles(service: Service, files: readonly SourceFile[]): Promise<number> {
  const batch = await Batch.open(service.database, `files ${Math.random()}`, TESTER);
  const register = await batch.register();
  for (const file of files) {
    const { reports } = await batch.importDocument(file, {
      register,
      keepDocument: false,
      read: readDocument,
    });
    const [refused] = reports.filter(({ reportId }) => reportId === null);
    if (refused) throw new Error(refused.messages.map(({ messageEn }) => messageEn).join("; "));
  }
  return (await batch.publish("IMPORT", "测试", "test"))!;
}

export interface OpenFinding extends Pick<
  Finding,
  "rule" | "severity" | "messageZh" | "actual" | "related" | "evidence"
> {
  readonly key: string;
  readonly agency: string;
  readonly year: number;
  readonly report: number | null;
}

/** What the newest release shows of what a rule found, by agency and year. */
export const openFindings = (service: Service, ...rules: string[]): Promise<OpenFinding[]> =>
  service.database.query<OpenFinding>(
    `SELECT key, agency_code AS agency, year, report_id AS report, rule, severity, message_zh AS "messageZh", actual, related,
       evidence
     FROM findings WHERE rule = ANY ($1::text[]) AND valid_from IS NOT NULL AND valid_to IS NULL
     ORDER BY agency_code COLLATE "C", year, scope, rule, key`,
    [rules],
  );

/** How many statements a check takes to judge a release. */
export async function statementsOf(service: Service, check: CrossCheck, release: number): Promise<number> {
  const [batch] = await service.database.query<{ id: number }>("SELECT id FROM batches WHERE release = $1", [
    release,
  ]);
  return service.database.transaction(async (manager) => {
    const touched = await touchedBy(manager, batch!.id, release);
    const before = service.statements.length;
    await check.run(manager, touched);
    return service.statements.length - before;
  });
}
