import { existsInYear, type Agency } from "../report/index";
import { syntheticAgency } from "./agencies";
import { addUp } from "./counts/counts";
import type { SyntheticReport } from "./report";
import { aReportOf, inForce, syntheticSeries } from "./series";

export interface TreeOptions {
  readonly seed: number;
  readonly districts: number;
  /** Below the city. */
  readonly departments: number;
  /** Below each district, beside the district's own office; 0 if left out: the district's figures are then drawn as a whole. */
  readonly townships?: number;
  readonly years: readonly number[];
  /** Regions of the catalogue: the city's first, then the districts' in turn; none if left out. */
  readonly regions?: readonly string[];
  /** The last so many departments end with this year, and their duties go to the first ones. */
  readonly merged?: { readonly departments: number; readonly after: number };
  readonly plain?: boolean;
}

export interface SyntheticTree {
  readonly city: Agency;
  /** The register, parents before children. */
  readonly agencies: readonly Agency[];
  /** Of every agency and year in which it exists, in the order of `agencies`. */
  readonly reports: readonly SyntheticReport[];
}

/** A city with its office, departments and districts. A government's figures are the sums over those of its children. */
export function syntheticTree({ seed, years, plain, ...options }: TreeOptions): SyntheticTree {
  const agencies = agenciesOf(options);
  const made = new Map<string, readonly SyntheticReport[]>();
  // Children stand behind their parents.
  for (const agency of [...agencies].reverse()) {
    const children = agencies.filter(({ parent }) => parent === agency.code);
    const existing = years.filter((year) => existsInYear(agency, year));
    const sums = new Map(
      existing.map((year) => [year, addUp(children.flatMap(({ code }) => countsOf(made.get(code)!, year)))]),
    );
    made.set(
      agency.code,
      children.length === 0
        ? syntheticSeries({ seed, agency, years: existing, plain })
        : existing.map((year) => {
            const counts = sums.get(year)!;
            return aReportOf({
              seed,
              agency,
              year,
              ...inForce(year),
              counts,
              before: sums.get(year - 1),
              plain,
            });
          }),
    );
  }
  return { city: agencies[0]!, agencies, reports: agencies.flatMap(({ code }) => made.get(code)!) };
}

const countsOf = (reports: readonly SyntheticReport[], year: number) =>
  reports.filter((report) => report.year === year).map(({ counts }) => counts);

function agenciesOf({
  districts,
  departments,
  townships = 0,
  regions = [],
  merged,
}: Omit<TreeOptions, "seed" | "years" | "plain">): Agency[] {
  const [cityRegion = null, ...districtRegions] = regions;
  const regionOf = (i: number) =>
    districtRegions.length === 0 ? null : districtRegions[i % districtRegions.length]!;
  const city = syntheticAgency({ type: "GOVERNMENT", level: "PREFECTURE", region: cityRegion });
  const below = (parent: Agency, type: Agency["type"], level: Agency["level"], count: number): Agency[] =>
    Array.from({ length: count }, (_, i) =>
      syntheticAgency({ type, level, number: i + 1, parent, region: parent.region }),
    );
  const counties = Array.from({ length: districts }, (_, i) =>
    syntheticAgency({
      type: "GOVERNMENT",
      level: "COUNTY",
      number: i + 1,
      parent: city,
      region: regionOf(i),
    }),
  );
  return [
    city,
    ...below(city, "GOVERNMENT_OFFICE", "PREFECTURE", 1),
    ...mergedInto(below(city, "DEPARTMENT", "PREFECTURE", departments), merged),
    ...counties,
    ...(townships === 0
      ? []
      : counties.flatMap((county) => [
          ...below(county, "GOVERNMENT_OFFICE", "COUNTY", 1),
          ...below(county, "TOWNSHIP", "TOWNSHIP", townships),
        ])),
  ];
}

/** The last departments end; the first take over their duties, one each. */
function mergedInto(departments: readonly Agency[], merged: TreeOptions["merged"]): readonly Agency[] {
  if (!merged) return departments;
  const staying = departments.length - merged.departments;
  return departments.map((department, i) =>
    i < staying
      ? department
      : { ...department, validTo: merged.after, successors: [departments[i - staying]!.code] },
  );
}
