import { allLayouts, Parameters, visible, type Database } from "../db";
import { SCOPES } from "../report";
import type { ObservationStatus } from "./cell";
import { changedFigures, type ChangePosition, type DiffQuestion } from "./release-diff.sql";
import { reasonOfChange, type Happened } from "./say-change";

/** A figure that one release has and another has otherwise. */
export interface Change extends ChangePosition {
  readonly code: string;
  readonly before: number | null;
  readonly beforeStatus: ObservationStatus;
  readonly after: number | null;
  readonly afterStatus: ObservationStatus;
  /** One sentence in Chinese, then in English. */
  readonly reason: string | null;
}

interface Row extends Omit<Change, "reason">, Happened {}

/**
 * One page of the printed figures whose value or status differs between two releases, corrections put in: by agency, year, scope
 * (own first), then in the order of the forms. One statement.
 */
export async function releaseDiff(
  database: Database,
  question: DiffQuestion,
  { after, limit }: { readonly after: ChangePosition | null; readonly limit: number },
): Promise<Change[]> {
  const parameters = new Parameters();
  const changed = changedFigures(question, await allLayouts(database), parameters, after);
  const correction = (alias: string, release: number) => `
     LEFT JOIN corrections AS ${alias} ON ${alias}.agency_code = changed.agency_code AND ${alias}.year = changed.year
       AND ${alias}.scope = changed.scope AND ${alias}.indicator = changed.code AND ${visible(alias, parameters.add(release))}`;
  const rows = await database.query<Row>(
    `WITH ${changed}
     SELECT changed.agency_code AS "agencyCode", changed.year, changed.scope, changed.turn::integer AS turn, changed.code,
            changed.before_value AS before, changed.before_status AS "beforeStatus",
            changed.after_value AS after, changed.after_status AS "afterStatus",
            changed.before_report AS "beforeReport", changed.after_report AS "afterReport",
            former.undone = false AS "wasCorrected", latter.id IS DISTINCT FROM former.id AS "otherEntry",
            latter.undone, latter.reason AS said
     FROM changed ${correction("former", question.from)} ${correction("latter", question.to)}
     ${after ? `WHERE ${behind(after, parameters)}` : ""}
     ORDER BY changed.agency_code COLLATE "C", changed.year, changed.scope_turn, changed.turn
     LIMIT ${parameters.add(limit)}`,
    parameters.values,
  );
  return rows.map(({ beforeReport, afterReport, wasCorrected, otherEntry, undone, said, ...change }) => ({
    ...change,
    reason: reasonOfChange({ beforeReport, afterReport, wasCorrected, otherEntry, undone, said }),
  }));
}

/** How many there are on all pages. One statement. */
export async function countChanges(database: Database, question: DiffQuestion): Promise<number> {
  const parameters = new Parameters();
  const changed = changedFigures(question, await allLayouts(database), parameters);
  const [row] = await database.query<{ count: number }>(
    `WITH ${changed} SELECT count(*)::integer AS count FROM changed`,
    parameters.values,
  );
  return row?.count ?? 0;
}

function behind({ agencyCode, year, scope, turn }: ChangePosition, parameters: Parameters): string {
  const place = [agencyCode, year, SCOPES.indexOf(scope) + 1, turn].map((part) => parameters.add(part));
  const types = ["text", "integer", "integer", "bigint"];
  return `(changed.agency_code COLLATE "C", changed.year, changed.scope_turn, changed.turn)
            > (${place.map((part, i) => `${part}::${types[i]}`).join(", ")})`;
}
