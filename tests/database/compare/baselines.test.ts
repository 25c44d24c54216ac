import fc from "fast-check";
import { PLAIN_INDICATORS, PlainAnswers } from "../../factories/plain-answers";
import {
  aProvinceWithRates,
  PLAIN_RATE,
  PlainComparison,
  type AskedBaseline,
} from "../../factories/plain-comparison";
import { ancestorsOf, YEARS } from "../../factories/random-province";
import { Service } from "../../factories/service";

const SEED = 20190515;
const province = aProvinceWithRates(SEED, 130);
const plain = new PlainAnswers(province);
const agencies = [...province.agencies].sort((a, b) => (a.code < b.code ? -1 : 1));
const indicators = [...PLAIN_INDICATORS, PLAIN_RATE];

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await service.publish(province.agencies, province.reports);
});
afterAll(() => service.stop());

const COMPARE = `query ($agencies: [ID!]!, $indicators: [ID!]!, $years: [Int!]!, $scope: Scope!, $baseline: BaselineInput) {
  compare(agencies: $agencies, indicators: $indicators, years: $years, scope: $scope, baseline: $baseline) {
    columns { indicator { code } year values deltas deltaPcts comparables reasons }
    summaries { indicator { code } year count missing sum sumReason pooled mean median p25 p75 min max } } }`;

const someAgencies = fc.shuffledSubarray(agencies, { minLength: 1, maxLength: 60 });
const someYears = fc.shuffledSubarray(YEARS, { minLength: 1 });
const someBaseline: fc.Arbitrary<AskedBaseline> = fc.oneof(
  fc.constant<AskedBaseline>({ kind: "PREVIOUS_YEAR" }),
  fc.constantFrom(2017, ...YEARS).map((year): AskedBaseline => ({ kind: "YEAR", year })),
  fc.constantFrom(...agencies).map(({ code }): AskedBaseline => ({ kind: "AGENCY", agency: code })),
  fc
    .constantFrom(undefined, {}, { types: ["DEPARTMENT", "GOVERNMENT"] }, { levels: ["COUNTY"] })
    .map((peers): AskedBaseline => ({ kind: "PEER_MEDIAN", ...(peers && { peers }) })),
);

/** What two computations of doubles may differ by. */
const isNear = (one: unknown, two: unknown): boolean =>
  typeof one === "number" && typeof two === "number"
    ? Math.abs(one - two) <= 1e-9 * Math.max(Math.abs(one), Math.abs(two))
    : one === two;

function expectNear(
  found: Record<string, unknown>,
  expected: Record<string, unknown>,
  near: readonly string[],
) {
  const exact = (row: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !near.includes(name)));
  expect(exact(found)).toEqual(exact(expected));
  for (const name of near) {
    const [one, two] = [[found[name]].flat(), [expected[name]].flat()];
    const apart = two.flatMap((value, i) =>
      isNear(one[i], value) ? [] : [{ name, i, found: one[i], value }],
    );
    expect(apart).toEqual([]);
  }
}

describe(`compare by a filter over the same province`, () => {
  it("takes the agencies that all parts of the filter let through and that exist in one of the years, by code", async () => {
    const some = <Value>(...values: readonly Value[]) =>
      fc.option(fc.subarray([...values], { minLength: 1 }), { nil: null });
    const filters = fc.record({
      regions: some("370000", "371000", "371002", "320800"),
      types: some("GOVERNMENT", "TOWNSHIP", "DEPARTMENT", "SUBDISTRICT"),
      levels: some("PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"),
      parent: fc.option(fc.constantFrom("371000", "371002"), { nil: null, freq: 1 }),
      asOfYear: fc.option(fc.constantFrom(2018, 2020, 2021), { nil: null }),
    });
    const counts: number[] = [];
    await fc.assert(
      fc.asyncProperty(filters, someYears, async (where, years) => {
        const { compare } = await service.ask(
          `query ($where: AgencyFilter, $years: [Int!]!) { compare(where: $where, years: $years, indicators: ["charge.amount"]) { agencies { code } } }`,
          { where, years },
        );
        const exists = (one: (typeof agencies)[number], year: number) =>
          (one.validFrom ?? year) <= year && year <= (one.validTo ?? year);
        const expected = agencies
          .filter(({ type }) => where.types?.includes(type as "TOWNSHIP") ?? true)
          .filter(({ level }) => where.levels?.includes(level as "COUNTY") ?? true)
          .filter(({ parent }) => where.parent === null || parent === where.parent)
          .filter(({ region }) => {
            const above = region === null ? [] : ancestorsOf(region);
            return where.regions?.some((asked) => above.includes(asked)) ?? true;
          })
          .filter((one) => (where.asOfYear ? [where.asOfYear] : years).some((year) => exists(one, year)));
        counts.push(expected.length);
        expect(compare.agencies).toEqual(expected.map(({ code }) => ({ code })));
      }),
      { numRuns: 25, seed: SEED },
    );
    expect(counts.filter((count) => count > 0 && count < agencies.length).length).toBeGreaterThan(10);
  });
});

