import { anAgency } from "../../factories/agency";
import { aReport, type Figures } from "../../factories/report";
import { Service } from "../../factories/service";
import type { FormCode } from "../../../src/catalogue";
import type { Scope } from "../../../src/report";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

type Filed = readonly [year: number, form: FormCode, received: number | null, scope?: Scope, more?: Figures];

/** An agency that filed so. */
async function anAgencyWith(...filed: readonly Filed[]): Promise<string> {
  const agency = anAgency();
  const reports = filed.map(([year, form, received, scope = "OWN", more = {}]) =>
    aReport({ "application.received": received, ...more }, { agency: agency.code, year, form, scope }),
  );
  await service.publish([agency], reports);
  return agency.code;
}

const SERIES = `query ($code: ID!, $indicator: ID! = "application.received", $from: Int, $to: Int, $scope: Scope) {
  agency(code: $code) { series(indicator: $indicator, from: $from, to: $to, scope: $scope) {
    indicator { code } scope noteZh noteEn segments { fromYear toYear }
    points { year time value status form yoy yoyPct reason agency { code } }
    breaks { fromYear toYear cause fromForm toForm comparability indicator { code } agency { code } } } } }`;

interface Point {
  year: number;
  value: number | null;
  form: string | null;
  yoy: number | null;
  yoyPct: number | null;
  reason: string | null;
}

const seriesOf = async (code: string, args: Record<string, unknown> = {}) =>
  (await service.ask(SERIES, { code, ...args })).agency.series;
const rowsOf = (points: readonly Point[]) =>
  points.map(({ year, value, form, yoy, yoyPct, reason }) => [year, value, form, yoy, yoyPct, reason]);
const spansOf = (segments: readonly { fromYear: number; toYear: number }[]) =>
  segments.map(({ fromYear, toYear }) => [fromYear, toYear]);

