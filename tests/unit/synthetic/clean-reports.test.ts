import { syntheticTree } from "../../../src/synthetic";
import { brokenIdentities, valuesOf } from "./broken-identities";
import { aTree, cleanReports } from "./clean-reports";

const reports = cleanReports();

describe("1,020 clean reports: 24 agencies over ten years and a city of 78 agencies over ten years", () => {
  it("break no identity of their forms", () => {
    expect(reports).toHaveLength(24 * 10 + 10 * (1 + 1 + 12 + 8 + 8 * 7));
    expect(new Set(reports.map(({ form, applicationsOf = "" }) => form + applicationsOf)).size).toBe(5);
    expect(reports.flatMap(brokenIdentities)).toEqual([]);
  });

  it("go on from year to year", () => {
    const byKey = new Map(reports.map((report) => [`${report.agency.code} ${report.year}`, report]));
    expect(byKey.size).toBe(reports.length);
    const breaks = reports.flatMap((report) => {
      const before = byKey.get(`${report.agency.code} ${report.year - 1}`);
      return before ? brokenChains(valuesOf(before), valuesOf(report), before.counts, report.counts) : [];
    });
    expect(breaks).toEqual([]);
  });
});

const chains: readonly (readonly [now: string, before: readonly string[], change?: readonly string[]])[] = [
  ...["", "@natural_person", "@business", "@legal_service"].map(
    (column) => [`application.carried_in${column}`, [`application.carried_over${column}`]] as const,
  ),
  ["licence.items_last_year", ["licence.items_last_year", "licence.items_change"]],
  ["charge.items_last_year", ["charge.items_last_year", "charge.items_change"]],
];

function brokenChains(
  before: (code: string) => number,
  now: (code: string) => number,
  codesBefore: ReadonlyMap<string, number>,
  codes: ReadonlyMap<string, number>,
): string[] {
  const has = (some: ReadonlyMap<string, number>, ...all: string[]) => all.every((code) => some.has(code));
  const broken = chains.flatMap(([code, parts]) => {
    if (!has(codes, code) || !has(codesBefore, ...parts)) return [];
    const expected = parts.reduce((sum, part) => sum + before(part), 0);
    return expected === now(code) ? [] : [`${code}: ${expected} became ${now(code)}`];
  });
  const inForce = "normative.in_force";
  if (!has(codes, inForce) || !has(codesBefore, inForce)) return broken;
  const expected = before(inForce) + now("normative.issued") - now("normative.repealed");
  return expected === now(inForce) ? broken : [...broken, `${inForce}: ${expected} became ${now(inForce)}`];
}

describe("a city of 78 agencies over ten years", () => {
  const { reports: all, agencies } = aTree();

  it("has in each of its 9 governments the sums over their children, cell by cell", () => {
    const governments = agencies.filter(({ code }) => agencies.some(({ parent }) => parent === code));
    expect(governments).toHaveLength(9);
    const wrong = governments.flatMap(({ code }) =>
      all
        .filter(({ agency }) => agency.code === code)
        .flatMap((report) => {
          const children = all.filter(({ agency, year }) => agency.parent === code && year === report.year);
          return Object.keys(report.figures).flatMap((cell) => {
            const sum = children.reduce((total, child) => total + valuesOf(child)(cell), 0);
            const printed = valuesOf(report)(cell);
            return Math.abs(sum - printed) < 1e-6
              ? []
              : [`${report.title} ${cell}: ${printed}, children ${sum}`];
          });
        }),
    );
    expect(wrong).toEqual([]);
  });

  it("has codes that begin with x- and names with 示例", () => {
    expect(agencies.filter(({ code, name }) => !code.startsWith("x-") || !name.startsWith("示例"))).toEqual(
      [],
    );
    expect(new Set(agencies.map(({ code }) => code)).size).toBe(78);
    expect(new Set(agencies.map(({ name }) => name)).size).toBe(78);
  });
});

describe("a tree", () => {
  const small = (seed: number) => syntheticTree({ seed, districts: 1, departments: 1, years: [2020, 2021] });

  it("is the same again for the same seed, and another for another", () => {
    expect(small(3)).toEqual(small(3));
    expect(small(4).reports).not.toEqual(small(3).reports);
  });

  it("has the regions that it is given, the city's first", () => {
    const { agencies } = syntheticTree({
      seed: 1,
      districts: 2,
      departments: 1,
      years: [],
      regions: ["371000", "371002"],
    });
    expect(agencies.map(({ code, region }) => [code, region])).toEqual([
      ["x-shili", "371000"],
      ["x-shili-fb1", "371000"],
      ["x-shili-j1", "371000"],
      ["x-shili-q1", "371002"],
      ["x-shili-q2", "371002"],
    ]);
  });
});
