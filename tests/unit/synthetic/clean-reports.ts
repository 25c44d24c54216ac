import {
  syntheticAgency,
  syntheticSeries,
  syntheticTree,
  type FormChoice,
  type SyntheticReport,
} from "../../../src/synthetic";
import type { AgencyType } from "../../../src/report";

const years = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Forms that were not those in force: an old one in a new year, and table 3 of another. */
const oddForms: readonly ((year: number) => FormChoice)[] = [
  (year) => ({ form: year < 2019 ? "A2014" : "B2019" }),
  (year) => (year < 2019 ? { form: "A2014" } : { form: "C2021", applicationsOf: "B2019" }),
  (year) => (year < 2019 ? { form: "A2014" } : { form: "B2019", applicationsOf: "C2021" }),
];

const kinds = [
  ["DEPARTMENT", "PREFECTURE"],
  ["TOWNSHIP", "TOWNSHIP"],
  ["GOVERNMENT", "COUNTY"],
  ["DEPARTMENT", "COUNTY"],
  ["SUBDISTRICT", "TOWNSHIP"],
  ["GOVERNMENT", "PREFECTURE"],
  ["FUNCTIONAL_ZONE", "COUNTY"],
  ["GOVERNMENT", "PROVINCE"],
] as const satisfies readonly (readonly [AgencyType, string])[];

/** Series of ten years of 24 agencies of all kinds, a third of them in forms that were not in force. */
export const someSeries = (): SyntheticReport[] =>
  Array.from({ length: 24 }, (_, i) => {
    const [type, level] = kinds[i % kinds.length]!;
    return syntheticSeries({
      ...{ seed: i, agency: syntheticAgency({ type, level, number: i + 101 }), years: years(2015, 2024) },
      formIn: i % 3 === 0 ? oddForms[(i / 3) % oddForms.length] : undefined,
    });
  }).flat();

/** A city with eight districts of eight townships each, over ten years. */
export const aTree = (seed = 11) =>
  syntheticTree({ seed, districts: 8, departments: 12, townships: 6, years: years(2015, 2024) });

/** 24 × 10 in series, and 10 × (1 + 1 + 12 + 8 + 8 × 7) of a city. */
export const cleanReports = (): SyntheticReport[] => [...someSeries(), ...aTree().reports];
