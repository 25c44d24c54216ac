import { AgencyRegister, type Agency } from "../report/index";
import type { DocumentReading, Held, ReadOptions, ReadsDocument, SourceFile } from "./reading";

/** The code of an agency that no register knows; it is stored nowhere. */
const PROVISIONAL_AGENCY = "x-provisional";

export interface ProvisionalReading extends DocumentReading {
  /** The register does not know who reports: the report is read for an agency of this name that there is only here. */
  readonly agency: Agency | null;
}

/**
 * Reads a document for somebody who wants it checked, not stored: where the register does not tell who reports, it is read all
 * the same, for an agency of that name. A year that cannot be told still has to be given.
 */
export async function readProvisionally(
  file: SourceFile,
  options: ReadOptions,
  read: ReadsDocument,
): Promise<ProvisionalReading> {
  const first = await read(file, options);
  const held = first.readings.find((reading) => reading.held)?.held;
  if (!held || held.agency !== null || options.agency !== undefined) return { ...first, agency: null };
  const agency = provisionalAgency(held);
  const register = new AgencyRegister([...options.register.all(), agency]);
  const again = await read(file, { ...options, register, agency: agency.code });
  return { ...again, agency };
}

const provisionalAgency = ({ agencyName }: Held): Agency => ({
  code: PROVISIONAL_AGENCY,
  name: agencyName ?? "（文中未写明机关）",
  aliases: [],
  type: "UNKNOWN",
  level: "COUNTY",
  region: null,
  parent: null,
  validFrom: null,
  validTo: null,
  successors: [],
});
