import { Batch } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { Corrections, refusalOf } from "../../factories/corrections";
import { aReport, type Figures } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

let service: Service;
let corrections: Corrections;
beforeAll(async () => {
  service = await Service.start();
  corrections = new Corrections(service);
});
afterAll(() => service.stop());

const RECEIVED = "application.received";
const GRANTED = "outcome.granted";

class Office {
  readonly agency = anAgency();
  readonly code = this.agency.code;

  publish(figures: Figures, about = {}): Promise<number | null> {
    return service.publish([this.agency], [aReport(figures, { agency: this.code, ...about })]);
  }

  async correct(indicator: string, value: number | null): Promise<number> {
    const { data, errors } = await corrections.correct(await corrections.idOf(this.code), indicator, value);
    if (errors[0]) throw errors[0];
    return data.correctObservation.corrections[0].release;
  }
}

describe("another version of a report", () => {
  it("keeps the correction of a cell that it prints the same, and shows the rest as it prints it now", async () => {
    const office = new Office();
    await office.publish({ [RECEIVED]: 3, [GRANTED]: 2 });
    await office.correct(RECEIVED, 11);
    await office.publish({ [RECEIVED]: 3, [GRANTED]: 9 });
    expect(await corrections.cell(office.code, RECEIVED)).toMatchObject({
      ...{ value: 11, reportedValue: 3, correction: { value: 11, lapsedIn: null } },
    });
    expect(await corrections.cell(office.code, GRANTED)).toMatchObject({ value: 9, correction: null });
  });

  it("ends the correction of a cell that it prints otherwise, 4 instead of 3, and only that one", async () => {
    const office = new Office();
    const first = (await office.publish({ [RECEIVED]: 3, [GRANTED]: 2 }))!;
    await office.correct(RECEIVED, 11);
    await office.correct(GRANTED, 7);
    const second = (await office.publish({ [RECEIVED]: 4, [GRANTED]: 2 }))!;
    expect(await corrections.cell(office.code, RECEIVED)).toMatchObject({
      ...{ value: 4, reportedValue: 4, correction: null },
      corrections: [{ value: 11, release: first + 1, lapsedIn: second }],
    });
    expect(await corrections.cell(office.code, GRANTED)).toMatchObject({
      value: 7,
      correction: { value: 7 },
    });
    expect(await corrections.cell(office.code, RECEIVED, second - 1)).toMatchObject({
      ...{ value: 11, reportedValue: 3, correction: { value: 11, lapsedIn: null } },
    });
  });

  it.each([
    ["that prints the cell no more", { [RECEIVED]: "NOT_EXTRACTED" } as Figures, {}],
    ["without a statistics table", {}, { form: null }],
    ["of a form that has no such cell", {}, { form: "PRE" as const }],
  ])("%s ends it", async (_, figures, about) => {
    const office = new Office();
    await office.publish({ [RECEIVED]: 3 });
    await office.correct(RECEIVED, 11);
    const release = await office.publish(figures, about);
    expect(await corrections.cell(office.code, RECEIVED)).toMatchObject({
      ...{ value: null, correction: null, corrections: [{ value: 11, lapsedIn: release }] },
    });
  });

  it("of another form keeps it where the same cell prints the same 3", async () => {
    const office = new Office();
    await office.publish({ [RECEIVED]: 3 });
    await office.correct(RECEIVED, 11);
    await office.publish({ [RECEIVED]: 3 }, { form: "A2014" });
    expect(await corrections.cell(office.code, RECEIVED)).toMatchObject({ value: 11, reportedValue: 3 });
  });

  it("does not bring a lapsed correction back when a third version prints the old 3 again", async () => {
    const office = new Office();
    for (const value of [3, 4, 3]) {
      await office.publish({ [RECEIVED]: value });
      if (value === 3 && (await corrections.cell(office.code, RECEIVED)).corrections.length === 0)
        await office.correct(RECEIVED, 11);
    }
    expect(await corrections.cell(office.code, RECEIVED)).toMatchObject({ value: 3, correction: null });
    await office.correct(RECEIVED, 12);
    expect(await corrections.cell(office.code, RECEIVED)).toMatchObject({
      ...{
        value: 12,
        corrections: [
          { value: 12, lapsedIn: null },
          { value: 11, lapsedIn: expect.any(Number) },
        ],
      },
    });
  });

  it("keeps the figure of an office's own report apart from the consolidated one of the same year", async () => {
    const office = new Office();
    await office.publish({ [RECEIVED]: 3 });
    await office.correct(RECEIVED, 11);
    await office.publish({ [RECEIVED]: 3 }, { scope: "CONSOLIDATED" });
    const { report } = await service.ask(
      `query ($code: ID!) { report(agency: $code, year: 2024, scope: CONSOLIDATED) { observation(indicator: "${RECEIVED}") { value } } }`,
      { code: office.code },
    );
    expect(report.observation.value).toBe(3);
  });

  it("makes the id before it a CONFLICT that names the newest, for correcting and for undoing", async () => {
    const office = new Office();
    await office.publish({ [RECEIVED]: 3 });
    const old = await corrections.idOf(office.code);
    await office.publish({ [RECEIVED]: 3, [GRANTED]: 1 });
    const now = await corrections.idOf(office.code);
    for (const answer of [await corrections.correct(old, RECEIVED, 4), await corrections.undo(old, RECEIVED)])
      expect(refusalOf(answer)).toMatchObject({
        ...{ code: "CONFLICT", allowed: { report: now } },
        messageZh: expect.stringContaining(`已有新版，编号 ${now}`),
      });
  });

  it("leaves the version before it as it was printed, looked at from now, and as it was corrected, looked at from then", async () => {
    const office = new Office();
    await office.publish({ [RECEIVED]: 3 });
    const corrected = await office.correct(RECEIVED, 11);
    await office.publish({ [RECEIVED]: 3, [GRANTED]: 1 });
    const { report } = await service.ask(
      `query ($code: ID!) { report(agency: $code, year: 2024) { versions { observation(indicator: "${RECEIVED}") { value correction { value } } } } }`,
      { code: office.code },
    );
    expect(report.versions.map((one: { observation: unknown }) => one.observation)).toEqual([
      { value: 11, correction: { value: 11 } },
      { value: 3, correction: null },
    ]);
    expect(await corrections.cell(office.code, RECEIVED, corrected)).toMatchObject({ value: 11 });
  });

  it("counts only as the last of two in one batch: 4, then 3 again, keeps the correction of the 3", async () => {
    const office = new Office();
    await office.publish({ [RECEIVED]: 3 });
    await office.correct(RECEIVED, 11);
    const batch = await Batch.open(service.database, "two versions", TESTER);
    for (const value of [4, 3]) {
      const report = aReport({ [RECEIVED]: value, [GRANTED]: 9 }, { agency: office.code });
      await service.import(batch, [office.agency], [report]);
    }
    await batch.publish("IMPORT", "测试", "test");
    expect(await corrections.cell(office.code, RECEIVED)).toMatchObject({ value: 11, reportedValue: 3 });
    expect(await corrections.cell(office.code, GRANTED)).toMatchObject({ value: 9 });
  });
});
