import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRegisterFile } from "../../../src/ingest";
import type { Agency, Report } from "../../../src/report";
import { aRegister, read } from "../ingest/documents";
import { samples } from "../samples/sample-files";
import { SHARED_REPORTS } from "../../factories/shared-reports";

export const register = aRegister(
  ...readRegisterFile(
    { fileName: "agencies.csv", bytes: readFileSync(join(samples, "agencies.csv")) },
    aRegister(),
  ).agencies,
);

export const agencyOf = (report: Report): Agency => register.byCode(report.agency)!;

async function readFrom(folder: string, fileName: string): Promise<Report> {
  const { report, messages } = await read(readFileSync(join(folder, fileName)), { fileName, register });
  if (!report) throw new Error(`${fileName}: ${messages.map(({ code }) => code).join()}`);
  return report;
}

/** Of samples/reports: the seed's text, or a file of transcribed figures. */
export const readSampleReport = (fileName: string): Promise<Report> =>
  readFrom(join(samples, "reports"), fileName);

/** A real document. */
export const readSharedReport = (fileName: string): Promise<Report> => readFrom(SHARED_REPORTS, fileName);
