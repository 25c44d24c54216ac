import { indicators, type Indicator } from "../../catalogue";
import { allLayouts, Parameters, visible, type Database } from "../../db";
import { toSignificant } from "../../report";
import { figureWithout, type Figure } from "../cell";
import { qualityFigures } from "./index";

const ALL: readonly Indicator[] = indicators.filter(({ kind }) => kind === "QUALITY");

/** Every QUALITY figure of one version of a report, by code. */
export interface QualityOfReport {
  readonly reportId: number;
  readonly figures: ReadonlyMap<string, Figure>;
}

interface Row {
  readonly reportId: number;
  readonly code: string;
  readonly above: number | null;
  readonly below: number | null;
  readonly status: "COMPUTED" | "NOT_EXTRACTED" | "NOT_APPLICABLE" | "NOT_IN_FORM" | "NOT_COMPUTABLE";
}

/**
 * What there is to say about these reports themselves, as the release shows them with their corrections; a version that was replaced
 * as the last release that showed it did. Three statements, whatever their number.
 */
export async function qualityOfReports(
  database: Database,
  release: number,
  reportIds: readonly number[],
): Promise<QualityOfReport[]> {
  const layouts = await allLayouts(database);
  const years = await database.query<{ year: number }>(
    "SELECT DISTINCT report.year FROM reports AS report WHERE report.id = ANY ($1::integer[])",
    [reportIds],
  );
  const parameters = new Parameters();
  const at = parameters.add(release);
  const about = qualityFigures(ALL, {
    ...{ release: at, figures: "CORRECTED", layouts, parameters },
    years: years.map(({ year }) => year),
  });
  const rows = await database.query<Row>(
    `WITH rated AS MATERIALIZED (
       SELECT report.id AS report_id, report.agency_code, report.year, report.scope, report.form, agency.type, agency.level,
              least(${at}, report.valid_to - 1) AS shown_at
       FROM reports AS report
       LEFT JOIN agencies AS agency ON agency.code = report.agency_code AND ${visible("agency", at)}
       WHERE report.id = ANY (${parameters.add(reportIds)}::integer[])),
     ${about}
     SELECT quality.report_id AS "reportId", (${parameters.add(ALL.map(({ code }) => code))}::text[])[quality.turn] AS code,
            quality.above, quality.below, quality.status
     FROM quality`,
    parameters.values,
  );
  return reportIds.map((reportId) => ({
    reportId,
    figures: new Map(
      rows.filter((row) => row.reportId === reportId).map((row) => [row.code, figureOfRow(row)]),
    ),
  }));
}

function figureOfRow({ above, below, status }: Row): Figure {
  if (status === "NOT_COMPUTABLE") return figureWithout(status, "MISSING_INPUT");
  if (status !== "COMPUTED") return figureWithout(status, status);
  if (above === null) throw new Error("a QUALITY figure is COMPUTED and has no value");
  const ratio =
    below === null ? { numerator: null, denominator: null } : { numerator: above, denominator: below };
  const value = below === null ? above : toSignificant((100 * above) / below);
  return { value, status, reason: null, ...ratio };
}
