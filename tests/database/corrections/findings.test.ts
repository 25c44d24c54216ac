import { anAgency } from "../../factories/agency";
import { Corrections } from "../../factories/corrections";
import { aFiguresFile } from "../../factories/figures-file";
import { aReport, type Figures } from "../../factories/report";
import { Service } from "../../factories/service";

let service: Service;
let corrections: Corrections;
beforeAll(async () => {
  service = await Service.start();
  corrections = new Corrections(service);
});
afterAll(() => service.stop());

const RECEIVED = "application.received";
const NATURAL = "application.received@natural_person";
const BUSINESS = "application.received@business";

/** 自然人 3, 商业企业 2 and 总计 3: the columns add up to 5. */
async function anOfficeThatDoesNotAddUp(figures: Figures = {}) {
  const agency = anAgency();
  const publish = (more: Figures = {}) =>
    service.publish([agency], [aReport({ [BUSINESS]: 2, ...figures, ...more }, { agency: agency.code })]);
  await publish();
  const { code } = agency;
  const correct = async (indicator: string, value: number | null, reason?: string) =>
    done(await corrections.correct(await corrections.idOf(code), indicator, value, reason));
  const undo = async (indicator: string) =>
    done(await corrections.undo(await corrections.idOf(code), indicator));
  return { code, publish, correct, undo };
}

function done({ errors }: { readonly errors: readonly Error[] }): void {
  if (errors[0]) throw errors[0];
}

/** What a rule says of the report, whatever was decided about it. */
async function findingOf(agency: string, rule: string, release: number | null = null) {
  const { findings } = await service.ask(
    `query ($agency: ID!, $rule: ID!, $release: Int) { findings(where: { agency: { codes: [$agency] }, rules: [$rule] }, release: $release) {
       nodes { id status severity decision decidedBy note expected actual indicators { code } } } }`,
    { agency, rule, release },
  );
  expect(findings.nodes.length).toBeLessThanOrEqual(1);
  return findings.nodes[0] ?? null;
}

const newest = async () => {
  const [row] = await service.database.query<{ n: number }>("SELECT max(number) AS n FROM releases");
  return row!.n;
};
const releasesSince = async (before: number) => (await newest()) - before;
const SUM = "COLUMNS_TO_TOTAL";

describe("a correction that clears a finding", () => {
  it("confirms it in the same release, by the same person, with a note that names cell, numbers and reason", async () => {
    const { code, correct } = await anOfficeThatDoesNotAddUp();
    expect(await findingOf(code, SUM)).toMatchObject({
      status: "FAILED",
      decision: "OPEN",
      expected: 5,
      actual: 3,
    });
    const before = await newest();
    await correct(RECEIVED, 5, "总计漏加");
    expect(await releasesSince(before)).toBe(1);
    expect(await findingOf(code, SUM)).toMatchObject({
      ...{ status: "FAILED", decision: "CONFIRMED", decidedBy: "token:test", expected: 5, actual: 3 },
      note: "已更正“收到申请数”：原印 3，应为 5。理由：总计漏加",
    });
    expect(await findingOf(code, SUM, before)).toMatchObject({ decision: "OPEN", note: null });
  });

  it("leaves it open where 3 + 2 and the corrected 6 still differ, and where a blank cannot be assessed", async () => {
    const { code, correct } = await anOfficeThatDoesNotAddUp();
    await correct(RECEIVED, 6);
    expect(await findingOf(code, SUM)).toMatchObject({ decision: "OPEN", note: null });
    await correct(RECEIVED, null);
    expect(await findingOf(code, SUM)).toMatchObject({ decision: "OPEN", note: null });
  });

  it("leaves findings alone that do not name the cell", async () => {
    const { code, correct } = await anOfficeThatDoesNotAddUp();
    await correct("outcome.granted@business", 1);
    expect(await findingOf(code, SUM)).toMatchObject({ decision: "OPEN" });
  });

  it("clears it together with another correction: 4 + 2 = 6 takes both cells", async () => {
    const { code, correct, undo } = await anOfficeThatDoesNotAddUp();
    await correct(NATURAL, 4);
    expect(await findingOf(code, SUM)).toMatchObject({ decision: "OPEN" });
    await correct(RECEIVED, 6);
    expect(await findingOf(code, SUM)).toMatchObject({ decision: "CONFIRMED" });
    await undo(NATURAL);
    expect(await findingOf(code, SUM)).toMatchObject({
      ...{ decision: "OPEN", note: "“收到申请数（自然人）”的更正已撤回。理由：原件无误" },
    });
  });

  it("opens it again when it is undone, and when another value takes its place that does not add up", async () => {
    const { code, correct, undo } = await anOfficeThatDoesNotAddUp();
    await correct(RECEIVED, 5);
    await undo(RECEIVED);
    expect(await findingOf(code, SUM)).toMatchObject({
      ...{
        decision: "OPEN",
        decidedBy: "token:test",
        note: "“收到申请数”的更正已撤回。理由：原件无误",
      },
    });
    await correct(RECEIVED, 5);
    expect(await findingOf(code, SUM)).toMatchObject({ decision: "CONFIRMED" });
    await correct(RECEIVED, 7);
    expect(await findingOf(code, SUM)).toMatchObject({
      ...{ decision: "OPEN", note: "“收到申请数”改更正为 7，仍不符。理由：与原件核对" },
    });
  });

  it.each(["CONFIRMED", "DISMISSED"] as const)(
    "does not touch what a person said: %s stays, undone or not",
    async (decision) => {
      const { code, correct, undo } = await anOfficeThatDoesNotAddUp();
      const { id } = await findingOf(code, SUM);
      await service.ask(
        `mutation ($ids: [ID!]!, $decision: Decision!) { reviewFindings(ids: $ids, decision: $decision, note: "我看过") { id } }`,
        { ids: [id], decision },
      );
      await correct(RECEIVED, 5);
      expect(await findingOf(code, SUM)).toMatchObject({ decision, note: "我看过" });
      await undo(RECEIVED);
      expect(await findingOf(code, SUM)).toMatchObject({ decision, note: "我看过" });
    },
  );

  it("leaves a decision to the person who took it over, when the correction is undone later", async () => {
    const { code, correct, undo } = await anOfficeThatDoesNotAddUp();
    await correct(RECEIVED, 5);
    const { id } = await findingOf(code, SUM);
    await service.ask(
      `mutation ($ids: [ID!]!) { reviewFindings(ids: $ids, decision: CONFIRMED, note: "属实") { id } }`,
      { ids: [id] },
    );
    await undo(RECEIVED);
    expect(await findingOf(code, SUM)).toMatchObject({ decision: "CONFIRMED", note: "属实" });
  });

  it("does not change what checks find: they look at what is printed, in a newer version too", async () => {
    const { code, publish, correct } = await anOfficeThatDoesNotAddUp();
    await correct(RECEIVED, 5);
    await publish({ "regulation.in_force": 9 });
    expect(await corrections.cell(code, RECEIVED)).toMatchObject({ value: 5, reportedValue: 3 });
    expect(await findingOf(code, SUM)).toMatchObject({ status: "FAILED", actual: 3, decision: "CONFIRMED" });
  });
});

