import { Batch } from "../../src/db";
import type { Agency } from "../../src/report";
import type { SyntheticReport } from "../../src/synthetic";
import { TESTER, type Service } from "./service";
import { aSyntheticFile } from "./synthetic-file";

/** Stores synthetic reports as one release. Throws where one of them is not stored. */
export async function publishSynthetic(
  service: Service,
  agencies: readonly Agency[],
  reports: readonly SyntheticReport[],
): Promise<void> {
  const batch = await Batch.open(service.database, `synthetic ${Math.random()}`, TESTER);
  await batch.addAgencies(agencies);
  const register = await batch.register();
  const stored = await batch.importDocument(aSyntheticFile(reports), { register, keepDocument: false });
  const refused = stored.reports.find(({ reportId }) => reportId === null);
  if (refused) throw new Error(refused.messages.map(({ messageEn }) => messageEn).join("; "));
  await batch.publish("IMPORT", "合成", "synthetic");
}

/** What the newest release shows of a finding. */
export interface Told {
  readonly agency: string;
  readonly year: number;
  readonly rule: string;
  readonly status: string;
  readonly severity: string;
  readonly actual: number | null;
  readonly indicators: readonly string[];
  readonly related: readonly string[];
}

/** All that is shown; what cannot be judged only where it is asked for. */
export const toldOf = ({ database }: Service, withNotAssessable = false): Promise<Told[]> =>
  database.query<Told>(
    `SELECT agency_code AS agency, year, rule, status, severity, actual, indicators, related FROM findings
     WHERE valid_from IS NOT NULL AND valid_to IS NULL AND ($1 OR status <> 'NOT_ASSESSABLE')
     ORDER BY agency_code, year, rule, key`,
    [withNotAssessable],
  );
