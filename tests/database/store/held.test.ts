import { Batch, discardHeld, importOne, listHeld, resolveHeld, type Writer } from "../../../src/db";
import type { SourceFile } from "../../../src/ingest";
import { anAgency } from "../../factories/agency";
import { aDocumentOf, aDocumentWithoutYear } from "../../factories/documents";
import { emptyTables } from "../../factories/empty-tables";
import { Service, TESTER } from "../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());
beforeEach(() => emptyTables(service.database));

const kept = { keepDocument: true, dryRun: false };
const bring = (file: SourceFile, options = {}, writer: Writer = TESTER) =>
  importOne(service.database, writer, file, { ...kept, ...options });
const answer = (id: number, options = {}, writer: Writer = TESTER) =>
  resolveHeld(service.database, writer, id, { ...kept, ...options });
const waiting = async (writer: Writer = TESTER) =>
  (await listHeld(service.database, { writer, limit: 100 })).held;
const originals = async () =>
  service.database.query<{ content: Buffer | null }>("SELECT content FROM documents");

const outcomeOf = ({ imported }: Awaited<ReturnType<typeof bring>>) => imported.reports[0]!.outcome;
const codesOf = ({ imported }: Awaited<ReturnType<typeof bring>>) =>
  imported.reports[0]!.messages.map(({ code }) => code);

/** What anybody sees who asks without a token. */
const seen = () =>
  service.ask("{ agencies { totalCount } reports { totalCount } years { year } }") as Promise<unknown>;

