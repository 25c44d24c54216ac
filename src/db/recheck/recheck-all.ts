import type { EntityManager } from "typeorm";
import { CHECKS_VERSION, rules } from "../../checks";
import type { Writer } from "../access/writer";
import type { Database } from "../connection";
import type { Touched } from "./cross-check";
import { checksOfYears, crossChecks } from "./cross-checks";
import { newestRelease } from "../read/releases";
import { Batch } from "../store/batch";
import { noteChecksVersion } from "./checks-version";
import { ownDifferences, recheckOfChangedAgencies } from "./own-checks";
import { closeUndeclared, dropPending, showPending, storePending } from "./pending";
import { signTexts } from "./reuse/sign-texts";
import { runCrossChecks } from "./run-cross-checks";

export interface Recheck {
  /** How many reports were checked. */
  readonly reports: number;
  readonly opened: number;
  readonly closed: number;
  /** Null where nothing changed. */
  readonly release: number | null;
}

/** So many reports are in memory at once, and so many agencies are held against each other. */
const REPORTS_AT_ONCE = 200;
const AGENCIES_AT_ONCE = 200;

/**
 * Runs all checks over all that the newest release shows, and makes what changes one release. Reports are checked alone in
 * transactions of their own, and what is found is kept unseen; checks across reports run while the release is made, and imports
 * wait for them. One that was killed starts anew.
 *
 * @param onProgress told how many of how many reports were checked
 */
export async function recheckAll(
  database: Database,
  writer: Writer,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Recheck> {
  const batch = await Batch.open(database, "recheck", writer);
  await batch.inTransaction((manager) => dropPending(manager, batch.id));
  const since = (await newestRelease(database))?.number ?? 0;
  const ids = await shownReports(database);
  for (let i = 0; i < ids.length; i += REPORTS_AT_ONCE) {
    const some = ids.slice(i, i + REPORTS_AT_ONCE);
    await batch.inTransaction(async (manager) => {
      await signTexts(manager, some);
      await storePending(manager, batch.id, await ownDifferences(manager, since, some));
    });
    onProgress(Math.min(i + REPORTS_AT_ONCE, ids.length), ids.length);
  }
  let [opened, closed] = [0, 0];
  const add = (change: { opened: number; closed: number }) => {
    opened += change.opened;
    closed += change.closed;
  };
  const release = await batch.publish(
    "RECHECK",
    `按第 ${CHECKS_VERSION} 版规则重新核对`,
    `Checked again by version ${CHECKS_VERSION} of the rules`,
    async (manager, number) => {
      add(await showPending(manager, batch.id, number));
      add(
        await closeUndeclared(
          manager,
          number,
          rules.map(({ code }) => code),
        ),
      );
      await recheckOfChangedAgencies(manager, { batchId: batch.id, release: number }, since);
      for await (const touched of agencyByAgency(manager, number))
        add(await runCrossChecks(manager, batch.id, touched, checksOfAgencies()));
      for await (const touched of yearByYear(manager, number))
        add(await runCrossChecks(manager, batch.id, touched, checksOfYears));
      return opened + closed > 0;
    },
  );
  await database.transaction(noteChecksVersion);
  return { reports: ids.length, opened, closed, release };
}

async function shownReports(database: Database): Promise<number[]> {
  const rows = await database.query<{ id: number }>(
    `SELECT report.id FROM reports AS report WHERE report.valid_from IS NOT NULL AND report.valid_to IS NULL ORDER BY report.id`,
  );
  return rows.map(({ id }) => id);
}

/** All agencies and reports that are shown, some agencies at a time with all their reports. */
async function* agencyByAgency(manager: EntityManager, release: number): AsyncGenerator<Touched> {
  let last = "";
  for (;;) {
    const agencies = await manager.query<{ code: string }[]>(
      `SELECT agency.code FROM agencies AS agency
       WHERE agency.valid_from IS NOT NULL AND agency.valid_to IS NULL AND agency.code COLLATE "C" > $1
       ORDER BY agency.code COLLATE "C" LIMIT $2`,
      [last, AGENCIES_AT_ONCE],
    );
    const codes = agencies.map(({ code }) => code);
    if (!codes.length) return;
    const reports = await manager.query<Touched["reports"]>(
      `SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope FROM reports AS report
       WHERE report.valid_from IS NOT NULL AND report.valid_to IS NULL AND report.agency_code = ANY ($1::text[])`,
      [codes],
    );
    yield { release, reports, agencies: codes };
    last = codes.at(-1)!;
  }
}

const checksOfAgencies = () => crossChecks.filter((check) => !checksOfYears.includes(check));

/** All reports that are shown, a year at a time: what reads whole years reads each of them once. */
async function* yearByYear(manager: EntityManager, release: number): AsyncGenerator<Touched> {
  const years = await manager.query<{ year: number }[]>(
    `SELECT DISTINCT report.year FROM reports AS report
     WHERE report.valid_from IS NOT NULL AND report.valid_to IS NULL ORDER BY report.year`,
  );
  for (const { year } of years) {
    const reports = await manager.query<Touched["reports"]>(
      `SELECT report.id, report.agency_code AS "agencyCode", report.year, report.scope FROM reports AS report
       WHERE report.valid_from IS NOT NULL AND report.valid_to IS NULL AND report.year = $1`,
      [year],
    );
    yield { release, reports, agencies: [] };
  }
}
