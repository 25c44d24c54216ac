import { Batch } from "../../../src/db";
import type { SourceFile } from "../../../src/ingest";
import { aDocumentOf, aDocumentWithoutYear } from "../../factories/documents";
import { emptyTables } from "../../factories/empty-tables";
import { HttpService } from "../../factories/http-service";

const TESTER = { actor: "test", region: null };

let service: HttpService;
let admin: string;
let importer: string;
beforeAll(async () => (service = await HttpService.start()));
afterAll(() => service.stop());
beforeEach(async () => {
  await emptyTables(service.database);
  admin = await service.token("ADMIN", { name: "admin" });
  importer = await service.token("IMPORTER", { name: "importer" });
});

const RESULT = `outcome dryRun release
  report { agency { code } year scope observation(indicator: "application.received.online") { value evidence { row } } }
  held { id agencyName year } messages { severity code messageZh messageEn }`;
const IMPORT = `mutation ($fileName: String!, $content: String!, $agency: ID, $year: Int, $scope: Scope, $dryRun: Boolean! = false) {
  importReport(fileName: $fileName, contentBase64: $content, agency: $agency, year: $year, scope: $scope, dryRun: $dryRun) { ${RESULT} } }`;
const RESOLVE = `mutation ($id: ID!, $agency: ID, $year: Int, $dryRun: Boolean! = false) {
  resolveHeldDocument(id: $id, agency: $agency, year: $year, dryRun: $dryRun) { ${RESULT} } }`;
const DISCARD = `mutation ($id: ID!, $reason: String!) { discardHeldDocument(id: $id, reason: $reason) { id agencyName } }`;
const SAVE = `mutation ($input: AgencyInput!) { saveAgency(input: $input) { code name aliases type level region { code } parent { code } validFrom validTo successors { code } } }`;

async function bring(
  { fileName, bytes }: SourceFile,
  options: Record<string, unknown> = {},
  secret = importer,
) {
  const content = Buffer.from(bytes).toString("base64");
  return service.ask(IMPORT, { fileName, content, ...options }, secret);
}

async function register(name: string, about: Record<string, unknown> = {}, secret = admin) {
  const input = {
    code: "371000-sjj",
    name,
    type: "DEPARTMENT",
    level: "PREFECTURE",
    region: "371000",
    ...about,
  };
  return service.ask(SAVE, { input }, secret);
}