describe("a document of an agency that the register does not have", () => {
  it("is held with its bytes and who brought it, makes no release, and is seen by nobody", async () => {
    const file = aDocumentOf("威海市数据局");
    const before = await seen();
    const result = await bring(file);
    expect([outcomeOf(result), result.release, result.imported.rejected]).toEqual(["HELD", null, false]);
    const [held, ...others] = await waiting();
    expect(others).toEqual([]);
    expect(held).toMatchObject({
      id: result.imported.held,
      source: { fileName: "report.txt", bytes: file.bytes.length, kept: true },
      agencyCode: null,
      agencyName: "威海市数据局",
      year: 2017,
      scope: null,
      heldBy: "test",
      resolution: null,
    });
    expect(await originals()).toEqual([{ content: file.bytes }]);
    expect(await seen()).toEqual(before);
    const { reports, releases, batches } = await service.rowCounts();
    expect([reports, releases, batches]).toEqual([0, 0, 0]);
  });

  it("says which command answers, and which registers, in both languages", async () => {
    const { imported } = await bring(aDocumentOf("威海市数据局"));
    const { messageZh, messageEn } = imported.reports[0]!.messages.at(-1)!;
    for (const words of [
      `gongkai held resolve ${imported.held} --agency 代码，`,
      "gongkai agencies import 名录.csv",
      `gongkai held discard ${imported.held} --reason`,
    ])
      expect(messageZh).toContain(words);
    expect(messageEn).toContain(`gongkai held resolve ${imported.held} --agency CODE,`);
    expect((await waiting())[0]!.messages.at(-1)!.messageZh).toBe(messageZh);
  });

  it("is held once however often it comes, and keeps its number", async () => {
    const first = await bring(aDocumentOf("威海市数据局"));
    const again = await bring(aDocumentOf("威海市数据局", "copy.txt"));
    expect([outcomeOf(again), again.imported.held]).toEqual(["HELD", first.imported.held]);
    expect(await waiting()).toHaveLength(1);
    expect((await service.rowCounts()).documents).toBe(1);
  });

  it("is answered by its number alone once the agency is registered", async () => {
    const { imported } = await bring(aDocumentOf("威海市数据局"));
    const agency = anAgency({ name: "威海市数据局" });
    expect(outcomeOf(await answer(imported.held!))).toBe("HELD");
    await service.publish([agency]);
    const result = await answer(imported.held!, {}, { actor: "token:zhang", region: null });
    expect([outcomeOf(result), result.release]).toEqual(["CREATED", 2]);
    expect(await waiting()).toEqual([]);
    const [row] = await service.database.query("SELECT resolved_by, resolution FROM held_documents");
    expect(row).toEqual({ resolved_by: "token:zhang", resolution: "IMPORTED" });
    const { report } = await service.ask(
      "query ($agency: ID!) { report(agency: $agency, year: 2017) { source { fileName } } }",
      { agency: agency.code },
    );
    expect(report).toEqual({ source: { fileName: "report.txt" } });
  });

  it("comes in when the folder is imported again after the agency is registered, and waits no longer", async () => {
    await bring(aDocumentOf("威海市数据局"));
    await service.publish([anAgency({ name: "威海市数据局" })]);
    const again = await bring(aDocumentOf("威海市数据局"));
    expect([outcomeOf(again), again.imported.held]).toEqual(["CREATED", null]);
    expect(await waiting()).toEqual([]);
  });

  it("is answered with an agency of another name, and the same bytes are not asked about again", async () => {
    const agency = anAgency({ name: "威海市大数据局" });
    await service.publish([agency]);
    const { imported } = await bring(aDocumentOf("威海市数据局"));
    expect(outcomeOf(await answer(imported.held!, { agency: agency.code }))).toBe("CREATED");
    const again = await bring(aDocumentOf("威海市数据局"));
    expect([outcomeOf(again), codesOf(again)[0]]).toEqual(["UNCHANGED", "ANSWERED_BEFORE"]);
  });

  it("stays held in a rehearsal of the answer, which stores nothing", async () => {
    const agency = anAgency({ name: "威海市大数据局" });
    await service.publish([agency]);
    const { imported } = await bring(aDocumentOf("威海市数据局"));
    const before = await service.rowCounts();
    const rehearsed = await answer(imported.held!, { agency: agency.code, dryRun: true });
    expect([outcomeOf(rehearsed), rehearsed.release]).toEqual(["CREATED", null]);
    expect(await service.rowCounts()).toEqual(before);
    expect(await waiting()).toHaveLength(1);
  });

  it("is not held in a rehearsal of the import, which says that it would be", async () => {
    const before = await service.rowCounts();
    const rehearsed = await bring(aDocumentOf("威海市数据局"), { dryRun: true });
    expect([outcomeOf(rehearsed), rehearsed.imported.held, codesOf(rehearsed).at(-1)]).toEqual([
      "HELD",
      null,
      "HELD",
    ]);
    expect(await service.rowCounts()).toEqual(before);
  });

  it("leaves the others of its batch alone: they become a release without it", async () => {
    const agency = anAgency({ name: "威海市教育局" });
    const batch = await Batch.open(service.database, "mixed", TESTER);
    await batch.addAgencies([agency]);
    const options = { register: await batch.register(), keepDocument: true };
    const outcomes = [];
    for (const name of ["威海市数据局", "威海市教育局"])
      outcomes.push((await batch.importDocument(aDocumentOf(name), options)).reports[0]!.outcome);
    expect(outcomes).toEqual(["HELD", "CREATED"]);
    expect(await batch.publish("IMPORT", "测试", "test")).toBe(1);
    expect(await waiting()).toHaveLength(1);
  });
});

describe("a document without a year", () => {
  it("keeps the agency that was given when it came: only the year is asked for", async () => {
    const agency = anAgency({ name: "威海市大数据局" });
    await service.publish([agency]);
    const { imported } = await bring(aDocumentWithoutYear("威海市数据局"), { agency: agency.code });
    const { code, messageEn } = imported.reports[0]!.messages.at(-1)!;
    expect(code).toBe("HELD");
    expect(messageEn).toContain(`gongkai held resolve ${imported.held} --year YEAR, or`);
    const result = await answer(imported.held!, { year: 2016 });
    expect(result.imported.reports[0]).toMatchObject({
      outcome: "CREATED",
      report: { agency: agency.code, year: 2016 },
    });
  });
});

describe("an original that is not to be kept", () => {
  const unkept = { keepDocument: false };

  it("is kept while the document waits, said so, and deleted with the answer", async () => {
    const { imported } = await bring(aDocumentOf("威海市数据局"), unkept);
    expect(imported.reports[0]!.messages.at(-1)!.messageEn).toContain("GONGKAI_KEEP_DOCUMENTS=false");
    expect((await originals())[0]!.content).not.toBeNull();
    await service.publish([anAgency({ name: "威海市数据局" })]);
    expect(outcomeOf(await answer(imported.held!, unkept))).toBe("CREATED");
    expect(await originals()).toEqual([{ content: null }]);
  });

  it("is deleted when the document is discarded", async () => {
    const { imported } = await bring(aDocumentOf("威海市数据局"), unkept);
    await discardHeld(service.database, TESTER, imported.held!, "重复");
    expect(await originals()).toEqual([{ content: null }]);
  });
});

