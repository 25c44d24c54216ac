import { plainStats, type By } from "../../factories/plain-statistics";
import { aRandomProvince, YEARS } from "../../factories/random-province";
import { comparable, mostUsed, PLAIN_INDICATORS, PlainAnswers } from "../../factories/plain-answers";
import { Service } from "../../factories/service";

const SEED = 20180320;
const province = aRandomProvince(SEED, 300);
const plain = new PlainAnswers(province);
const codes = PLAIN_INDICATORS.map(({ code }) => code);
const byCode = [...province.agencies].sort((a, b) => (a.code < b.code ? -1 : 1));

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(province.agencies, province.reports);
});
afterAll(() => service.stop());

describe(`compare over 300 random agencies (seed ${SEED})`, () => {
  it("has every status, every form and hundreds of reports to judge", () => {
    const statuses = new Set(
      byCode.flatMap((agency) =>
        YEARS.flatMap((year) => PLAIN_INDICATORS.map((one) => plain.figure(agency, year, "OWN", one).status)),
      ),
    );
    expect([...statuses].sort()).toEqual([
      "BLANK",
      "COMPUTED",
      "NOT_APPLICABLE",
      "NOT_COMPUTABLE",
      "NOT_EXTRACTED",
      "NOT_FILED",
      "NOT_IN_FORM",
      "REPORTED",
    ]);
    expect(province.filings.length).toBeGreaterThan(700);
  });

  it.each(["OWN", "CONSOLIDATED"] as const)(
    "%s: all 7,200 cells say what was put in: value, status, reason and comparability",
    async (scope) => {
      const { compare } = await service.ask(
        `query ($indicators: [ID!]!, $years: [Int!]!, $scope: Scope!) {
         compare(where: {}, indicators: $indicators, years: $years, scope: $scope) {
           agencies { code } columns { indicator { code } year values statuses reasons comparables } } }`,
        { indicators: codes, years: YEARS, scope },
      );
      expect(compare.agencies).toEqual(byCode.map(({ code }) => ({ code })));
      const newest = byCode.flatMap(({ code }) => plain.filing(code, 2021, scope)?.form ?? []);
      const reference = mostUsed(newest);
      expect(compare.columns).toEqual(
        PLAIN_INDICATORS.flatMap((indicator) =>
          YEARS.map((year) => {
            const figures = byCode.map((agency) => plain.figure(agency, year, scope, indicator));
            return {
              ...{ indicator: { code: indicator.code }, year },
              values: figures.map(({ value }) => value),
              statuses: figures.map(({ status }) => status),
              reasons: figures.map(({ reason }) => reason),
              comparables: figures.map(({ form }) => comparable(indicator, form, reference)),
            };
          }),
        ),
      );
    },
  );
});

const SUBSETS: readonly (readonly By[])[] = [
  [],
  ["REGION"],
  ["LEVEL"],
  ["TYPE"],
  ["FORM"],
  ["REGION", "LEVEL"],
  ["REGION", "TYPE"],
  ["REGION", "FORM"],
  ["LEVEL", "TYPE"],
  ["LEVEL", "FORM"],
  ["TYPE", "FORM"],
  ["FORM", "TYPE", "LEVEL"],
  ["TYPE", "LEVEL", "REGION"],
  ["REGION", "TYPE", "FORM"],
  ["REGION", "LEVEL", "FORM"],
  ["REGION", "LEVEL", "TYPE", "FORM"],
];

const STATS = `query ($indicator: ID!, $years: [Int!]!, $groupBy: [GroupBy!]!, $regionLevel: AgencyLevel, $scope: Scope!, $where: AgencyFilter) {
  stats(indicator: $indicator, years: $years, groupBy: $groupBy, regionLevel: $regionLevel, scope: $scope, where: $where) {
    keys { by code } year count missing sum sumReason mean median p10 p25 p75 p90 min max stddev } }`;

describe(`stats over 300 random agencies (seed ${SEED})`, () => {
  const cases = SUBSETS.flatMap((groupBy, i) => {
    const level = ["PROVINCE", "PREFECTURE", "COUNTY"][i % 3]!;
    return groupBy.includes("REGION")
      ? [
          { groupBy, regionLevel: null },
          { groupBy, regionLevel: level },
        ]
      : [{ groupBy, regionLevel: null }];
  });
  /** All eight where nothing is grouped, else three of them, others each time. */
  const some = (i: number) =>
    PLAIN_INDICATORS.filter((_, place) => i === 0 || [0, 3, 5].includes((place + i) % 8));

  it.each(cases.map((one, i) => ({ ...one, indicators: some(i) })))(
    "grouped by $groupBy at the level $regionLevel are those of a plain computation, in both scopes",
    async ({ groupBy, regionLevel, indicators }) => {
      for (const indicator of indicators) {
        for (const scope of ["OWN", "CONSOLIDATED"] as const) {
          const expected = plainStats(plain, { indicator, scope, groupBy, regionLevel });
          const variables = { indicator: indicator.code, years: YEARS, groupBy, regionLevel, scope };
          const { stats } = await service.ask(STATS, variables);
          expect({ ...variables, groups: stats }).toEqual({ ...variables, groups: inOrder(expected) });
        }
      }
    },
  );

  it("stand newest year first, then by their codes, those without a key last", async () => {
    const variables = {
      indicator: "application.received",
      years: [2019, 2021, 2018],
      groupBy: ["REGION", "TYPE"],
      scope: "OWN",
    };
    const { stats } = await service.ask(STATS, variables);
    expect(stats).toEqual(inOrder(stats));
    expect(new Set(stats.map(({ year }: Group) => year))).toEqual(new Set([2021, 2019, 2018]));
  });
});

interface Group {
  readonly year: number;
  readonly keys: readonly { readonly code: string | null }[];
}

function inOrder<One extends Group>(groups: readonly One[]): One[] {
  const place = ({ year, keys }: Group) => [9999 - year, ...keys.map(({ code }) => code || "~")].join(" ");
  return [...groups].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
