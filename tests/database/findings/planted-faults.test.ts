import {
  faults,
  randomFrom,
  syntheticAgency,
  syntheticSeries,
  syntheticTree,
  withFault,
  type Planted,
  type SyntheticReport,
} from "../../../src/synthetic";
import { needsOtherReports } from "../../factories/faults";
import { Service } from "../../factories/service";
import { publishSynthetic, toldOf, type Told } from "../../factories/synthetic-service";

const SEEDS = Array.from({ length: 10 }, (_, seed) => seed);

interface Case {
  readonly code: string;
  readonly form: string;
  readonly planted: Planted;
  /** All that are stored, the one with the fault among them. */
  readonly reports: readonly SyntheticReport[];
}

/** Agencies of its own for each case, so that no fault shows in another's reports; the families have the first numbers. */
let number = 100;
const next = () => (number += 1);

function aCase(code: string, year: number, seed: number): Case | null {
  const [agency, other] = [next(), next()].map((one) =>
    syntheticAgency({ type: seed % 3 ? "DEPARTMENT" : "GOVERNMENT", level: "COUNTY", number: one }),
  ) as [SyntheticReport["agency"], SyntheticReport["agency"]];
  const [lastYear, report] = syntheticSeries({ seed, agency, years: [year - 1, year] });
  const [sister] = syntheticSeries({ seed: seed + 100, agency: other, years: [year] });
  const planted = withFault(report!, code, randomFrom(seed), { lastYear, sister });
  if (!planted) return null;
  const beside = code === "SISTER_COPIED" ? [sister!] : /^(?:FILED|UNDATED)/.test(code) ? [] : [lastYear!];
  return { code, form: report!.form, planted, reports: [...beside, planted.report] };
}

function aFamily(year: number, seed: number): Case {
  const { reports } = syntheticTree({ seed, districts: 1, departments: 1, years: [year] });
  const name = next();
  const renamed = reports.map((report) => ({
    ...report,
    agency: {
      ...report.agency,
      code: `x-${name}-${report.agency.code}`,
      name: `${report.agency.name.replace("示例", `示例${name}`)}`,
      parent: report.agency.parent && `x-${name}-${report.agency.parent}`,
    },
  }));
  const planted = withFault(renamed[0]!, "PARENT_OFF", randomFrom(seed))!;
  return {
    ...{ code: "PARENT_OFF", form: planted.report.form, planted },
    reports: [planted.report, ...renamed.slice(1)],
  };
}

const years: Readonly<Record<string, readonly number[]>> = {
  CARRIED_IN_BROKEN: [2020, 2021, 2023],
  IN_FORCE_BROKEN: [2023],
  ITEMS_BROKEN: [2020],
  LAST_YEAR_COPIED: [2017, 2020, 2023],
  SISTER_COPIED: [2017, 2020, 2023],
  FILED_LATE: [2017, 2020, 2023],
  UNDATED: [2017, 2020, 2023],
};
const cases: readonly Case[] = [
  ...Object.entries(years).flatMap(([code, some]) =>
    some.flatMap((year) => SEEDS.flatMap((seed) => aCase(code, year, seed) ?? [])),
  ),
  ...[2017, 2020, 2023].flatMap((year) => SEEDS.map((seed) => aFamily(year, seed))),
];

let service: Service;
const found = new Map<string, Told[]>();
const keyOf = ({ agency, year }: SyntheticReport) => `${agency.code} ${year}`;

beforeAll(async () => {
  service = await Service.start();
  const reports = cases.flatMap((one) => one.reports);
  const agencies = [...new Map(reports.map(({ agency }) => [agency.code, agency])).values()];
  await publishSynthetic(service, agencies, reports);
  for (const one of await toldOf(service, true)) {
    const place = `${one.agency} ${one.year}`;
    found.set(place, [...(found.get(place) ?? []), one]);
  }
});
afterAll(() => service.stop());
const isNothing = (text = "") => !/\d/.test(text);

/** What tells of a fault, and how grave it is: the figures decide where a remark or a blank may explain what is wrong. */
const expected: Readonly<
  Record<
    string,
    {
      readonly rule: string;
      isAt(found: Told, one: Case): boolean;
      gravity(found: Told, one: Case): string;
    }
  >