describe("a held document that is discarded", () => {
  it("names who, when and why when it comes again, and is not held a second time", async () => {
    const { imported } = await bring(aDocumentOf("威海市数据局"));
    const by: Writer = { actor: "cli:li", region: null };
    const discarded = await discardHeld(service.database, by, imported.held!, "不是我市的机关");
    expect(discarded.resolution).toBe("DISCARDED");
    const again = await bring(aDocumentOf("威海市数据局"));
    expect([outcomeOf(again), codesOf(again)]).toEqual(["REJECTED", ["DISCARDED_BEFORE"]]);
    expect(again.imported.reports[0]!.messages[0]!.messageZh).toContain("cli:li");
    expect(again.imported.reports[0]!.messages[0]!.messageZh).toContain("不是我市的机关");
    expect(await waiting()).toEqual([]);
  });

  it("comes in after all when somebody says which agency it is", async () => {
    const agency = anAgency({ name: "威海市大数据局" });
    await service.publish([agency]);
    const { imported } = await bring(aDocumentOf("威海市数据局"));
    await discardHeld(service.database, TESTER, imported.held!, "误");
    expect(outcomeOf(await bring(aDocumentOf("威海市数据局"), { agency: agency.code }))).toBe("CREATED");
  });

  it("can be neither answered nor discarded again, and of two answers at once one wins", async () => {
    const agency = anAgency({ name: "威海市大数据局" });
    await service.publish([agency]);
    const { imported } = await bring(aDocumentOf("威海市数据局"));
    const both = await Promise.allSettled([
      answer(imported.held!, { agency: agency.code }),
      answer(imported.held!, { agency: agency.code }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const conflict = { code: "CONFLICT", messageZh: expect.stringContaining("已经收录") };
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: conflict });
    await expect(discardHeld(service.database, TESTER, imported.held!, "晚了")).rejects.toMatchObject(
      conflict,
    );
    await expect(answer(99)).rejects.toMatchObject({ code: "BAD_ARGUMENT" });
  });
});

describe("a writer of one region", () => {
  const huancui: Writer = { actor: "token:huancui", region: "371002" };
  const shandong: Writer = { actor: "token:shandong", region: "370000" };

  it("may write reports of agencies below the region and no others", async () => {
    await service.publish([anAgency({ name: "威海市教育局" })]); // of 371000
    const file = aDocumentOf("威海市教育局");
    await expect(bring(file, {}, huancui)).rejects.toMatchObject({
      code: "FORBIDDEN",
      messageZh: expect.stringContaining("371002"),
    });
    expect((await service.rowCounts()).reports).toBe(0);
    expect(outcomeOf(await bring(file, {}, shandong))).toBe("CREATED");
    const [batch] = await service.database.query("SELECT actor FROM batches ORDER BY id DESC LIMIT 1");
    expect(batch).toEqual({ actor: "token:shandong" });
  });

  it("sees and answers what it brought of unknown agencies, not what others brought, and not for an agency elsewhere", async () => {
    const elsewhere = anAgency({ name: "威海市大数据局" });
    const inside = anAgency({ name: "环翠区大数据局", level: "COUNTY", region: "371002" });
    await service.publish([elsewhere, inside]);
    const mine = await bring(aDocumentOf("环翠区数据局"), {}, huancui);
    const other = await bring(aDocumentOf("威海市数据局"));
    expect((await waiting(huancui)).map(({ id }) => id)).toEqual([mine.imported.held]);
    await expect(answer(other.imported.held!, { agency: inside.code }, huancui)).rejects.toMatchObject({
      code: "BAD_ARGUMENT",
    });
    await expect(answer(mine.imported.held!, { agency: elsewhere.code }, huancui)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(outcomeOf(await answer(mine.imported.held!, { agency: inside.code }, huancui))).toBe("CREATED");
  });
});
