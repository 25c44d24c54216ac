import type { Region } from "../catalogue/index";
import { faults, withFault } from "./faults/index";
import { chance, pick, randomOf } from "./random";
import type { SyntheticReport } from "./report";
import { syntheticTree, type SyntheticTree } from "./tree";

/** 300 agencies: the city, its office and 28 departments, 10 districts, each with an office and 25 townships. */
const WHOLE = { departments: 28, districts: 10, townships: 25 };
/** The form of 2014 for one year, that of 2019 for two, that of 2021 since. */
const YEARS: readonly number[] = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const MISSING = 0.02;
const FAULTY = 0.1;

export interface DemoOptions {
  readonly seed: number;
  readonly departments: number;
  readonly districts: number;
  readonly townships: number;
  readonly years: readonly number[];
}

export interface DemoCity extends Pick<SyntheticTree, "agencies"> {
  /** The city's first. */
  readonly regions: readonly Region[];
  /** What was filed: a few are missing, late, wrong or copied. */
  readonly reports: readonly SyntheticReport[];
}

/**
 * A city that does not exist, to try everything on: most of what it filed is right, some is not. In the reform after 2018 two of its
 * departments were merged into others.
 *
 * @example demoCity().agencies.length //=> 300
 */
export function demoCity(options: Partial<DemoOptions> = {}): DemoCity {
  const { seed, years, ...sizes } = { seed: 1, years: YEARS, ...WHOLE, ...options };
  const regions = regionsOf(sizes.districts);
  const merged = { departments: Math.min(2, Math.floor(sizes.departments / 2)), after: 2018 };
  const tree = syntheticTree({ seed, years, ...sizes, merged, regions: regions.map(({ code }) => code) });
  return { agencies: tree.agencies, regions, reports: tree.reports.flatMap(asFiled(seed, tree)) };
}

function regionsOf(districts: number): Region[] {
  const city: Region = { code: "x-shili", name: "示例市（合成）", level: "PREFECTURE", parent: null };
  return [
    city,
    ...Array.from({ length: districts }, (_, i): Region => ({
      code: `x-shili-${i + 1}`,
      name: `示例市第${i + 1}区（合成）`,
      level: "COUNTY",
      parent: city.code,
    })),
  ];
}

/** A report as it was filed, if it was: some are missing, some have one fault. */
const asFiled =
  (seed: number, { reports }: SyntheticTree) =>
  (report: SyntheticReport): SyntheticReport[] => {
    const random = randomOf(seed, report.agency.code, "filed", report.year);
    if (chance(random, MISSING)) return [];
    if (!chance(random, FAULTY)) return [report];
    const lastYear = reports.find(({ agency, year }) => agency === report.agency && year === report.year - 1);
    const sister = reports.find(
      ({ agency, year }) =>
        agency !== report.agency && agency.parent === report.agency.parent && year === report.year,
    );
    const planted = withFault(report, pick(random, faults).code, random, { lastYear, sister });
    return [planted?.report ?? report];
  };
