import type { FormCode } from "../../catalogue";
import type { Database } from "../connection";
import { visible } from "./parameters";
import { newestRelease } from "./releases";

/** How much the newest release holds. `release: null`: nothing was published yet. */
export interface Overview {
  readonly agencies: number;
  readonly reports: number;
  readonly years: number[];
  readonly forms: FormCode[];
  readonly release: number | null;
  readonly createdAt: string | null;
  /** It holds data of a city that does not exist. */
  readonly synthetic: boolean;
}

export async function overview(database: Database): Promise<Overview> {
  const release = await newestRelease(database);
  const number = release?.number ?? 0;
  const [counts] = await database.query<Pick<Overview, "agencies" | "reports" | "years" | "forms">>(
    `SELECT (SELECT count(*)::integer FROM agencies AS agency WHERE ${visible("agency", "$1")}) AS agencies,
            count(*)::integer AS reports,
            coalesce(array_agg(DISTINCT report.year ORDER BY report.year), '{}') AS years,
            coalesce(array_agg(DISTINCT report.form ORDER BY report.form) FILTER (WHERE report.form IS NOT NULL), '{}') AS forms
     FROM reports AS report WHERE ${visible("report", "$1")}`,
    [number],
  );
  if (!counts) throw new Error("a statement of aggregates gave no row");
  const { synthetic = false } = release ?? {};
  return {
    ...{ ...counts, synthetic },
    release: release?.number ?? null,
    createdAt: release?.createdAt.toISOString() ?? null,
  };
}
