import { loadSamples } from "../../../src/server";
import { Service } from "../../factories/service";

const AGENCIES = [
  "371000-zxqyj",
  "310000-rmzfbgt",
  "310000-kxjswyh",
  "321322-fzhggj",
  "310101021",
  "500115130",
];
const INDICATORS = ["application.received", "outcome.granted", "review.total"];
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];

const COMPARE = `query ($agencies: [ID!], $where: AgencyFilter, $indicators: [ID!]!, $years: [Int!]!, $scope: Scope! = OWN) {
  compare(agencies: $agencies, where: $where, indicators: $indicators, years: $years, scope: $scope) {
    release scope agencies { code name } indicators { code } years
    rows { agency { code } cells { ...cell } } cells { ...cell }
    columns { indicator { code } year values statuses comparables reasons }
    breaks { agency { code } indicator { code } fromYear toYear cause fromForm toForm comparability noteZh noteEn }
    warnings { code affected messageZh messageEn } } }
  fragment cell on ComparisonCell { agency { code } indicator { code } year time value status comparable reason }`;

interface Cell {
  agency: { code: string };
  indicator: { code: string };
  year: number;
  value: number | null;
  status: string;
  comparable: string;
  reason: string | null;
}

let service: Service;
beforeAll(async () => {
  service = await Service.start();
  await loadSamples(service.database, true);
});
afterAll(() => service.stop());

const compare = async (variables: Record<string, unknown>) =>
  (await service.ask(COMPARE, { indicators: INDICATORS, years: YEARS, ...variables })).compare;
const cellOf = (cells: readonly Cell[], agency: string, indicator: string, year: number) =>
  cells.find(
    (cell) => cell.agency.code === agency && cell.indicator.code === indicator && cell.year === year,
  );

