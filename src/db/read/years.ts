import { remarkIn, yearCodes, type YearReport } from "../../checks";
import type { Database } from "../connection";
import { figuresOfCells, joinCells, pickOfLayouts, type PickedCells } from "./cells";
import { Parameters, visible } from "./parameters";

/** A report with what the rules across years need of it. */
export interface StoredYear extends YearReport {
  readonly agencyCode: string;
  /** The release that brought this version. */
  readonly validFrom: number;
}

type Row = Omit<StoredYear, "figures" | "remarks"> &
  PickedCells & { readonly raws: readonly (string | null)[] | null };

/** SQL: all columns of a `StoredYear` of the reports that `from` names `report`, and of `more`; `with`: what `from` is made of. */
export function selectYears(
  release: string,
  codes: string,
  { expressions = [], from, more = "" }: { expressions?: readonly string[]; from: string; more?: string },
): string {
  return `WITH ${[pickOfLayouts(codes), ceasedAgencies(release), ...expressions].join(",\n    ")}
    SELECT report.id AS report, report.agency_code AS "agencyCode", report.year, report.scope, report.valid_from AS "validFrom",
           report.scope_stated AS "scopeStated", pick.form, pick.codes, cells.values, cells.statuses, printed.raws,
           ARRAY(SELECT ceased.code FROM ceased WHERE ceased.successor = report.agency_code
                   AND ceased.exists_to BETWEEN report.year - 1 AND report.year ORDER BY ceased.code) AS "tookOver"${more}
    FROM ${from}
    ${joinCells("report")}
    LEFT JOIN report_evidence AS evidence ON evidence.report_id = report.id
    LEFT JOIN LATERAL (
      SELECT array_agg(CASE WHEN raw.raw ~ '[（(]' THEN raw.raw END ORDER BY raw.place) AS raws
      FROM unnest(evidence.raws) WITH ORDINALITY AS raw(raw, place) WHERE raw.place = ANY (pick.places)) AS printed ON true`;
}

/** SQL: the common table expression `ceased`: who took over the duties of an agency that is no more. */
const ceasedAgencies = (release: string) => `ceased AS MATERIALIZED (
      SELECT agency.code, agency.exists_to, successor.code AS successor
      FROM agencies AS agency CROSS JOIN unnest(agency.successors) AS successor(code)
      WHERE agency.exists_to IS NOT NULL AND ${visible("agency", release)})`;

export function yearOfRow<More>({
  form,
  codes,
  values,
  statuses,
  raws,
  ...row
}: Row & More): StoredYear & More {
  const remarks = (codes ?? []).flatMap((code, i) => {
    const raw = raws?.[i] ?? null;
    const remark = raw === null ? null : remarkIn(raw);
    return remark === null ? [] : [[code, remark] as const];
  });
  const figures = figuresOfCells({ form, codes, values, statuses });
  return {
    ...(row as unknown as Omit<StoredYear, "figures" | "remarks"> & More),
    figures,
    remarks: new Map(remarks),
  };
}

export type YearRow = Row;

/** All reports of these agencies that the release shows, in both scopes, with what one year hands to the next: one statement. */
export async function yearsOfAgencies(
  database: Database,
  release: number,
  agencyCodes: readonly string[],
): Promise<StoredYear[]> {
  const parameters = new Parameters();
  const [at, codes] = [parameters.add(release), parameters.add(yearCodes)];
  const rows = await database.query<Row>(
    `${selectYears(at, codes, { from: "reports AS report" })}
     WHERE ${visible("report", at)} AND report.agency_code = ANY (${parameters.add(agencyCodes)}::text[])`,
    parameters.values,
  );
  return rows.map((row) => yearOfRow(row));
}
