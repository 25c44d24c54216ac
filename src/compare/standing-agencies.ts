import { agenciesByCode, Parameters, type AgencyFilter, type Database } from "../db";
import type { Agency } from "../report";
import { followedPeers } from "./followed-peers.sql";

/**
 * The agencies of a filter that stand for themselves and others in at least one of the years, by code: a dissolved one is not among
 * them where another stands for it. The rows of a comparison by a filter, and the peers of a ranking, where succession is followed.
 * Two statements.
 */
export async function standingAgencies(
  database: Database,
  question: { readonly release: number; readonly filter: AgencyFilter; readonly years: readonly number[] },
): Promise<Agency[]> {
  const parameters = new Parameters();
  const ctes = followedPeers(question, parameters.add(question.release), parameters);
  const rows = await database.query<{ code: string }>(
    `WITH RECURSIVE ${ctes} SELECT DISTINCT peer.code FROM peer`,
    parameters.values,
  );
  const agencies = await agenciesByCode(
    database,
    question.release,
    rows.map(({ code }) => code),
  );
  return agencies.sort((a, b) => (a.code < b.code ? -1 : 1));
}