const countOf = async (table: string) => {
  const [row] = await service.database.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${table}`);
  return row!.n;
};
const codeOf = ({ errors }: Awaited<ReturnType<typeof bring>>) => errors?.[0].extensions.code;

describe("importReport", () => {
  it("takes a report in as a release of its own, named in the answer, by the token", async () => {
    await register("威海市数据局");
    const answer = await bring(aDocumentOf("威海市数据局"));
    expect(answer.errors).toBeUndefined();
    expect(answer.data.importReport).toMatchObject({
      ...{ outcome: "CREATED", dryRun: false, release: 2, held: null },
      report: {
        ...{ agency: { code: "371000-sjj" }, year: 2017, scope: "OWN" },
        observation: { value: 2, evidence: { row: "3. 网络申请数" } },
      },
    });
    expect(answer.extensions).toEqual({ release: 2 });
    expect(await service.database.query("SELECT actor FROM batches WHERE release = 2")).toEqual([
      { actor: "token:importer" },
    ]);
    const { data } = await service.ask('{ report(agency: "371000-sjj", year: 2017) { release } }');
    expect(data.report.release).toBe(2);
  });

  it("says UNCHANGED when the same comes again, without a release, and still shows the report", async () => {
    await register("威海市数据局");
    await bring(aDocumentOf("威海市数据局"));
    const { data } = await bring(aDocumentOf("威海市数据局"));
    expect(data.importReport).toMatchObject({ outcome: "UNCHANGED", release: null, report: { year: 2017 } });
    expect(await countOf("releases")).toBe(2);
  });

  it("stores to the byte what the command line stores of the same document", async () => {
    await register("威海市数据局");
    const stored = () =>
      service.database.query(
        `SELECT report.content_sha256, report.document_sha256, figures.values, figures.statuses, evidence.raws, evidence.row_labels
         FROM reports AS report JOIN report_figures AS figures ON figures.report_id = report.id
         JOIN report_evidence AS evidence ON evidence.report_id = report.id`,
      );
    await bring(aDocumentOf("威海市数据局"));
    const overHttp = await stored();
    await service.database.query("DELETE FROM reports");
    const batch = await Batch.open(service.database, "command line", TESTER);
    await batch.importDocument(aDocumentOf("威海市数据局"), {
      register: await batch.register(),
      keepDocument: true,
    });
    expect(await stored()).toEqual(overHttp);
    expect(overHttp).toHaveLength(1);
  });

  it("in a dry run says what would happen, with the figures of the report, and stores nothing", async () => {
    await register("威海市数据局");
    const tables = ["reports", "documents", "batches", "releases", "held_documents", "layouts"];
    const before = await Promise.all(tables.map(countOf));
    const { data } = await bring(aDocumentOf("威海市数据局"), { dryRun: true });
    expect(data.importReport).toMatchObject({
      ...{ outcome: "CREATED", dryRun: true, release: null },
      report: { agency: { code: "371000-sjj" }, observation: { value: 2 } },
    });
    expect(await Promise.all(tables.map(countOf))).toEqual(before);
  });

  it("rejects a document that is no report, with the reason in both languages", async () => {
    const { data } = await bring({
      fileName: "walk.txt",
      bytes: Buffer.from("今天天气很好，我们去公园玩。"),
    });
    expect(data.importReport).toMatchObject({
      ...{ outcome: "REJECTED", release: null, report: null, held: null },
      messages: [{ severity: "FATAL", code: "NOT_A_REPORT" }],
    });
    expect(data.importReport.messages[0].messageZh).toMatch(/^walk\.txt：/);
  });

  it("takes the word of who imports for agency, year and scope", async () => {
    await register("威海市大数据局");
    const options = { agency: "371000-sjj", year: 2016, scope: "CONSOLIDATED" };
    const { data } = await bring(aDocumentWithoutYear("威海市数据局"), options);
    expect(data.importReport).toMatchObject({
      outcome: "CREATED",
      report: { agency: { code: "371000-sjj" }, year: 2016, scope: "CONSOLIDATED" },
    });
  });

  it.each([
    ["a path", { fileName: "../../etc/passwd" }, "BAD_ARGUMENT"],
    ["a name with a NUL", { fileName: "a\0.txt" }, "BAD_ARGUMENT"],
    ["what is no Base64", { content: "%%%" }, "BAD_ARGUMENT"],
    ["no content", { content: "" }, "BAD_ARGUMENT"],
    ["an unknown agency", { agency: "371000-nobody" }, "UNKNOWN_AGENCY"],
    ["the year 1999", { year: 1999 }, "BAD_ARGUMENT"],
  ])("refuses %s", async (_, options, code) => {
    const answer = await bring(aDocumentOf("威海市数据局"), options);
    expect([answer.status, codeOf(answer)]).toEqual([200, code]);
    expect(await countOf("documents")).toBe(0);
  });

  it("makes a release of each of two in one operation", async () => {
    await register("威海市数据局");
    await register("威海市教育局", { code: "371000-jyj" });
    const content = (name: string) => Buffer.from(aDocumentOf(name).bytes).toString("base64");
    const { data } = await service.ask(
      `mutation ($a: String!, $b: String!) {
         a: importReport(fileName: "a.txt", contentBase64: $a) { release }
         b: importReport(fileName: "b.txt", contentBase64: $b) { release } }`,
      { a: content("威海市数据局"), b: content("威海市教育局") },
      importer,
    );
    expect(data).toEqual({ a: { release: 3 }, b: { release: 4 } });
  });
});

describe("a held document over GraphQL", () => {
  it("is held, registered by saveAgency and resolved without further arguments", async () => {
    const held = (await bring(aDocumentOf("威海市数据局"))).data.importReport;
    expect(held).toMatchObject({
      ...{ outcome: "HELD", release: null, report: null },
      held: { agencyName: "威海市数据局", year: 2017 },
    });
    const { id } = held.held;
    expect(held.messages.at(-1).messageZh).toContain(`gongkai held resolve ${id}`);
    expect((await service.ask(RESOLVE, { id }, importer)).data.resolveHeldDocument.outcome).toBe("HELD");

    await register("威海市数据局");
    const rehearsed = await service.ask(RESOLVE, { id, dryRun: true }, importer);
    expect(rehearsed.data.resolveHeldDocument).toMatchObject({ outcome: "CREATED", dryRun: true });
    expect(await countOf("reports")).toBe(0);
    const answer = await service.ask(RESOLVE, { id }, importer);
    expect(answer.data.resolveHeldDocument).toMatchObject({
      ...{ outcome: "CREATED", release: 2, held: null },
      report: { agency: { code: "371000-sjj" }, year: 2017 },
    });
    expect(codeOf(await service.ask(RESOLVE, { id }, importer))).toBe("CONFLICT");
    const { data } = await service.ask("{ heldDocuments { totalCount } }", {}, importer);
    expect(data.heldDocuments.totalCount).toBe(0);
  });

  it("is discarded with a reason, which is not empty, and by a number that there is", async () => {
    const { id } = (await bring(aDocumentOf("威海市数据局"))).data.importReport.held;
    expect(codeOf(await service.ask(DISCARD, { id, reason: "  " }, importer))).toBe("BAD_ARGUMENT");
    for (const other of ["999", "0", "abc", "1e3"])
      expect(codeOf(await service.ask(DISCARD, { id: other, reason: "试" }, importer))).toBe("BAD_ARGUMENT");
    const { data } = await service.ask(DISCARD, { id, reason: "不是我市的" }, importer);
    expect(data.discardHeldDocument).toEqual({ id, agencyName: "威海市数据局" });
    expect(await service.database.query("SELECT resolved_by, reason FROM held_documents")).toEqual([
      { resolved_by: "token:importer", reason: "不是我市的" },
    ]);
  });
});

describe("saveAgency", () => {
  it("registers a new agency and changes it; what is left out of a change stays", async () => {
    const first = await register("威海市数据局", { aliases: ["市数据局"], validFrom: 2019 });
    expect(first.data.saveAgency).toEqual({
      ...{ code: "371000-sjj", name: "威海市数据局", aliases: ["市数据局"], type: "DEPARTMENT" },
      ...{ level: "PREFECTURE", region: { code: "371000" }, parent: null },
      ...{ validFrom: 2019, validTo: null, successors: [] },
    });
    const second = await register("威海市大数据局");
    expect(second.data.saveAgency).toMatchObject({
      name: "威海市大数据局",
      aliases: ["市数据局"],
      validFrom: 2019,
    });
    expect(second.extensions).toEqual({ release: 2 });
    const same = await register("威海市大数据局");
    expect(same.extensions).toEqual({ release: 2 });
    const { data } = await service.ask('{ agency(code: "371000-sjj", release: 1) { name } }');
    expect(data.agency.name).toBe("威海市数据局");
  });

  it("knows a merger: two agencies with one successor, which names them as its predecessors", async () => {
    await register("威海市行政审批服务局", { code: "371000-new" });
    for (const code of ["371000-a", "371000-b"])
      await register(`威海市${code}局`, { code, validTo: 2018, successors: ["371000-new"] });
    const { data } = await service.ask('{ agency(code: "371000-new") { predecessors { code validTo } } }');
    expect(data.agency.predecessors).toEqual([
      { code: "371000-a", validTo: 2018 },
      { code: "371000-b", validTo: 2018 },
    ]);
  });

  it.each([
    ["a region that there is not", { region: "999999" }, "BAD_ARGUMENT"],
    ["a parent that there is not", { parent: "371000-nobody" }, "UNKNOWN_AGENCY"],
    ["a successor that there is not", { successors: ["371000-nobody"] }, "UNKNOWN_AGENCY"],
    ["itself as its successor", { successors: ["371000-sjj"] }, "BAD_ARGUMENT"],
    ["itself as its parent", { parent: "371000-sjj" }, "BAD_ARGUMENT"],
    ["a code with a space", { code: "371000 sjj" }, "BAD_ARGUMENT"],
    ["an empty name", { name: " " }, "BAD_ARGUMENT"],
    ["a name with a NUL", { name: "a\0" }, "BAD_ARGUMENT"],
    ["years that run backwards", { validFrom: 2020, validTo: 2019 }, "BAD_ARGUMENT"],
  ])("refuses %s and makes no release", async (_, about, code) => {
    expect(codeOf(await register("威海市数据局", about))).toBe(code);
    expect([await countOf("releases"), await countOf("agencies")]).toEqual([0, 0]);
  });

  it("refuses superiors that run in a circle", async () => {
    await register("甲局", { code: "371000-a" });
    await register("乙局", { code: "371000-b", parent: "371000-a" });
    const answer = await register("甲局", { code: "371000-a", parent: "371000-b" });
    expect(codeOf(answer)).toBe("BAD_ARGUMENT");
    expect(answer.errors![0].extensions.messageZh).toContain("371000-a → 371000-b → 371000-a");
  });
});

describe("a token of a region", () => {
  it("writes below its region and nowhere else: reports, agencies, and an agency moved out or in", async () => {
    const huancui = await service.token("ADMIN", { name: "huancui", region: "371002" });
    const inside = { code: "371002-a", region: "371002", level: "COUNTY" };
    expect(codeOf(await register("威海市数据局", {}, huancui))).toBe("FORBIDDEN");
    expect(codeOf(await register("环翠区数据局", { ...inside, region: null }, huancui))).toBe("FORBIDDEN");
    expect((await register("环翠区数据局", inside, huancui)).data.saveAgency.code).toBe("371002-a");
    expect(codeOf(await register("环翠区数据局", { ...inside, region: "371000" }, huancui))).toBe(
      "FORBIDDEN",
    );

    await register("威海市数据局");
    expect(codeOf(await register("威海市数据局", { region: "371002" }, huancui))).toBe("FORBIDDEN");
    expect(codeOf(await bring(aDocumentOf("威海市数据局"), {}, huancui))).toBe("FORBIDDEN");
    expect(codeOf(await bring(aDocumentOf("威海市数据局"), { dryRun: true }, huancui))).toBe("FORBIDDEN");
    expect((await bring(aDocumentOf("环翠区数据局"), {}, huancui)).data.importReport.outcome).toBe("CREATED");
    expect(await countOf("reports")).toBe(1);
  });
});

describe("agencies by the letters of their names", () => {
  it("are found by full pinyin, by initials and by a place that is read in its own way", async () => {
    for (const [code, name] of [
      ["320800-gsj", "淮安市工商局"],
      ["341500-gaj", "六安市公安局"],
      ["500000-jyj", "重庆市教育委员会"],
    ] as const)
      await register(name, { code, region: code.slice(0, 6) });
    const found = async (search: string) =>
      (
        await service.ask("query ($search: String!) { agencies(search: $search) { nodes { name } } }", {
          search,
        })
      ).data.agencies.nodes.map(({ name }: { name: string }) => name);
    expect(await found("hags")).toEqual(["淮安市工商局"]);
    expect(await found("huai'an")).toEqual(["淮安市工商局"]);
    expect(await found("huaian shi gongshang")).toEqual(["淮安市工商局"]);
    expect(await found("lu'an")).toEqual(["六安市公安局"]);
    expect(await found("chongqing")).toEqual(["重庆市教育委员会"]);
    expect(await found("CQSJYWYH")).toEqual(["重庆市教育委员会"]);
    expect(await found("zhongqing")).toEqual([]);
    expect(await found("320800-g")).toEqual(["淮安市工商局"]);
  });
});
