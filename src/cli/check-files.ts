import { createHash } from "node:crypto";
import { checkReport, type Finding } from "../checks";
import type { ReadFile } from "../db";
import { readProvisionally, type ReaderPool, type ReadOptions } from "../ingest";
import type { Agency, AgencyRegister, Message, Report } from "../report";
import type { FoundFile } from "./files";
import { inOrder } from "./in-order";
import { loadFile } from "./load-file";
import type { PassedOver } from "./passed-over";

/** As checks and the store give them; what a finding's identity and facts are is not told. */
export type ToldFinding = Omit<Finding, "facts" | "subject">;

export interface CheckedReport {
  /** Null where the messages say why there is none. */
  readonly report: Report | null;
  /** Null where `report` is. */
  readonly agency: Agency | null;
  /** Whether the register knows the agency. */
  readonly isRegistered: boolean;
  readonly messages: readonly Message[];
  /** FAILED, UNCERTAIN and NOT_ASSESSABLE. */
  readonly findings: readonly ToldFinding[];
}

/** What a file says of itself, and what it could be stored from. */
export interface CheckedFile {
  readonly fileName: string;
  readonly reports: readonly CheckedReport[];
  readonly read: ReadFile | null;
}

export interface HowToCheck extends Omit<ReadOptions, "register"> {
  readonly register: AgencyRegister;
  readonly pool: ReaderPool;
}

/** Reads file after file in their order and holds each report against itself; the pool reads the next ones meanwhile. */
export async function* checkFiles(
  files: readonly (FoundFile | PassedOver)[],
  { register, pool, ...answers }: HowToCheck,
): AsyncGenerator<CheckedFile | PassedOver, void> {
  const check = async (found: FoundFile | PassedOver): Promise<CheckedFile | PassedOver> => {
    const loaded = "passedOver" in found ? found : await loadFile(found);
    if ("passedOver" in loaded) return loaded;
    const { name } = found;
    if ("refused" in loaded)
      return { fileName: name, reports: loaded.refused.readings.map(unread), read: null };
    const { bytes } = loaded.file;
    const reading = await readProvisionally(loaded.file, { ...answers, register }, pool.read);
    const reports = reading.readings.map(({ report, agency: brought, messages }): CheckedReport => {
      const known = report && (brought ?? register.byCode(report.agency) ?? null);
      const agency = known ?? (report && reading.agency);
      const findings = report && agency ? checkReport(report, agency) : [];
      return {
        ...{ report, agency, isRegistered: known !== null, messages },
        findings: findings.filter(({ status }) => status !== "PASS"),
      };
    });
    const source = {
      ...{ sha256: createHash("sha256").update(bytes).digest("hex"), fileName: name },
      ...{ mediaType: reading.mediaType, bytes: bytes.byteLength, content: null, original: bytes },
    };
    const readings = reading.readings.map((one) => ({ ...one, agency: one.agency ?? reading.agency }));
    return { fileName: name, reports, read: { source, readings } };
  };
  yield* inOrder(files, pool.processes + 2, check);
}

const unread = ({ messages }: { readonly messages: readonly Message[] }): CheckedReport => ({
  ...{ report: null, agency: null, isRegistered: false, findings: [] },
  messages,
});

/** Something must be put right: it cannot be read, or has a FATAL finding. */
export const isFailing = (file: CheckedFile | PassedOver): boolean =>
  "passedOver" in file
    ? file.isFailure
    : file.reports.some(
        ({ report, findings }) =>
          !report || findings.some(({ severity, status }) => severity === "FATAL" && status === "FAILED"),
      );
