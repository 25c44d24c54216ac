import type { EntityManager } from "typeorm";
import { findingOf, growthsAgainst, proseGrowthLastYear } from "../../checks";
import { visible } from "../read/parameters";
import { claimsWithRates, figuresOfTables, sectionsWithRates } from "./read-prose";
import type { CrossCheck, Judgement, PlacedFinding, ReportKey, Touched } from "./cross-check";

/** Percentages of growth in the text of reports, against the tables of last year's: four statements. */
export const proseGrowth: CrossCheck = {
  rules: [proseGrowthLastYear],
  async run(manager, touched): Promise<Judgement> {
    const pairs = await pairsOf(manager, touched);
    const withLast = pairs.filter(({ last }) => last !== null);
    const claims = await claimsWithRates(
      manager,
      withLast.map(({ id }) => id),
    );
    const spoken = withLast.filter(({ id }) => claims.has(id));
    const ids = spoken.map(({ id }) => id);
    const sections = await sectionsWithRates(manager, ids);
    const figures = await figuresOfTables(manager, [...ids, ...spoken.map(({ last }) => last!)]);
    const findings = spoken.flatMap(({ id, last, ...key }): PlacedFinding[] => {
      const [now, then] = [figures.get(id), figures.get(last!)];
      if (!now || !then) return [];
      const report = {
        ...{ year: key.year, figures: now },
        sections: sections.get(id) ?? [],
        claims: claims.get(id)!,
      };
      return growthsAgainst(report, { report: last!, figures: then })
        .filter(({ status }) => status !== "PASS")
        .map((outcome) => ({ ...key, reportId: id, ...findingOf(proseGrowthLastYear, outcome) }));
    });
    const judged = new Map([...touched.reports, ...pairs].map((key) => [keyText(key), keyOf(key)]));
    return { judged: [...judged.values()], findings };
  },
};

const keyText = ({ agencyCode, year, scope }: ReportKey): string => `${agencyCode} ${year} ${scope}`;
const keyOf = ({ agencyCode, year, scope }: ReportKey): ReportKey => ({ agencyCode, year, scope });

interface Pair extends ReportKey {
  readonly id: number;
  /** Last year's report; null where there is none. */
  readonly last: number | null;
}

/** The reports that the release brings and those of the year after, each with the one before it. */
async function pairsOf(manager: EntityManager, { release, reports }: Touched): Promise<Pair[]> {
  return manager.query(
    `SELECT DISTINCT report.id, report.agency_code AS "agencyCode", report.year, report.scope, last.id AS last
     FROM unnest($2::text[], $3::integer[], $4::text[]) AS touched (agency, year, scope)
     JOIN reports AS report ON report.agency_code = touched.agency AND report.scope = touched.scope
       AND report.year IN (touched.year, touched.year + 1) AND ${visible("report", "$1")}
     LEFT JOIN reports AS last ON last.agency_code = report.agency_code AND last.scope = report.scope
       AND last.year = report.year - 1 AND ${visible("last", "$1")}
     ORDER BY report.id`,
    [
      release,
      reports.map(({ agencyCode }) => agencyCode),
      reports.map(({ year }) => year),
      reports.map(({ scope }) => scope),
    ],
  );
}
