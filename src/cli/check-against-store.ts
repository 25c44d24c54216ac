import { Batch, findingsOfReports, newestRelease, type Database } from "../db";
import type { CheckedFile } from "./check-files";
import type { PassedOver } from "./passed-over";
import { commandLineWriter } from "./writer";

/**
 * Holds reports against what is stored and against each other as well: last year's, children's, others'. All of it is stored
 * as an import would, and taken back. Of several files of one report, the last is held against others, the rest against themselves.
 */
export async function checkAgainstStore(
  database: Database,
  files: AsyncIterable<CheckedFile | PassedOver>,
): Promise<(CheckedFile | PassedOver)[]> {
  return Batch.rehearse(database, commandLineWriter(), async (batch) => {
    const all: { file: CheckedFile | PassedOver; ids: (number | null)[] }[] = [];
    // The bytes go as soon as they are stored: what is kept of a folder is what was found in it.
    for await (const file of files)
      all.push({
        ids: await idsOf(batch, file),
        file: "passedOver" in file ? file : { ...file, read: null },
      });
    const made = await batch.publish("IMPORT", "核对", "Checked");
    const release = made ?? (await newestRelease(batch.database))?.number ?? 0;
    const ids = all.flatMap((one) => one.ids.filter((id) => id !== null));
    const found = await findingsOfReports(batch.database, release, ids);
    const foundIn = (id: number | null) => found.filter(({ reportId }) => reportId === id);
    return all.map(({ file, ids: own }) =>
      "passedOver" in file
        ? file
        : {
            ...file,
            reports: file.reports.map((report, i) => {
              const stored = foundIn(own[i] ?? null);
              return stored.length > 0 ? { ...report, findings: stored } : report;
            }),
          },
    );
  });
}

/** Ids under which the reports of a file are stored for the moment; null where there is none. */
async function idsOf(batch: Batch, file: CheckedFile | PassedOver): Promise<(number | null)[]> {
  if ("passedOver" in file || !file.read || file.reports.some(({ report }) => !report)) return [];
  const { reports } = await batch.store(file.read);
  return reports.map(({ reportId }) => reportId);
}
