import { Batch } from "../../../src/db";
import { anAgency } from "../../factories/agency";
import { Corrections, refusalOf } from "../../factories/corrections";
import { aReport } from "../../factories/report";
import { Service, TESTER } from "../../factories/service";

let service: Service;
let corrections: Corrections;
let report: string;
const agency = anAgency({ name: "威海市甲局" });
beforeAll(async () => {
  service = await Service.start();
  corrections = new Corrections(service);
  const figures = { "application.received": 3, "charge.amount": 5, "review.total": null };
  await service.publish([agency], [aReport(figures, { agency: agency.code })]);
  report = await corrections.idOf(agency.code);
});
afterAll(() => service.stop());

/** Nothing may be written by what is refused. */
let before: Record<string, number>;
beforeEach(async () => (before = await service.rowCounts()));
afterEach(async () => expect(await service.rowCounts()).toEqual(before));

describe("correctObservation refuses", () => {
  it.each([
    ["half an application", "application.received", 2.5, "须为整数"],
    ["fewer than none", "application.received", -1, "不会小于 0"],
    ["an amount below zero", "charge.amount", -0.01, "不会小于 0"],
    ["an amount in less than 分", "charge.amount", 0.1234567, "至多 6 位小数"],
    ["more digits than a double holds", "charge.amount", 12345678901.123456, "至多 15 位数字"],
    ["10 to the 308th", "application.received", 1e308, "至多 15 位数字"],
    ["10 to the 308th of money", "charge.amount", 1e308, "至多 15 位数字"],
    ["a count that is no safe integer", "application.received", 2 ** 53, "至多 15 位数字"],
    ["the least double", "charge.amount", 5e-324, "至多 6 位小数"],
    ["what is printed", "application.received", 3, "原印就是“3”，不必更正"],
    ["a blank for a blank", "review.total", null, "原印就是空白，不必更正"],
  ])("%s", async (_, indicator, value, words) => {
    expect(refusalOf(await corrections.correct(report, indicator, value))).toMatchObject({
      code: "BAD_ARGUMENT",
      messageZh: expect.stringContaining(words),
      messageEn: expect.stringMatching(/^[\x20-\x7e万元件]+$/),
    });
  });

  it.each([
    [
      "a computed indicator, naming its two parts",
      "litigation.total",
      ["litigation.direct.total", "litigation.after_review.total"],
    ],
    [
      "a group that the form prints no total for, naming its eight rows",
      "outcome.refused",
      expect.arrayContaining(["outcome.refused.state_secret"]),
    ],
    [
      "an indicator of another form, naming cells of the same topic",
      "application.received.online",
      expect.arrayContaining(["application.received"]),
    ],
    [
      "an indicator of another form without any cell of its topic, naming other cells",
      "proactive.website",
      expect.arrayContaining([expect.stringMatching(/^[a-z._]+$/)]),
    ],
  ])("%s", async (_, indicator, allowed) => {
    expect(refusalOf(await corrections.correct(report, indicator, 1))).toMatchObject({
      code: "BAD_ARGUMENT",
      allowed,
    });
    expect(refusalOf(await corrections.undo(report, indicator))).toMatchObject({
      code: "BAD_ARGUMENT",
      allowed,
    });
  });

  it("an indicator that there is not", async () => {
    expect(refusalOf(await corrections.correct(report, "application.nothing", 1))).toMatchObject({
      code: "UNKNOWN_INDICATOR",
    });
  });

  it.each(["", "   ", "\n\t", "字".repeat(501)])("the reason %j", async (reason) => {
    for (const answer of [
      await corrections.correct(report, "application.received", 4, reason),
      await corrections.undo(report, "application.received", reason),
    ])
      expect(refusalOf(answer)).toMatchObject({
        code: "BAD_ARGUMENT",
        messageZh: expect.stringContaining("500"),
      });
  });

  it.each([
    ["reason", { reason: "a\0b" }],
    ["report", { report: "1\0" }],
    ["indicator", { indicator: "application.received\0" }],
  ])("a NUL in %s", async (name, hostile) => {
    const cell = { report, indicator: "application.received", reason: "核对", ...hostile };
    expect(refusalOf(await corrections.correct(cell.report, cell.indicator, 4, cell.reason))).toMatchObject({
      code: "BAD_ARGUMENT",
      messageEn: expect.stringContaining(`${name} holds the character NUL`),
    });
  });

  it.each(["0", "-1", "1.5", "abc", "", "99999999999", "1e3", "２", "1; DROP TABLE reports"])(
    "%j, which is no id of a report",
    async (id) => {
      for (const answer of [
        await corrections.correct(id, "application.received", 4),
        await corrections.undo(id, "application.received"),
      ])
        expect(refusalOf(answer)).toMatchObject({
          code: "BAD_ARGUMENT",
          messageZh: expect.stringContaining("id"),
        });
    },
  );

  it("an id that no report has, and one of a report that waits in an open batch", async () => {
    const batch = await Batch.open(service.database, "open", TESTER);
    const waiting = aReport({}, { agency: agency.code, year: 2023 });
    const { reports } = await service.import(batch, [agency], [waiting]);
    for (const id of ["999999", String(reports[0]!.reportId)])
      expect(refusalOf(await corrections.correct(id, "application.received", 4))).toMatchObject({
        code: "BAD_ARGUMENT",
        messageZh: `没有编号为 ${id} 的报告；用 report 或 reports 查询，取其 id`,
      });
    before = await service.rowCounts();
  });

  it("a value that was left out: only a written null says blank", async () => {
    const { errors } = await service.answer(
      `mutation { correctObservation(report: "${report}", indicator: "application.received", reason: "核对") { value } }`,
    );
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: "BAD_ARGUMENT", messageZh: "须写明 value；此格应为空白的，写 value: null" },
    ]);
  });

  it("a value that is infinite", async () => {
    const { errors } = await service.answer(
      `mutation { correctObservation(report: "${report}", indicator: "charge.amount", value: 1e999, reason: "核对") { value } }`,
    );
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([
      { code: "BAD_ARGUMENT", messageZh: "value 为 Infinity，至多 15 位数字" },
    ]);
  });

  it.each(["NaN", '"3"', "true"])("%s, which GraphQL itself does not take as a Float", async (literal) => {
    const { errors } = await service.answer(
      `mutation { correctObservation(report: "${report}", indicator: "application.received", value: ${literal}, reason: "核对") { value } }`,
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]!.message).toMatch(/Float/);
  });
});