describe("CORRECTION_LAPSED", () => {
  const LAPSED = "CORRECTION_LAPSED";

  it("is said of a cell that was corrected from 3 to 11 when a newer version prints 12, until somebody corrects it again", async () => {
    const { code, publish, correct, undo } = await anOfficeThatDoesNotAddUp({ "outcome.partial": 3 });
    await correct("outcome.partial", 11);
    expect(await findingOf(code, LAPSED)).toBeNull();
    const release = await publish({ "outcome.partial": 12 });
    const finding = { status: "UNCERTAIN", severity: "WARNING", expected: 11, actual: 12, decision: "OPEN" };
    expect(await findingOf(code, LAPSED)).toMatchObject({
      ...finding,
      indicators: [{ code: "outcome.partial" }],
    });
    expect(await findingOf(code, LAPSED, release! - 1)).toBeNull();
    // Another version that prints the same 12 answers nothing.
    await publish({ "outcome.partial": 12, "outcome.granted": 8 });
    expect(await findingOf(code, LAPSED)).toMatchObject(finding);
    await correct("outcome.partial", 13);
    expect(await findingOf(code, LAPSED)).toBeNull();
    await undo("outcome.partial");
    expect(await findingOf(code, LAPSED)).toBeNull();
  });

  it("is not said where the newer version prints the 11, keeps the 3, or the correction was undone before", async () => {
    const right = await anOfficeThatDoesNotAddUp({ "outcome.partial": 3 });
    await right.correct("outcome.partial", 11);
    await right.publish({ "outcome.partial": 11 });
    const same = await anOfficeThatDoesNotAddUp({ "outcome.partial": 3 });
    await same.correct("outcome.partial", 11);
    await same.publish({ "outcome.granted": 8 });
    const undone = await anOfficeThatDoesNotAddUp({ "outcome.partial": 3 });
    await undone.correct("outcome.partial", 11);
    await undone.undo("outcome.partial");
    await undone.publish({ "outcome.partial": 12 });
    for (const { code } of [right, same, undone]) expect(await findingOf(code, LAPSED)).toBeNull();
  });

  it("keeps a person's DISMISSED while the cell prints the same 12, and asks again when it prints 13", async () => {
    const { code, publish, correct } = await anOfficeThatDoesNotAddUp({ "outcome.partial": 3 });
    await correct("outcome.partial", 11);
    await publish({ "outcome.partial": 12 });
    const { id } = await findingOf(code, LAPSED);
    await service.ask(
      `mutation ($ids: [ID!]!) { reviewFindings(ids: $ids, decision: DISMISSED, note: "新版无误") { id } }`,
      {
        ids: [id],
      },
    );
    await publish({ "outcome.partial": 12, "outcome.granted": 8 });
    expect(await findingOf(code, LAPSED)).toMatchObject({ id, decision: "DISMISSED" });
    await publish({ "outcome.partial": 13 });
    expect(await findingOf(code, LAPSED)).toMatchObject({ id, decision: "OPEN", actual: 13 });
  });

  it("is told in a dry run of the import that would end the correction, and the correction stays", async () => {
    const { code, correct } = await anOfficeThatDoesNotAddUp({ "outcome.partial": 3 });
    await correct("outcome.partial", 11);
    const before = await service.rowCounts();
    const agency = (await service.ask("query ($c: ID!) { agency(code: $c) { name } }", { c: code })).agency;
    const register = [anAgency({ code, name: agency.name })];
    const file = aFiguresFile(register, [aReport({ "outcome.partial": 12 }, { agency: code })]);
    const { importReport } = await service.ask(
      `mutation ($fileName: String!, $content: String!) { importReport(fileName: $fileName, contentBase64: $content, dryRun: true) {
         outcome findings { rule { code } } report { observation(indicator: "outcome.partial") { value } } } }`,
      { fileName: "r.figures.json", content: Buffer.from(file.bytes).toString("base64") },
    );
    expect(importReport).toMatchObject({
      ...{ outcome: "REPLACED", report: { observation: { value: 12 } } },
      findings: expect.arrayContaining([{ rule: { code: LAPSED } }]),
    });
    expect(await service.rowCounts()).toEqual(before);
    expect(await corrections.cell(code, "outcome.partial")).toMatchObject({ value: 11 });
  });
});
