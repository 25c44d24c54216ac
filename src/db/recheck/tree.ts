import {
  checkUpTheTree,
  crossRules,
  headlines,
  type Child,
  type Family,
  type FamilyReport,
} from "../../checks";
import { inGroups, type AgencyType, type Scope } from "../../report";
import { existsIn } from "../read/agency-filter";
import { figuresOfCells, joinCells, pickOfLayouts, type PickedCells } from "../read/cells";
import { Parameters, visible } from "../read/parameters";
import type { CrossCheck, PlacedFinding, Touched } from "./cross-check";

/** Every consolidated report against the sum over what is directly below its agency. One statement. */
export const upTheTree: CrossCheck = {
  rules: crossRules.filter(({ kind }) => kind === "UP_THE_TREE"),

  async run(manager, touched) {
    const { sql, parameters } = families(touched);
    const byFamily = inGroups(await manager.query<Member[]>(sql, parameters), ({ family }) => family);
    const judged = [...byFamily.values()].map(([first]) => placeOf(first));
    const findings = [...byFamily.values()].flatMap((members): PlacedFinding[] =>
      checkUpTheTree(familyOf(members))
        .filter(({ status }) => status !== "PASS")
        .map((finding) => ({ ...placeOf(members[0]), ...finding })),
    );
    return { judged, findings };
  },
};

/** A report of a member of a family, or a child that has filed nothing. */
interface Member extends PickedCells {
  /** Id of the consolidated report. */
  readonly family: number;
  readonly parent: string;
  readonly year: number;
  readonly scopeStated: boolean;
  readonly code: string;
  readonly name: string;
  readonly type: AgencyType;
  readonly report: number | null;
  readonly scope: Scope | null;
}

const placeOf = ({ family, parent, year }: Member) => ({
  agencyCode: parent,
  year,
  scope: "CONSOLIDATED" as const,
  reportId: family,
});

function familyOf(members: readonly Member[]): Family {
  const [{ family, parent, year, scopeStated }] = members as readonly [Member];
  const filed = new Map(
    members.flatMap((one) => (one.report === null ? [] : [[one.report, reportOf(one)] as const])),
  );
  const own = members.find(({ code, scope }) => code === parent && scope === "OWN")?.report;
  const children = new Map<string, Child>();
  for (const { code, name, type, report, scope } of members) {
    if (code === parent) continue;
    const before = children.get(code)?.reports ?? {};
    const reports = report === null || scope === null ? before : { ...before, [scope]: filed.get(report) };
    children.set(code, { code, name, type, reports });
  }
  return {
    year,
    scopeStated,
    consolidated: filed.get(family)!,
    own: (own ? filed.get(own) : null) ?? null,
    children: [...children.values()],
  };
}

const reportOf = (member: Member): FamilyReport => ({
  report: member.report!,
  figures: figuresOfCells(member),
});

/**
 * The consolidated reports whose sum may have changed, with all members of their families: of the agencies that were touched and
 * of those above them, now or before, in every year; of touched reports and of those above them, in their year.
 */
function families({ release, reports, agencies }: Touched): { sql: string; parameters: unknown[] } {
  const parameters = new Parameters();
  const at = parameters.add(release);
  const filed = [
    `${parameters.add(reports.map(({ agencyCode }) => agencyCode))}::text[]`,
    `${parameters.add(reports.map(({ year }) => year))}::integer[]`,
  ].join(", ");
  const sql = `WITH ${pickOfLayouts(parameters.add(headlines))},
    moved AS (
      SELECT agency.code, agency.parent_code FROM agencies AS agency
      WHERE agency.code = ANY (${parameters.add(agencies)}::text[]) AND (${visible("agency", at)} OR agency.valid_to = ${at})),
    filed AS (SELECT DISTINCT touched.code, touched.year FROM unnest(${filed}) AS touched(code, year)),
    asked AS (
      SELECT moved.code, NULL::integer AS year FROM moved
      UNION SELECT moved.parent_code, NULL FROM moved
      UNION SELECT filed.code, filed.year FROM filed
      UNION SELECT agency.parent_code, filed.year
            FROM filed JOIN agencies AS agency ON agency.code = filed.code AND ${visible("agency", at)}),
    family AS MATERIALIZED (
      SELECT DISTINCT report.id, report.agency_code AS parent, report.year, report.scope_stated
      FROM asked JOIN reports AS report ON report.agency_code = asked.code AND report.year = coalesce(asked.year, report.year)
        AND report.scope = 'CONSOLIDATED' AND ${visible("report", at)}),
    kin AS MATERIALIZED (
      SELECT agency.parent_code AS parent, agency.code, agency.name, agency.type, agency.exists_from, agency.exists_to
      FROM agencies AS agency WHERE agency.parent_code <> agency.code AND ${visible("agency", at)}
      UNION ALL
      SELECT agency.code, agency.code, agency.name, agency.type, NULL, NULL
      FROM agencies AS agency WHERE ${visible("agency", at)})
    SELECT family.id AS family, family.parent, family.year, family.scope_stated AS "scopeStated", agency.code, agency.name,
           agency.type, report.id AS report, report.scope, pick.form, pick.codes, cells.values, cells.statuses
    FROM family JOIN kin AS agency ON agency.parent = family.parent AND ${existsIn("ARRAY[family.year]")}
    LEFT JOIN reports AS report ON report.agency_code = agency.code AND report.year = family.year AND ${visible("report", at)}
    ${joinCells("report")}
    ORDER BY family.id, agency.code COLLATE "C"`;
  return { sql, parameters: parameters.values };
}
