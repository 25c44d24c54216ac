import type { StoredFinding } from "../db";
import type { ImportedFile } from "./import-files";
import type { PassedOver } from "./passed-over";
import { findingAsJson, toSee } from "./print-findings";
import { safeJson } from "./safe-json";

/**
 * The report of an import as one JSON document, written as it comes: `start`, then one line a file, then `end`. Its shape:
 * `{ dryRun, files: [{ file, sha256, held, reports: [{ outcome, agency, year, scope, form, title, messages, findings }], passedOver }],
 * release, acrossReports }`. `sha256` is null where the file was not read, `passedOver` (`{ code, messageZh, messageEn }`) where it
 * was. `findings` are a report's against itself, `acrossReports` those against others, which are known when all are in.
 */
export const jsonReport = {
  start: (dryRun: boolean): string => `{"dryRun":${dryRun},"files":[`,
  file: (file: ImportedFile | PassedOver, isFirst: boolean): string =>
    `${isFirst ? "" : ","}\n${safeJson(JSON.stringify("passedOver" in file ? passedOver(file) : imported(file)))}`,
  end: (release: number | null, across: readonly StoredFinding[] = []): string =>
    `\n],"release":${release},"acrossReports":${safeJson(JSON.stringify(toSee(across).map(placed)))}}\n`,
};

function imported({ fileName, sha256, held, reports }: ImportedFile) {
  return {
    ...{ file: fileName, sha256, held, passedOver: null },
    reports: reports.map(({ outcome, report, messages, findings }) => ({
      outcome,
      agency: report?.agency ?? null,
      year: report?.year ?? null,
      scope: report?.scope ?? null,
      form: report?.form ?? null,
      title: report?.title ?? null,
      messages,
      findings: toSee(findings).map(findingAsJson),
    })),
  };
}

const placed = ({ agencyCode: agency, year, scope, ...finding }: StoredFinding) => ({
  ...{ agency, year, scope },
  ...findingAsJson(finding),
});

const passedOver = ({ name, passedOver }: PassedOver) => ({
  ...{ file: name, sha256: null, held: null, passedOver, reports: [] },
});