describe("Agency.series", () => {
  it("splits at a change of form that is PARTIAL, goes on across one that is FULL, and has no change across the break", async () => {
    const code = await anAgencyWith(
      [2017, "A2014", 40],
      [2018, "A2014", 50],
      [2019, "B2019", 20],
      [2020, "B2019", 25],
      [2021, "C2021", 30],
    );
    const { points, segments, breaks, indicator, scope, noteZh, noteEn } = await seriesOf(code);
    expect(rowsOf(points)).toEqual([
      [2017, 40, "A2014", null, null, "MISSING_BASE"],
      [2018, 50, "A2014", 10, 25, null], // 10 ÷ 40
      [2019, 20, "B2019", null, null, "BREAK"],
      [2020, 25, "B2019", 5, 25, null], // 5 ÷ 20
      [2021, 30, "C2021", 5, 20, null], // 5 ÷ 25
    ]);
    expect(spansOf(segments)).toEqual([
      [2017, 2018],
      [2019, 2021],
    ]);
    expect(breaks).toEqual([
      {
        ...{ fromYear: 2018, toYear: 2019, cause: "FORM", fromForm: "A2014", toForm: "B2019" },
        ...{ comparability: "PARTIAL", indicator: { code: "application.received" }, agency: { code } },
      },
    ]);
    expect([indicator.code, scope, noteZh, noteEn]).toEqual(["application.received", "OWN", null, null]);
    expect(points[0]).toMatchObject({ time: "2017-12-31", status: "REPORTED", agency: { code } });
  });

  it("has the years without a report too: they split the line, are no break, and leave the next year without a base", async () => {
    const code = await anAgencyWith(
      [2021, "C2021", 0],
      [2022, "C2021", 8],
      [2024, "C2021", null],
      [2025, "C2021", 9],
    );
    const { points, segments, breaks } = await seriesOf(code);
    expect(rowsOf(points)).toEqual([
      [2021, 0, "C2021", null, null, "MISSING_BASE"],
      [2022, 8, "C2021", 8, null, "ZERO_BASE"],
      [2023, null, null, null, null, "NOT_FILED"],
      [2024, null, "C2021", null, null, "BLANK"],
      [2025, 9, "C2021", null, null, "MISSING_BASE"],
    ]);
    expect(spansOf(segments)).toEqual([
      [2021, 2022],
      [2025, 2025],
    ]);
    expect(breaks).toEqual([]);
  });

  it("breaks by SCOPE where only the other scope was filed in between, and by default follows the newest report's", async () => {
    const code = await anAgencyWith(
      [2021, "C2021", 4],
      [2022, "C2021", 100, "CONSOLIDATED"],
      [2023, "C2021", 6],
      [2024, "C2021", 110, "CONSOLIDATED"],
    );
    const own = await seriesOf(code, { scope: "OWN", to: 2023 });
    expect(rowsOf(own.points)).toEqual([
      [2021, 4, "C2021", null, null, "MISSING_BASE"],
      [2022, null, null, null, null, "OTHER_SCOPE"],
      [2023, 6, "C2021", null, null, "OTHER_SCOPE"],
    ]);
    expect(own.breaks).toMatchObject([
      { fromYear: 2021, toYear: 2023, cause: "SCOPE", fromForm: null, toForm: null, comparability: "NONE" },
    ]);
    expect((await seriesOf(code)).scope).toBe("CONSOLIDATED");
    expect((await seriesOf(code, { to: 2023 })).scope).toBe("OWN");
  });

  it("keeps to the years asked, uses the year before the first, and is empty where nothing is known", async () => {
    const code = await anAgencyWith([2022, "C2021", 10], [2023, "C2021", 15]);
    expect(rowsOf((await seriesOf(code, { from: 2023, to: 2024 })).points)).toEqual([
      [2023, 15, "C2021", 5, 50, null],
      [2024, null, null, null, null, "NOT_FILED"],
    ]);
    const nobody = anAgency();
    await service.publish([nobody]);
    expect(await seriesOf(nobody.code)).toMatchObject({ scope: "OWN", points: [], segments: [], breaks: [] });
  });

  it("gives the change of a rate in percentage points, without the error of doubles", async () => {
    const outcomes = (granted: number, completed: number) => ({
      ...{ "outcome.granted": granted, "outcome.partial": 0, "application.completed": completed },
    });
    const code = await anAgencyWith(
      [2022, "C2021", 3, "OWN", outcomes(1, 3)],
      [2023, "C2021", 3, "OWN", outcomes(2, 3)],
      [2024, "C2021", 3, "OWN", outcomes(0, 0)],
    );
    const { points } = await seriesOf(code, { indicator: "rate.disclosed" });
    expect(rowsOf(points)).toEqual([
      [2022, 33.33333333, "C2021", null, null, "MISSING_BASE"],
      [2023, 66.66666667, "C2021", 33.33333334, 100, null],
      [2024, null, "C2021", null, null, "ZERO_DENOMINATOR"],
    ]);
  });

  it("takes the same number of statements for one agency as for all, two more for each further series", async () => {
    await anAgencyWith([2015, "A2014", 1], [2024, "C2021", 2, "CONSOLIDATED"]);
    const count = async (first: number, fields: string) =>
      (
        await service.statementsOf(
          `query ($first: Int!) { agencies(first: $first) { nodes { ${fields} } } }`,
          { first },
        )
      ).length;
    const one = `a: series(indicator: "application.received", scope: OWN) { points { yoy } breaks { cause } }`;
    const two = `${one} b: series(indicator: "charge.amount", scope: OWN) { points { yoy } }`;
    expect([await count(1, one), await count(500, one)]).toEqual([6, 6]);
    expect([await count(1, two), await count(500, two)]).toEqual([8, 8]);
  });

  it("refuses an unknown indicator, a span that ends before it begins and one of more than 40 years, and answers what stands beside", async () => {
    const code = await anAgencyWith([2022, "C2021", 10]);
    for (const [args, refusal, named] of [
      [`indicator: "nothing"`, "UNKNOWN_INDICATOR", "nothing"],
      [`indicator: "application.received", from: 2024, to: 2020`, "BAD_ARGUMENT", "2024"],
      [`indicator: "application.received", from: 1900`, "TOO_MUCH", "40"],
      [`indicator: "application.received", from: 0`, "BAD_ARGUMENT", "0"],
    ] as const) {
      const { data, errors } = await service.answer(
        `{ agency(code: "${code}") { code series(${args}) { scope } } }`,
      );
      expect(data).toEqual({ agency: { code, series: null } });
      expect(errors.map(({ extensions, path }) => [extensions.code, path])).toEqual([
        [refusal, ["agency", "series"]],
      ]);
      expect(errors[0]!.extensions.messageZh).toContain(named);
      expect(errors[0]!.extensions.messageEn).toContain(named);
    }
  });
});
