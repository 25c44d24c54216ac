import { derivedIndicators } from "../../../src/catalogue/derived";
import { compare, type Figure } from "../../../src/compare";
import { readJudgedCells } from "../../../src/compare/judged-cells";
import type { Agency } from "../../../src/report";
import { plainStats, type By } from "../../factories/plain-statistics";
import { aRandomProvince, YEARS } from "../../factories/random-province";
import {
  comparable,
  mostUsed,
  PLAIN_DERIVED,
  PLAIN_INDICATORS,
  PlainAnswers,
} from "../../factories/plain-answers";
import { Service } from "../../factories/service";
import { tenDigits } from "../../factories/ten-digits";

const SEED = 20180320;
const province = aRandomProvince(SEED, 300);
const plain = new PlainAnswers(province);
const compared = [...PLAIN_INDICATORS, ...PLAIN_DERIVED];
const codes = compared.map(({ code }) => code);
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
    "%s: all 10,800 cells say what was put in: value, status, reason and comparability",
    async (scope) => {
      const { compare: table } = await service.ask(
        `query ($indicators: [ID!]!, $years: [Int!]!, $scope: Scope!) {
         compare(where: {}, indicators: $indicators, years: $years, scope: $scope) {
           agencies { code } columns { indicator { code } year values statuses reasons comparables } } }`,
        { indicators: codes, years: YEARS, scope },
      );
      expect(table.agencies).toEqual(byCode.map(({ code }) => ({ code })));
      const newest = byCode.flatMap(({ code }) => plain.filing(code, 2021, scope)?.form ?? []);
      const reference = mostUsed(newest);
      expect(table.columns).toEqual(
        compared.flatMap((indicator) =>
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

describe("every derived indicator", () => {
  it("is the same worked out beside each other in JS and by the statement behind ranks, over all agencies and years", async () => {
    const question = {
      ...{ release: 1, agencies: byCode, indicators: derivedIndicators, years: YEARS },
      ...({ scope: "OWN", figures: "CORRECTED", followSuccession: false } as const),
    };
    const { cells } = await compare(service.database, question);
    const judged = await readJudgedCells(service.database, question, derivedIndicators);
    const byPlace = new Map(
      judged.map(({ code, year, indicator, ...cell }) => [`${code} ${indicator.code} ${year}`, cell]),
    );
    const pairs = byCode.flatMap((agency, i) =>
      derivedIndicators.flatMap((indicator, j) =>
        YEARS.map((year, k) => ({
          cell: cells[(i * derivedIndicators.length + j) * YEARS.length + k]!,
          row: byPlace.get(`${agency.code} ${indicator.code} ${year}`),
          exists: existsIn(agency, year),
          place: `${agency.code} ${indicator.code} ${year}`,
        })),
      ),
    );
    const figure = ({ value, numerator, denominator, status, reason }: Figure) => [
      ...[tenDigits(value), numerator, denominator, status, reason],
    ];
    // The statement gives peers that exist in the year; those that do not stand beside each other all the same.
    const both = pairs.filter(({ exists }) => exists);
    expect(both.map(({ place, row }) => [place, row && figure(row)])).toEqual(
      both.map(({ place, cell }) => [place, figure(cell)]),
    );
    expect(new Set(both.map(({ cell }) => cell.reason))).toEqual(
      new Set([
        ...[null, "MISSING_INPUT", "ZERO_DENOMINATOR", "NOT_IN_FORM", "NOT_EXTRACTED", "NOT_FILED"],
        "OTHER_SCOPE",
      ]),
    );
  });
});

const existsIn = ({ validFrom, validTo }: Agency, year: number) =>
  (validFrom ?? year) <= year && year <= (validTo ?? year);

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
    keys { by code } year count missing sum sumReason pooled mean median p10 p25 p75 p90 min max stddev } }`;

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
  /** All twelve where nothing is grouped, else three of them, others each time. */
  const some = (i: number) => compared.filter((_, place) => i === 0 || [0, 4, 7].includes((place + i) % 12));

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
