import { layoutOf, type FormCode } from "../../src/catalogue";
import type { Agency, AgencyType, Report, Scope } from "../../src/report";
import { anAgency } from "./agency";
import { randomFrom } from "../../src/synthetic";
import { aReport, type Figures } from "./report";

/** One report as it was put in: the truth that answers are held against. */
export interface Filing {
  readonly agency: string;
  readonly year: number;
  readonly scope: Scope;
  readonly form: FormCode | null;
  /** By code; a code that is not here was not seen (NOT_EXTRACTED) where the form has it. */
  readonly cells: Figures;
}

export interface RandomProvince {
  readonly agencies: readonly Agency[];
  readonly filings: readonly Filing[];
  readonly reports: readonly Report[];
}

export const YEARS = [2018, 2019, 2021];

const COUNTIES = ["371002", "371003", "371082", "370202", "370203", "320803", "320813", "321322"];
const TOWNS = ["371002001", "371002002", "371002003"];
const CITIES = ["371000", "370200", "320800", "321300"];
const REGIONS = ["370000", "320000", ...CITIES, ...COUNTIES, ...TOWNS];
const TYPES: readonly AgencyType[] = [
  "DEPARTMENT",
  "SUBDISTRICT",
  "FUNCTIONAL_ZONE",
  "INSTITUTION",
  "UNKNOWN",
];

/** Which forms were used in which year: a majority, and some that are ahead or behind. */
const FORMS: Readonly<Record<number, readonly (readonly [FormCode | null, number])[]>> = {
  2018: [
    ["A2014", 75],
    ["B2019", 15],
    ["C2021", 3],
    ["PRE", 3],
    [null, 4],
  ],
  2019: [
    ["B2019", 72],
    ["A2014", 14],
    ["C2021", 10],
    [null, 4],
  ],
  2021: [
    ["C2021", 55],
    ["B2019", 35],
    ["A2014", 5],
    [null, 5],
  ],
};

/** What is put into cells: counts with many ties and zeros, amounts with four decimals, signed changes. */
const CELLS: Readonly<Record<string, "count" | "amount" | "change">> = {
  "application.received": "count",
  "application.carried_in": "count",
  "application.completed": "count",
  "application.answered": "count",
  "outcome.already_public": "count",
  "outcome.agreed": "count",
  "outcome.granted": "count",
  "outcome.partial": "count",
  "review.total": "count",
  "review.corrected": "count",
  "review.pending": "count",
  "regulation.public_stock": "count",
  "regulation.in_force": "count",
  "litigation.total": "count",
  "litigation.direct.total": "count",
  "litigation.after_review.total": "count",
  "licence.decisions": "count",
  "penalty.decisions": "count",
  "penalty.items_change": "change",
  "charge.amount": "amount",
  "fee.collected": "amount",
};

/** `size` agencies of two provinces over three years, the same for the same seed. */
export function aRandomProvince(seed: number, size: number): RandomProvince {
  const random = randomFrom(seed);
  const agencies = [
    ...REGIONS.map(government),
    ...Array.from({ length: size - REGIONS.length }, (_, i) => office(i)),
  ];
  const filings = agencies.flatMap((agency) => YEARS.flatMap((year) => filingsOf(agency, year)));
  return { agencies, filings, reports: filings.map(reportOf) };

  function government(region: string): Agency {
    const type = region.length === 9 ? "TOWNSHIP" : "GOVERNMENT";
    const above = ancestorsOf(region)[1] ?? null;
    return anAgency({
      code: region,
      name: `${name()}政府`,
      type,
      level: levelOf(region),
      region,
      parent: above,
    });
  }

  function office(i: number): Agency {
    const region = random() < 0.03 ? null : pick(REGIONS);
    return anAgency({
      code: `${region ?? "x-nowhere"}-${"abcdefghijk"[i % 11]}${i}`,
      name: `${name()}局`,
      type: pick(TYPES),
      level: region ? levelOf(region) : "PREFECTURE",
      region,
      parent: random() < 0.5 ? region : null,
      validFrom: random() < 0.1 ? 2019 : null,
      validTo: random() < 0.1 ? 2020 : null,
    });
  }

  /** Few characters, so that names come twice. */
  function name(): string {
    return Array.from({ length: 2 }, () => pick([..."东南西北中山水文工农"])).join("");
  }

  function filingsOf({ code, type }: Agency, year: number): Filing[] {
    const whole = type === "GOVERNMENT" || type === "TOWNSHIP" ? 0.7 : 0.1;
    const scopes: Scope[] = [];
    if (random() < 0.75) scopes.push("OWN");
    if (random() < whole) scopes.push("CONSOLIDATED");
    return scopes.map((scope) => {
      const form = weighted(FORMS[year]!);
      return { agency: code, year, scope, form, cells: form ? cellsOf(form) : {} };
    });
  }

  function cellsOf(form: FormCode): Figures {
    const layout = new Set(layoutOf(form));
    const codes = Object.keys(CELLS).filter((code) => layout.has(code));
    return Object.fromEntries(codes.map((code) => [code, weighted(states(CELLS[code]!))] as const));
  }

  function states(kind: "count" | "amount" | "change"): readonly (readonly [Figures[string], number])[] {
    const value = {
      count: () => (random() < 0.25 ? 0 : Math.floor(random() ** 3 * 40)),
      amount: () => Math.floor(random() * 1e6) / 10 ** Math.floor(random() * 5),
      change: () => Math.floor(random() * 9) - 4,
    }[kind]();
    return [
      [value, 76],
      [null, 8],
      ["NOT_APPLICABLE", 4],
      ["NOT_EXTRACTED", 8],
      ["NOT_IN_FORM", 4],
    ];
  }

  function pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(random() * values.length)]!;
  }

  function weighted<Value>(values: readonly (readonly [Value, number])[]): Value {
    let left = random() * values.reduce((sum, [, weight]) => sum + weight, 0);
    return (values.find(([, weight]) => (left -= weight) < 0) ?? values[0]!)[0];
  }
}

export function reportOf({ cells, ...about }: Filing): Report {
  const unseen = about.form ? layoutOf(about.form).map((code) => [code, "NOT_EXTRACTED"] as const) : [];
  return aReport({ ...Object.fromEntries(unseen), ...cells }, about);
}

/** The region and those that contain it, by the digits of GB/T 2260, the innermost first. */
export function ancestorsOf(region: string): string[] {
  const codes = [region, region.slice(0, 6), `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`];
  return [...new Set(codes)];
}

export function levelOf(region: string): "PROVINCE" | "PREFECTURE" | "COUNTY" | "TOWNSHIP" {
  return (["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"] as const)[ancestorsOf(region).length - 1]!;
}
