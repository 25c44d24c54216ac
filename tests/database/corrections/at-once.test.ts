import { Batch, correctObservation, undoCorrection, type Writer } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { Corrections } from "../../factories/corrections";
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

async function anOffice(figures: Figures = { [RECEIVED]: 3 }) {
  const agency = anAgency();
  await service.publish([agency], [aReport(figures, { agency: agency.code })]);
  return { agency, code: agency.code, report: await corrections.idOf(agency.code) };
}

/** Every release shows every corrected figure once, and what is shown now is what the corrections that hold say. */
async function requireWhole(): Promise<void> {
  const twice = await service.database.query(
    `SELECT one.report_id FROM corrected_figures AS one JOIN corrected_figures AS other
       ON other.report_id = one.report_id AND other.id > one.id
      AND int4range(one.valid_from, one.valid_to) && int4range(other.valid_from, other.valid_to)`,
  );
  expect(twice).toEqual([]);
  const wrong = await service.database.query(
    `SELECT correction.*, cell.value AS shown FROM corrections AS correction
     JOIN reports AS report ON report.agency_code = correction.agency_code AND report.year = correction.year
       AND report.scope = correction.scope AND report.valid_from IS NOT NULL AND report.valid_to IS NULL
     JOIN report_figures AS figures ON figures.report_id = report.id JOIN layouts AS layout ON layout.id = figures.layout_id
     LEFT JOIN corrected_figures AS corrected ON corrected.report_id = report.id AND corrected.valid_to IS NULL
     CROSS JOIN LATERAL (SELECT corrected.values[array_position(layout.codes, correction.indicator)] AS value) AS cell
     WHERE correction.valid_from IS NOT NULL AND correction.valid_to IS NULL AND NOT correction.undone
       AND cell.value IS DISTINCT FROM correction.value`,
  );
  expect(wrong).toEqual([]);
}
afterEach(requireWhole);

describe("two at once", () => {
  it("that correct one cell both get their release, and the later one holds", async () => {
    const { code, report } = await anOffice();
    const answers = await Promise.all(
      [11, 12, 13].map((value) => corrections.correct(report, RECEIVED, value)),
    );
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    const { value, corrections: history } = await corrections.cell(code, RECEIVED);
    expect(history).toHaveLength(3);
    expect(value).toBe(history[0].value);
    const releases = history.map(({ release }: { release: number }) => release);
    expect(releases).toEqual([...releases].sort((a, b) => b - a));
    expect(new Set(releases).size).toBe(3);
  });

  it("that correct two cells of one report lose neither", async () => {
    const { code, report } = await anOffice();
    await Promise.all([corrections.correct(report, RECEIVED, 11), corrections.correct(report, GRANTED, 7)]);
    expect(await corrections.cell(code, RECEIVED)).toMatchObject({ value: 11 });
    expect(await corrections.cell(code, GRANTED)).toMatchObject({ value: 7 });
  });

  it("that say the same for the same reason make one release", async () => {
    const { code, report } = await anOffice();
    await Promise.all([1, 2, 3].map(() => corrections.correct(report, RECEIVED, 11)));
    expect((await corrections.cell(code, RECEIVED)).corrections).toHaveLength(1);
  });

  it("of which both undo one correction: one does, the other is told that there is none", async () => {
    const { report } = await anOffice();
    await corrections.correct(report, RECEIVED, 11);
    const answers = await Promise.all([
      corrections.undo(report, RECEIVED),
      corrections.undo(report, RECEIVED),
    ]);
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? "done");
    expect(codes.sort()).toEqual(["BAD_ARGUMENT", "done"]);
  });

  it.each([
    ["prints the cell the same, the correction holds afterwards or comes too late for the version", 3],
    ["prints the cell otherwise, the correction lapses or comes too late for the version", 4],
  ])("of which one imports a version that %s", async (_, printed) => {
    for (let i = 0; i < 4; i += 1) {
      const { agency, code, report } = await anOffice();
      const [release, { errors }] = await Promise.all([
        service.publish([agency], [aReport({ [RECEIVED]: printed, [GRANTED]: 9 }, { agency: code })]),
        corrections.correct(report, RECEIVED, 11),
      ]);
      const cell = await corrections.cell(code, RECEIVED);
      if (errors.length) {
        expect(errors[0]!.extensions.code).toBe("CONFLICT");
        expect(cell).toMatchObject({ value: printed, corrections: [] });
      } else if (printed === 3) expect(cell).toMatchObject({ value: 11, reportedValue: 3 });
      else expect(cell).toMatchObject({ value: 4, corrections: [{ value: 11, lapsedIn: release }] });
      expect(await corrections.cell(code, GRANTED)).toMatchObject({ value: 9 });
    }
  });

  it("of which one had a batch open before the other corrected: it keeps the correction when it is published", async () => {
    const { agency, code, report } = await anOffice();
    const batch = await Batch.open(service.database, "open before", TESTER);
    await service.import(batch, [agency], [aReport({ [RECEIVED]: 3, [GRANTED]: 9 }, { agency: code })]);
    await corrections.correct(report, RECEIVED, 11);
    await batch.publish("IMPORT", "测试", "test");
    expect(await corrections.cell(code, RECEIVED)).toMatchObject({ value: 11, reportedValue: 3 });
    expect(await corrections.cell(code, GRANTED)).toMatchObject({ value: 9 });
  });
});

describe("a writer of 青岛", () => {
  const qingdao: Writer = { actor: "token:qingdao", region: "370200" };

  it("corrects and undoes in 青岛, and nothing in 威海, not even what would be a conflict", async () => {
    const mine = anAgency({ code: "370200-jg1", region: "370202" });
    await service.publish([mine], [aReport({ [RECEIVED]: 3 }, { agency: mine.code })]);
    const reportId = Number(await corrections.idOf(mine.code));
    const cell = { reportId, indicator: RECEIVED, reason: "核对" };
    expect(await correctObservation(service.database, qingdao, { ...cell, value: 4 })).toBeGreaterThan(0);
    expect(await undoCorrection(service.database, qingdao, cell)).toBeGreaterThan(0);

    const { agency, code, report } = await anOffice();
    const theirs = { ...cell, reportId: Number(report) };
    const before = await service.rowCounts();
    await expect(
      correctObservation(service.database, qingdao, { ...theirs, value: 4 }),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(undoCorrection(service.database, qingdao, theirs)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await service.rowCounts()).toEqual(before);
    await service.publish([agency], [aReport({ [RECEIVED]: 5 }, { agency: code })]);
    await expect(undoCorrection(service.database, qingdao, theirs)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
