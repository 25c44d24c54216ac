import { FORM_CODES, type FormCode } from "../catalogue";
import { visible, type Database } from "../db";
import type { CompareQuestion } from "./compare.sql";

/**
 * Of a comparison that is asked for part by part: the form that most of all its agencies used in the newest year that has any, of
 * two as frequent the newer. One statement; null where nobody used a form.
 */
export async function newestFormAmong(
  database: Database,
  { release, years, scope }: CompareQuestion,
  codes: readonly string[],
): Promise<FormCode | null> {
  const [most] = await database.query<{ form: FormCode }>(
    `SELECT report.form
     FROM reports AS report
     WHERE ${visible("report", "$1")} AND report.agency_code = ANY ($2::text[]) AND report.year = ANY ($3::integer[])
       AND report.scope = $4 AND report.form IS NOT NULL
     GROUP BY report.year, report.form
     ORDER BY report.year DESC, count(*) DESC, array_position($5::text[], report.form::text) DESC
     LIMIT 1`,
    [release, codes, years, scope, FORM_CODES],
  );
  return most?.form ?? null;
}
