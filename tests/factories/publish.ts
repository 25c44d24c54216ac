import { Batch, type Database, type Writer } from "../../src/db";
import type { Agency, Report } from "../../src/report";
import { aFiguresFile } from "./figures-file";

/** Who writes in tests. */
export const TESTER: Writer = { actor: "test", region: null };

/**
 * One batch: the register of these agencies, and one document with all of the reports.
 *
 * @returns its release; null where it changes nothing
 * @throws Error on the first message that is FATAL: a factory made something that cannot be stored
 */
export async function publish(
  database: Database,
  agencies: readonly Agency[],
  reports: readonly Report[] = [],
  [summaryZh, summaryEn]: readonly [zh: string, en: string] = ["测试", "test"],
): Promise<number | null> {
  const batch = await Batch.open(database, `test ${Math.random()}`, TESTER);
  await batch.addAgencies(agencies);
  if (reports.length) await importFigures(batch, agencies, reports);
  return batch.publish("IMPORT", summaryZh, summaryEn);
}

/** @throws Error as `publish` */
export async function importFigures(batch: Batch, agencies: readonly Agency[], reports: readonly Report[]) {
  const register = await batch.register();
  const imported = await batch.importDocument(aFiguresFile(agencies, reports), {
    register,
    keepDocument: true,
  });
  const fatal = imported.reports
    .flatMap(({ messages }) => messages)
    .find(({ severity }) => severity === "FATAL");
  if (fatal) throw new Error(fatal.messageEn);
  return imported;
}
