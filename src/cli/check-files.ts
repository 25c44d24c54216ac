import type { Finding } from "../checks";
import { readProvisionally, type ReaderPool, type ReadOptions } from "../ingest";
import type { Agency, AgencyRegister, Message, Report } from "../report";
import type { FoundFile } from "./files";
import { inOrder } from "./in-order";
import { loadFile } from "./load-file";
import type { PassedOver } from "./passed-over";

export interface CheckedReport {
  /** Null where the messages say why there is none. */
  readonly report: Report | null;
  /** Null where `report` is. */
  readonly agency: Agency | null;
  /** Whether the register knows the agency. */
  readonly isRegistered: boolean;
  readonly messages: readonly Message[];
  /** FAILED, UNCERTAIN and NOT_ASSESSABLE. */
  readonly findings: readonly Finding[];
}

export interface CheckedFile {
  readonly fileName: string;
  readonly reports: readonly CheckedReport[];
}

/** What is found in a report of this agency. */
export type Finds = (report: Report, agency: Agency, isRegistered: boolean) => Promise<readonly Finding[]>;

export interface HowToCheck extends Omit<ReadOptions, "register"> {
  readonly register: AgencyRegister;
  readonly pool: ReaderPool;
  readonly find: Finds;
}

/** Reads file after file in their order and says what is found in each; the pool reads the next ones meanwhile. */
export async function* checkFiles(
  files: readonly (FoundFile | PassedOver)[],
  how: HowToCheck,
): AsyncGenerator<CheckedFile | PassedOver, void> {
  const { register, pool, find, ...answers } = how;
  const read = async (found: FoundFile | PassedOver) => {
    const loaded = "passedOver" in found ? found : await loadFile(found);
    if ("passedOver" in loaded) return loaded;
    const { name } = found;
    if ("refused" in loaded) return { name, agency: null, readings: loaded.refused.readings };
    const reading = await readProvisionally(loaded.file, { ...answers, register }, pool.read);
    return { name, ...reading };
  };
  for await (const one of inOrder(files, pool.processes + 2, read)) {
    if ("passedOver" in one) {
      yield one;
      continue;
    }
    const reports: CheckedReport[] = [];
    for (const { report, agency: brought, messages } of one.readings) {
      const known = report && (brought ?? register.byCode(report.agency) ?? null);
      const agency = known ?? (report && one.agency);
      const findings = report && agency ? await find(report, agency, known !== null) : [];
      reports.push({ report, agency, isRegistered: known !== null, messages, findings });
    }
    yield { fileName: one.name, reports };
  }
}

/** Something must be put right: it cannot be read, or has a FATAL finding. */
export const isFailing = (file: CheckedFile | PassedOver): boolean =>
  "passedOver" in file
    ? file.isFailure
    : file.reports.some(
        ({ report, findings }) =>
          !report || findings.some(({ severity, status }) => severity === "FATAL" && status === "FAILED"),
      );