describe("compare of six real agencies over 2017 to 2025, their own figures", () => {
  it("gives the same 162 cells as rows, as one flat list and as columns: agency by agency, indicator by indicator, year by year", async () => {
    const { agencies, indicators, years, rows, cells, columns, scope } = await compare({
      agencies: AGENCIES,
    });
    expect(scope).toBe("OWN");
    expect(agencies.map(({ code }: { code: string }) => code)).toEqual(AGENCIES);
    expect(indicators.map(({ code }: { code: string }) => code)).toEqual(INDICATORS);
    expect(years).toEqual(YEARS);

    const places = AGENCIES.flatMap((agency) =>
      INDICATORS.flatMap((indicator) => YEARS.map((year) => `${agency} ${indicator} ${year} ${year}-12-31`)),
    );
    const placeOf = ({ agency, indicator, year, time }: Cell & { time: string }) =>
      `${agency.code} ${indicator.code} ${year} ${time}`;
    expect(cells.map(placeOf)).toEqual(places); // 6 × 3 × 9 = 162
    expect(rows.map(({ agency }: { agency: { code: string } }) => agency.code)).toEqual(AGENCIES);
    expect(rows.flatMap((row: { cells: Cell[] }) => row.cells)).toEqual(cells);

    const fromColumns = AGENCIES.flatMap((agency, i) =>
      columns.map((column: Record<string, unknown[]> & { indicator: object; year: number }) => ({
        ...{
          agency: { code: agency },
          indicator: column.indicator,
          year: column.year,
          time: `${column.year}-12-31`,
        },
        ...{ value: column.values![i], status: column.statuses![i] },
        ...{ comparable: column.comparables![i], reason: column.reasons![i] },
      })),
    );
    expect(fromColumns).toEqual(cells);
  });

  it("shows what the reports print: 859 received by 上海市人民政府办公厅 in 2019, whose blank 予以公开 stays blank", async () => {
    const { cells } = await compare({ agencies: AGENCIES });
    const shanghai = INDICATORS.map((indicator) => cellOf(cells, "310000-rmzfbgt", indicator, 2019));
    expect(shanghai).toMatchObject([
      { value: 859, status: "REPORTED", reason: null },
      { value: null, status: "BLANK", reason: "BLANK" },
      { value: 7, status: "REPORTED", reason: null },
    ]);
    const values = (cells as Cell[]).filter(({ value }) => value !== null);
    expect(
      values.map(({ agency, indicator, year, value, status }) => [
        agency.code,
        indicator.code,
        year,
        value,
        status,
      ]),
    ).toEqual([
      ["371000-zxqyj", "application.received", 2017, 3, "REPORTED"],
      ["371000-zxqyj", "outcome.granted", 2017, 3, "COMPUTED"], // 属于已主动公开范围数 0 + 同意公开答复数 3
      ["371000-zxqyj", "review.total", 2017, 0, "REPORTED"],
      ["310000-rmzfbgt", "application.received", 2019, 859, "REPORTED"],
      ["310000-rmzfbgt", "review.total", 2019, 7, "REPORTED"],
      ["310000-kxjswyh", "application.received", 2024, 34, "REPORTED"],
      ["310000-kxjswyh", "outcome.granted", 2024, 9, "REPORTED"],
      ["310000-kxjswyh", "review.total", 2024, 1, "REPORTED"],
      ["321322-fzhggj", "application.received", 2023, 26, "REPORTED"],
      ["321322-fzhggj", "outcome.granted", 2023, 26, "REPORTED"],
      ["321322-fzhggj", "review.total", 2023, 1, "REPORTED"],
      ["310101021", "application.received", 2025, 19, "REPORTED"],
      ["310101021", "review.total", 2025, 4, "REPORTED"],
      ["500115130", "application.received", 2020, 0, "REPORTED"],
      ["500115130", "outcome.granted", 2020, 0, "REPORTED"],
    ]);
  });

  it("says why every other cell has no value: not filed, not extracted, blank; and none of them is 0", async () => {
    const { cells } = await compare({ agencies: AGENCIES });
    const others = (cells as Cell[]).filter(({ value }) => value === null);
    const counts: Record<string, number> = {};
    for (const { status, reason } of others)
      counts[`${status} ${reason}`] = (counts[`${status} ${reason}`] ?? 0) + 1;
    // 7 reports of 3 figures each; 15 of the 21 have values, 上海 2020 was seen in no figure.
    expect(counts).toEqual({
      "NOT_FILED NOT_FILED": 162 - 21,
      "NOT_EXTRACTED NOT_EXTRACTED": 5,
      "BLANK BLANK": 1,
    });
  });

  it("judges each against C2021, the form of 2025: B2019 FULL, A2014 PARTIAL, nothing filed NONE", async () => {
    const { cells } = await compare({ agencies: AGENCIES });
    const comparable = (agency: string, year: number) =>
      INDICATORS.map((indicator) => cellOf(cells, agency, indicator, year)?.comparable);
    expect(comparable("310101021", 2025)).toEqual(["FULL", "FULL", "FULL"]);
    expect(comparable("310000-rmzfbgt", 2019)).toEqual(["FULL", "FULL", "FULL"]);
    expect(comparable("371000-zxqyj", 2017)).toEqual(["PARTIAL", "PARTIAL", "PARTIAL"]);
    expect(comparable("371000-zxqyj", 2018)).toEqual(["NONE", "NONE", "NONE"]);
  });

  it("names apart the cities that filed only consolidated figures, and gives those in the other scope", async () => {
    const cities = ["321300", "320800"];
    const own = await compare({ agencies: [...AGENCIES, ...cities], years: [2024] });
    const others = (own.cells as Cell[]).filter(({ agency }) => cities.includes(agency.code));
    expect(others.map(({ status, reason }) => [status, reason])).toEqual(
      Array(6).fill(["NOT_FILED", "OTHER_SCOPE"]),
    );
    expect(own.warnings).toEqual([
      {
        ...{ code: "OTHER_SCOPE", affected: cities },
        messageZh: "所问为本级数，下列机关有的年份只报送了另一口径，不并列：宿迁市人民政府、淮安市人民政府",
        messageEn: expect.stringContaining("宿迁市人民政府, 淮安市人民政府"),
      },
    ]);
    const whole = await compare({
      agencies: [...cities, "310000-kxjswyh"],
      years: [2024],
      scope: "CONSOLIDATED",
    });
    expect(whole.columns[0].values).toEqual([3525, 3119, null]);
    expect(whole.warnings).toMatchObject([{ code: "OTHER_SCOPE", affected: ["310000-kxjswyh"] }]);
  });

  it("takes the same 5 statements for one agency as for all 18", async () => {
    const counts = [];
    for (const codes of [["310101021"], AGENCIES]) {
      counts.push(
        (await service.statementsOf(COMPARE, { agencies: codes, indicators: INDICATORS, years: YEARS }))
          .length,
      );
    }
    for (const where of [{ codes: ["310101021"] }, {}]) {
      counts.push(
        (await service.statementsOf(COMPARE, { where, indicators: INDICATORS, years: YEARS })).length,
      );
    }
    // The release, the agencies (by filter also their number, and the codes of the filter), layouts, figures, open findings.
    expect(counts).toEqual([5, 5, 7, 6]);
  });

  it("keeps the order of the codes asked and of years and indicators, each once, though they come twice", async () => {
    const { agencies, years, indicators, cells } = await compare({
      agencies: ["500115130", "310101021", "500115130"],
      indicators: ["review.total", "application.received", "review.total"],
      years: [2025, 2020, 2025],
    });
    expect(agencies.map(({ code }: { code: string }) => code)).toEqual(["500115130", "310101021"]);
    expect([years, indicators]).toEqual([
      [2025, 2020],
      [{ code: "review.total" }, { code: "application.received" }],
    ]);
    expect((cells as Cell[]).map(({ value }) => value)).toEqual([null, null, null, 0, 4, null, 19, null]);
  });
});