> = {
  CARRIED_IN_BROKEN: {
    rule: "CARRIED_APPLICATIONS",
    isAt: ({ indicators }) => indicators.includes("application.carried_in"),
    gravity: () => "FAILED WARNING",
  },
  IN_FORCE_BROKEN: {
    rule: "DOCUMENTS_IN_FORCE",
    isAt: ({ indicators }) => indicators[0] === "normative.in_force",
    // 22（其中修订16件） may be the reason.
    gravity: (_, { planted: { report } }) =>
      ["issued", "repealed"].some((what) => report.figures[`normative.${what}`]!.includes("（"))
        ? "UNCERTAIN INFO"
        : "FAILED WARNING",
  },
  ITEMS_BROKEN: {
    rule: "ITEMS_LAST_YEAR",
    isAt: ({ indicators }) => indicators[0] === "licence.items_last_year",
    gravity: () => "FAILED WARNING",
  },
  LAST_YEAR_COPIED: {
    rule: "SAME_AS_LAST_YEAR",
    isAt: () => true,
    gravity: () => "FAILED WARNING",
  },
  SISTER_COPIED: {
    rule: "SAME_AS_SISTER",
    isAt: ({ related }, { reports }) => related.includes(reports[0]!.agency.code),
    gravity: () => "FAILED WARNING",
  },
  FILED_LATE: { rule: "FILED_LATE", isAt: () => true, gravity: () => "FAILED WARNING" },
  UNDATED: { rule: "FILED_LATE", isAt: () => true, gravity: () => "NOT_ASSESSABLE WARNING" },
  PARENT_OFF: {
    rule: "CHILDREN_TO_PARENT",
    isAt: ({ indicators }, { planted }) => indicators.includes(planted.codes[0]!),
    // A child's blank may be what is missing.
    gravity: (_, { planted: { codes }, reports }) =>
      reports.slice(1).some(({ figures }) => isNothing(figures[codes[0]!]))
        ? "UNCERTAIN INFO"
        : "FAILED WARNING",
  },
};

const told = ({ planted }: Case) => found.get(keyOf(planted.report)) ?? [];
const inBrief = ({ rule, status, severity, actual, indicators }: Told) =>
  [rule, status, severity, actual, indicators[0]].join(" ");

describe("each of the 8 faults that other reports or a deadline show, with 10 seeds in every form that has a place for it", () => {
  const across = faults.filter(needsOtherReports);

  it("has a row in this table", () => {
    expect(Object.keys(expected).sort()).toEqual(across.map(({ code }) => code).sort());
  });

  it.each([
    ["CARRIED_IN_BROKEN", 24],
    ["IN_FORCE_BROKEN", 8],
    ["ITEMS_BROKEN", 8],
    ["LAST_YEAR_COPIED", 30],
    ["SISTER_COPIED", 30],
    ["FILED_LATE", 30],
    ["UNDATED", 30],
    ["PARENT_OFF", 30],
  ])("%s is found each of at least %i times, where it is", (code, least) => {
    const { rule, isAt, gravity } = expected[code]!;
    const all = cases.filter((one) => one.code === code);
    expect(all.length).toBeGreaterThanOrEqual(least);
    const hidden = all.filter(
      (one) =>
        !told(one).some(
          (finding) =>
            finding.rule === rule &&
            isAt(finding, one) &&
            `${finding.status} ${finding.severity}` === gravity(finding, one),
        ),
    );
    expect(
      hidden.map((one) => [
        ...[one.form, one.planted.report.title, ...one.planted.codes],
        ...told(one)
          .filter(({ status, rule: other }) => status !== "NOT_ASSESSABLE" || other === rule)
          .map(inBrief),
      ]),
    ).toEqual([]);
  });

  it("shows in no other report, and as nothing else that is FATAL or WARNING, but in the other copy", () => {
    const faulty = new Map(cases.map((one) => [keyOf(one.planted.report), one.code]));
    const copied = new Set(
      cases.flatMap(({ code, reports }) => (code === "SISTER_COPIED" ? keyOf(reports[0]!) : [])),
    );
    const others = [...found].flatMap(([place, findings]) =>
      findings
        .filter(({ status, severity }) => status !== "NOT_ASSESSABLE" && severity !== "INFO")
        .filter(({ rule }) => rule !== expected[faulty.get(place) ?? ""]?.rule)
        .filter(({ rule }) => !(copied.has(place) && rule === "SAME_AS_SISTER"))
        .map(({ rule, status }) => [place, rule, status]),
    );
    expect(others).toEqual([]);
  });
});
