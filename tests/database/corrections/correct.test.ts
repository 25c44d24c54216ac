import { anAgency } from "../../factories/agency";
import { Corrections, refusalOf } from "../../factories/corrections";
import { aReport } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
let corrections: Corrections;
beforeAll(async () => {
  service = await Service.start();
  corrections = new Corrections(service);
});
afterAll(() => service.stop());

const RECEIVED = "application.received";
const newest = async () => {
  const [row] = await service.database.query<{ n: number }>("SELECT max(number) AS n FROM releases");
  return row!.n;
};

async function anOfficeThatReports(figures = {}, about = {}) {
  const agency = anAgency();
  await service.publish([agency], [aReport(figures, { agency: agency.code, ...about })]);
  return { agency: agency.code, report: await corrections.idOf(agency.code) };
}

describe("correctObservation", () => {
  it("shows 11 where 3 is printed, keeps the 3 beside it, and names who, why and the release", async () => {
    const { agency, report } = await anOfficeThatReports({ [RECEIVED]: 3 });
    const before = await newest();
    const { data, errors } = await corrections.correct(report, RECEIVED, 11, " 与原件第 5 页核对 ");
    expect(errors).toEqual([]);
    const entry = {
      ...{ value: 11, reason: "与原件第 5 页核对", by: "token:test" },
      ...{ release: before + 1, undone: false, lapsedIn: null },
    };
    const cell = {
      ...{ value: 11, status: "REPORTED", reason: null, reportedValue: 3, raw: "3" },
      ...{ correction: entry, corrections: [entry] },
    };
    expect(JSON.parse(JSON.stringify(data.correctObservation))).toEqual(cell);
    expect(await corrections.cell(agency, RECEIVED)).toEqual(cell);
    expect(
      await service.database.query("SELECT cause, summary_zh FROM releases ORDER BY number DESC LIMIT 1"),
    ).toEqual([
      {
        cause: "CORRECTION",
        summary_zh: expect.stringMatching(/^更正：威海市第\d+局 2024 年“.+”，原印 3，应为 11$/),
      },
    ]);
  });

  it("says that a cell is blank by null, which is BLANK and no 0", async () => {
    const { agency, report } = await anOfficeThatReports({ [RECEIVED]: 3 });
    await corrections.correct(report, RECEIVED, null);
    expect(await corrections.cell(agency, RECEIVED)).toMatchObject({
      ...{ value: null, status: "BLANK", reason: "BLANK", reportedValue: 3 },
      correction: { value: null },
    });
  });

  it.each([
    ["a blank", null, "", 5],
    ["a dash", "NOT_APPLICABLE", "/", 5],
    ["a figure that was not extracted", "NOT_EXTRACTED", null, 5],
  ] as const)("gives %s a number, without a reported one", async (_, printed, raw, value) => {
    const { agency, report } = await anOfficeThatReports({ [RECEIVED]: printed });
    await corrections.correct(report, RECEIVED, value);
    expect(await corrections.cell(agency, RECEIVED)).toMatchObject({
      ...{ value: 5, status: "REPORTED", reportedValue: null, raw },
    });
  });

  it("recomputes what the form computes of the cell: 诉讼 2 + 1 = 3 becomes 2 + 4 = 6, and null where a part is blank", async () => {
    const { agency, report } = await anOfficeThatReports({
      "litigation.direct.total": 2,
      "litigation.after_review.total": 1,
    });
    expect(await corrections.cell(agency, "litigation.total")).toMatchObject({ value: 3 });
    await corrections.correct(report, "litigation.after_review.total", 4);
    expect(await corrections.cell(agency, "litigation.total")).toMatchObject({
      ...{ value: 6, status: "COMPUTED", reportedValue: null, correction: null, corrections: [] },
    });
    await corrections.correct(report, "litigation.direct.total", null);
    expect(await corrections.cell(agency, "litigation.total")).toMatchObject({
      ...{ value: null, status: "NOT_COMPUTABLE", reason: "MISSING_INPUT" },
    });
  });

  it("replaces an earlier correction, 11 by 12, and keeps both in the history, newest first", async () => {
    const { agency, report } = await anOfficeThatReports();
    await corrections.correct(report, RECEIVED, 11, "甲");
    await corrections.correct(report, RECEIVED, 12, "乙");
    const cell = await corrections.cell(agency, RECEIVED);
    expect(cell).toMatchObject({ value: 12, correction: { value: 12, reason: "乙" } });
    expect(cell.corrections.map((one: { value: number }) => one.value)).toEqual([12, 11]);
  });

  it("corrects two cells of one report beside each other, and undoing one leaves the other", async () => {
    const { agency, report } = await anOfficeThatReports();
    await corrections.correct(report, RECEIVED, 11);
    await corrections.correct(report, "outcome.granted", 7);
    await corrections.undo(report, RECEIVED);
    expect(await corrections.cell(agency, RECEIVED)).toMatchObject({ value: 3, correction: null });
    expect(await corrections.cell(agency, "outcome.granted")).toMatchObject({ value: 7, reportedValue: 2 });
  });

  it("makes no release of the same value for the same reason again", async () => {
    const { report } = await anOfficeThatReports();
    await corrections.correct(report, RECEIVED, 11);
    const before = [await newest(), await service.rowCounts()];
    const { data, errors } = await corrections.correct(report, RECEIVED, 11);
    expect([errors, data.correctObservation.value]).toEqual([[], 11]);
    expect([await newest(), await service.rowCounts()]).toEqual(before);
  });

  it("takes decimals of an amount and a change below zero, and stores -0 as 0", async () => {
    const charge = await anOfficeThatReports({ "charge.amount": 5 });
    await corrections.correct(charge.report, "charge.amount", 59237.2449);
    expect(await corrections.cell(charge.agency, "charge.amount")).toMatchObject({ value: 59237.2449 });
    const change = await anOfficeThatReports({ "penalty.items_change": 5 }, { form: "B2019" });
    await corrections.correct(change.report, "penalty.items_change", -3);
    expect(await corrections.cell(change.agency, "penalty.items_change")).toMatchObject({ value: -3 });
    await corrections.correct(change.report, RECEIVED, -0);
    const [zero] = await service.database.query<{ value: number }>(
      "SELECT value FROM corrections WHERE agency_code = $1 AND indicator = $2",
      [change.agency, RECEIVED],
    );
    expect(Object.is(zero!.value, 0)).toBe(true);
  });

  it("counts a corrected amount in the indicator's unit, though the form prints none: 8040 of who knows what becomes 0.804 万元", async () => {
    const { agency, report } = await anOfficeThatReports({ "procurement.amount": 8040 }, { form: "B2019" });
    const unit = async () =>
      (
        await service.ask(
          `query ($agency: ID!) { report(agency: $agency, year: 2024) { observation(indicator: "procurement.amount") { unit } } }`,
          { agency },
        )
      ).report.observation.unit;
    expect(await unit()).toBe("未注明");
    await corrections.correct(report, "procurement.amount", 0.804);
    expect(await unit()).toBe("万元");
  });
});

