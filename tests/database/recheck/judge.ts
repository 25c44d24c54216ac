import { Batch } from "../../../src/db";
import type { CrossCheck, Judgement } from "../../../src/db/recheck/cross-check";
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

/** What a check says of a release, and how many statements it takes. */
export async function judge(
  service: Service,
  check: CrossCheck,
  release: number,
): Promise<Judgement & { readonly statements: number }> {
  const reports = await service.database.query<{
    id: number;
    agencyCode: string;
    year: number;
    scope: "OWN";
  }>(
    `SELECT id, agency_code AS "agencyCode", year, scope FROM reports WHERE valid_from = $1 AND valid_to IS NULL ORDER BY id`,
    [release],
  );
  return service.database.transaction(async (manager) => {
    const before = service.statements.length;
    const judgement = await check.run(manager, { release, reports, agencies: [] });
    return { ...judgement, statements: service.statements.length - before };
  });
}
