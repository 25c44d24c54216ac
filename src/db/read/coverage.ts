import { layoutOf, type FormCode } from "../../catalogue";
import type { Database } from "../connection";
import { agencyConditions, existsIn, type AgencyFilter } from "./agency-filter";
import { allLayouts, type Layout } from "./layouts";
import { Parameters, visible } from "./parameters";

/** What is known of an agency's report on a year; the counts are of the cells of its form, as printed. */
export interface StoredCoverage {
  readonly agencyCode: string;
  readonly year: number;
  /** NOT_EXTRACTED: no cell of its form was seen. NOT_APPLICABLE: there was no such agency in the year. */
  readonly status: "REPORTED" | "NOT_EXTRACTED" | "NOT_FILED" | "NOT_APPLICABLE";
  readonly reportId: number | null;
  readonly form: FormCode | null;
  readonly reported: number;
  readonly blank: number;
  readonly notExtracted: number;
}

export interface CoverageQuery {
  readonly release: number;
  readonly filter: AgencyFilter;
  readonly years: readonly number[];
  readonly limit: number;
  /** The last row of the page before. */
  readonly after?: { readonly code: string; readonly year: number } | null;
}

/**
 * One page of agencies that exist in at least one of the years, by code, each with all the years, oldest first; and how many rows
 * there are on all pages. Of an agency that filed in both scopes the report that came last counts, of one release its own.
 */
export async function listCoverage(
  database: Database,
  { release, filter, years, limit, after }: CoverageQuery,
): Promise<{ rows: StoredCoverage[]; totalCount: number }> {
  const parameters = new Parameters();
  const at = parameters.add(release);
  const asked = parameters.add(years);
  const conditions = [...agencyConditions(filter, at, parameters), existsIn(asked)].join(" AND ");
  const [counted] = await database.query<{ total: number }>(
    `SELECT count(*)::integer AS total FROM agencies AS agency WHERE ${conditions}`,
    parameters.values,
  );
  const borrowed = parameters.add(JSON.stringify((await allLayouts(database)).flatMap(borrowedCells)));
  const behind = after
    ? `WHERE (there.code COLLATE "C", there.year) > (${parameters.add(after.code)}::text, ${parameters.add(after.year)}::integer)`
    : "";
  const count = (letter: string) =>
    `coalesce(length(cells.letters) - length(replace(cells.letters, '${letter}', '')), 0)`;
  const rows = await database.query<StoredCoverage>(
    `WITH there AS (
       SELECT agency.code, asked.year, ${existsIn("ARRAY[asked.year]")} AS exists
       FROM agencies AS agency CROSS JOIN unnest(${asked}::integer[]) AS asked(year) WHERE ${conditions}),
     page AS MATERIALIZED (
       SELECT there.* FROM there ${behind} ORDER BY there.code COLLATE "C", there.year LIMIT ${parameters.add(limit)})
     SELECT page.code AS "agencyCode", page.year, report.id AS "reportId", report.form,
            CASE WHEN report.id IS NULL AND page.exists THEN 'NOT_FILED' WHEN report.id IS NULL THEN 'NOT_APPLICABLE'
                 WHEN cells.letters ~ '[^X]' THEN 'REPORTED' ELSE 'NOT_EXTRACTED' END AS status,
            ${count("R")} AS reported, ${count("B")} AS blank, ${count("X")} AS "notExtracted"
     FROM page
     LEFT JOIN LATERAL (
       SELECT report.id, report.form FROM reports AS report
       WHERE report.agency_code = page.code AND report.year = page.year AND ${visible("report", at)}
       ORDER BY report.valid_from DESC, report.scope DESC LIMIT 1) AS report ON true
     LEFT JOIN report_figures AS figures ON figures.report_id = report.id
     LEFT JOIN jsonb_to_recordset(${borrowed}) AS borrowed(layout_id integer, positions integer[])
       ON borrowed.layout_id = figures.layout_id
     LEFT JOIN LATERAL (
       SELECT CASE WHEN borrowed.positions IS NULL THEN figures.statuses ELSE (
         SELECT string_agg(letter.letter, '') FROM string_to_table(figures.statuses, NULL) WITH ORDINALITY AS letter(letter, place)
         WHERE letter.place <> ALL (borrowed.positions)) END AS letters) AS cells ON true
     ORDER BY page.code COLLATE "C", page.year`,
    parameters.values,
  );
  return { rows, totalCount: (counted?.total ?? 0) * years.length };
}

/** Where a hybrid's layout has cells of another form. */
function borrowedCells({ id, form, codes }: Layout) {
  const own = new Set(layoutOf(form));
  const positions = codes.flatMap((code, i) => (own.has(code) ? [] : [i + 1]));
  return positions.length ? [{ layout_id: id, positions }] : [];
}