describe("undoCorrection", () => {
  it("lets the printed 3 hold again, and the history says so", async () => {
    const { agency, report } = await anOfficeThatReports();
    await corrections.correct(report, RECEIVED, 11, "甲");
    const { data } = await corrections.undo(report, RECEIVED, "看错了");
    expect(data.undoCorrection).toMatchObject({ value: 3, reportedValue: 3, correction: null });
    const { corrections: history } = await corrections.cell(agency, RECEIVED);
    expect(history).toMatchObject([
      { value: 3, reason: "看错了", undone: true, by: "token:test" },
      { value: 11, reason: "甲", undone: false },
    ]);
    await corrections.correct(report, RECEIVED, 12);
    expect(await corrections.cell(agency, RECEIVED)).toMatchObject({ value: 12 });
  });

  it("is refused where there is nothing to undo, and a second time", async () => {
    const { report } = await anOfficeThatReports();
    expect(refusalOf(await corrections.undo(report, RECEIVED))).toMatchObject({ code: "BAD_ARGUMENT" });
    await corrections.correct(report, RECEIVED, 11);
    await corrections.undo(report, RECEIVED);
    expect(refusalOf(await corrections.undo(report, RECEIVED))).toMatchObject({
      code: "BAD_ARGUMENT",
      messageZh: expect.stringContaining("没有更正可撤回"),
    });
  });
});