describe(`compare with a baseline over random questions to a random province (seed ${SEED})`, () => {
  it("gives the values, deltas, percentages, comparabilities, reasons and summaries of a plain computation", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        someAgencies,
        someYears,
        fc.constantFrom("OWN" as const, "CONSOLIDATED" as const),
        someBaseline,
        async (some, years, scope, baseline) => {
          const { compare } = await service.ask(COMPARE, {
            ...{ years, scope, baseline, agencies: some.map(({ code }) => code) },
            indicators: indicators.map(({ code }) => code),
          });
          const answers = new PlainComparison(plain, scope);
          let place = 0;
          for (const indicator of indicators) {
            for (const year of years) {
              const column = answers.column(some, year, indicator, baseline, agencies);
              column.reasons.forEach((reason) => seen.add(String(reason)));
              expectNear(compare.columns[place], column, ["deltaPcts"]);
              const summary = answers.summary(some, year, indicator);
              seen.add(String(summary.sumReason));
              expectNear(compare.summaries[place], summary, ["pooled", "mean", "median", "p25", "p75"]);
              place += 1;
            }
          }
          expect([compare.columns.length, compare.summaries.length]).toEqual([place, place]);
        },
      ),
      { numRuns: 24, seed: SEED },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...[
          "null",
          "MISSING_BASE",
          "ZERO_BASE",
          "BREAK",
          "NOT_COMPARABLE",
          "OTHER_SCOPE",
          "ZERO_DENOMINATOR",
        ],
        ...["MISSING_INPUT", "NOT_ADDITIVE", "NESTED"],
      ]),
    );
  });

  it("holds nulls without a baseline", async () => {
    const { compare } = await service.ask(COMPARE, {
      ...{ scope: "OWN", years: [2019], indicators: ["application.received"] },
      agencies: agencies.slice(0, 3).map(({ code }) => code),
    });
    expect(compare.columns).toMatchObject([{ deltas: [null, null, null], deltaPcts: [null, null, null] }]);
  });

  it("refuses a median over more than 500,000 figures before it looks at them, naming the peers", async () => {
    const { indicators: all } = await service.ask("{ indicators(members: true) { code } }");
    const source = `query ($indicators: [ID!]!, $years: [Int!]!, $agency: ID!) { compare(agencies: [$agency], indicators: $indicators,
      years: $years, baseline: { kind: PEER_MEDIAN, peers: {} }) { release } }`;
    const years = Array.from({ length: 30 }, (_, i) => 2000 + i);
    const variables = {
      years,
      agency: agencies[0]!.code,
      indicators: (all as { code: string }[]).map(({ code }) => code),
    };
    const { data, errors } = await service.answer(source, variables);
    expect(data).toEqual({ compare: null });
    expect(errors[0]!.extensions).toMatchObject({ code: "TOO_MUCH", allowed: { figures: 500_000 } });
    for (const text of ["130", "500000", "baseline.peers"]) {
      expect(errors[0]!.extensions.messageZh).toContain(text);
      expect(errors[0]!.extensions.messageEn).toContain(text);
    }
  });

  it("takes as many statements for 100 agencies as for one, whatever the baseline: at most two more than without", async () => {
    const counts = async (baseline: object | null, fields = "columns { deltas }") => {
      const source = `query ($agencies: [ID!]!, $baseline: BaselineInput) { compare(agencies: $agencies, years: [2018, 2019, 2021],
        indicators: ["application.received", "charge.amount"], baseline: $baseline) { ${fields} } }`;
      const of = async (n: number) => {
        const codes = agencies.slice(0, n).map(({ code }) => code);
        return (await service.statementsOf(source, { agencies: codes, baseline })).length;
      };
      const [one, many] = [await of(1), await of(100)];
      expect(many).toBe(one);
      return many;
    };
    const inside = { kind: "AGENCY", agency: agencies[0]!.code };
    const outside = { kind: "AGENCY", agency: agencies[120]!.code };
    // The release, the agencies, layouts, figures; that of a baseline; medians after layouts; their peers are counted before.
    expect([
      await counts(null),
      await counts({ kind: "PREVIOUS_YEAR" }),
      await counts({ kind: "YEAR", year: 2016 }),
      await counts(inside),
      await counts(outside),
      await counts({ kind: "PEER_MEDIAN" }),
      await counts({ kind: "PEER_MEDIAN", peers: {} }),
    ]).toEqual([4, 4, 4, 4, 4, 6, 7]);
    expect(await counts(null, "summaries { mean } warnings { code } breaks { cause }")).toBe(7);
  });
});
