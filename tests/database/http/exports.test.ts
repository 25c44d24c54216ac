import { connect } from "node:net";
import { anAgency } from "../../factories/agency";
import { HttpService } from "../../factories/http-service";
import { publish } from "../../factories/publish";
import { loadSamples } from "../../../src/server";

const RANKING = "export/ranking.csv?indicator=application.received&year=2024&scope=CONSOLIDATED";
const CELLS = "indicators=application.received,outcome.granted&years=2023&years=2024";

let service: HttpService;
beforeAll(async () => {
  service = await HttpService.start();
  await loadSamples(service.database, true);
  await publish(service.database, [anAgency({ code: "hostile", name: '=HYPERLINK("http://evil")' })]);
});
afterAll(() => service.stop());

describe("GET /export/{query}.{format}", () => {
  it("is a download that names its release, with the BOM that Excel needs unless it is not wanted", async () => {
    const answer = await service.get(RANKING);
    const { data } = await service.ask(
      `{ ranking(indicator: "application.received", year: 2024, scope: CONSOLIDATED) { release nodes { agency { code } } } }`,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    const [head, first] = bytes.subarray(3).toString().split("\r\n");
    expect(head).toMatch(/^名次 rank,并列数 tieSize,机关代码 agency\.code,/);
    expect(first!.split(",")[2]).toBe(data.ranking.nodes[0].agency.code);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": expect.stringMatching(
        /^attachment; filename="gongkai-ranking-r\d+-\d{4}-\d\d-\d\d\.csv"/,
      ),
      "gongkai-release": String(data.ranking.release),
      vary: expect.stringContaining("Authorization"),
    });
    const bare = Buffer.from(await (await service.get(`${RANKING}&bom=false`)).arrayBuffer());
    expect(bare.equals(bytes.subarray(3))).toBe(true);
  });

  it("takes lists repeated and with commas, and inputs by dotted names or whole", async () => {
    const [repeated, commas] = await Promise.all(
      [
        `${CELLS}&where.regions=320000`,
        `indicators=application.received&indicators=outcome.granted&years=2023,2024&where={"regions":["320000"]}`,
      ].map(
        async (query) =>
          (await service.get(`export/compare.json?${query}`)).json() as Promise<{ rows: unknown[] }>,
      ),
    );
    expect(repeated!.rows.length).toBeGreaterThan(0);
    expect(repeated!.rows).toEqual(commas!.rows);
  });

  it("never hands a spreadsheet a formula that somebody put into a name", async () => {
    const text = await (await service.get(`export/compare.csv?agencies=hostile&${CELLS}`)).text();
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
  });

  it("answers HEAD with the headers alone", async () => {
    const answer = await service.get(RANKING, undefined, { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("gongkai-release")).toMatch(/^\d+$/);
    expect(await answer.text()).toBe("");
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])(
    "is not asked for with %s, and says with what",
    async (method) => {
      const body = method === "POST" ? { body: "{" } : {};
      const answer = await service.get(RANKING, undefined, { method, ...body });
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
      expect(await answer.json()).toMatchObject({
        errors: [{ extensions: { code: "METHOD_NOT_ALLOWED", messageZh: expect.stringContaining(method) } }],
      });
    },
  );

  it("arrives whole at a reader that takes little at a time", async () => {
    const whole = Buffer.from(await (await service.get(`${RANKING}&bom=false`)).arrayBuffer());
    const { port } = new URL(service.url);
    const body = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect({ port: Number(port), host: "127.0.0.1" });
      socket.write(`GET /${RANKING}&bom=false HTTP/1.0\r\nHost: localhost\r\n\r\n`);
      socket.on("readable", () => {
        for (let byte = socket.read(1) as Buffer | null; byte; byte = socket.read(1) as Buffer | null)
          text += byte.toString("latin1");
      });
      socket.on("end", () =>
        resolve(Buffer.from(text.split("\r\n\r\n").slice(1).join("\r\n\r\n"), "latin1").toString()),
      );
      socket.on("error", reject);
    });
    expect(body).toBe(whole.toString());
  });

  it.each([
    ["export/compare.pdf", 404, "NOT_FOUND", "csv,xlsx,json"],
    ["export/years.csv", 404, "NOT_FOUND", "compare,ranking"],
    ["export/ranking.csv?year=2024&indicator=no.such", 400, "UNKNOWN_INDICATOR", "no.such"],
    ["export/ranking.csv?year=2024&indicator=application.received&frist=3", 400, "BAD_ARGUMENT", "tieOrder"],
    ["export/ranking.xlsx?year=2024&indicator=application.received&bom=true", 400, "BAD_ARGUMENT", "bom"],
    [
      "export/ranking.csv?year=2024&indicator=application.received&bom=maybe",
      400,
      "BAD_ARGUMENT",
      "true false",
    ],
    ["export/ranking.csv?year=2024&year=2023&indicator=application.received", 400, "BAD_ARGUMENT", "year"],
    ["export/filings.csv?year=", 400, "BAD_ARGUMENT", "year"],
    ["export/compare.csv?where.__proto__=1", 400, "BAD_ARGUMENT", "__proto__"],
    ["export/compare.csv?__proto__=1", 400, "BAD_ARGUMENT", "__proto__"],
    ["export/compare.csv?constructor=1", 400, "BAD_ARGUMENT", "constructor"],
    ["export/compare.csv?bom=false&bom=true", 400, "BAD_ARGUMENT", "bom"],
    [`export/compare.csv?where=${"[".repeat(6000)}${"]".repeat(6000)}`, 400, "BAD_ARGUMENT", "where"],
  ])("refuses %s before the first byte: %i %s", async (path, status, code, named) => {
    const answer = await service.get(path);
    const { errors } = (await answer.json()) as { errors: { extensions: Record<string, string> }[] };
    expect([answer.status, errors[0]!.extensions.code]).toEqual([status, code]);
    expect(errors[0]!.extensions.messageZh).toContain(named);
    expect(errors[0]!.extensions.messageEn).toContain(named);
    expect(answer.headers.get("content-disposition")).toBeNull();
  });
});

describe("where only tokens may read", () => {
  let closed: HttpService;
  beforeAll(async () => {
    closed = await HttpService.start({ publicRead: false });
  });
  afterAll(() => closed.stop());

  it("asks for a token as the query does, and serves whoever shows one", async () => {
    const path = "export/reports.json";
    const refused = await closed.get(path);
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toBe("Bearer");
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    const served = await closed.get(path, await closed.token("READER"));
    expect(await served.json()).toMatchObject({ release: 0, rows: [], counts: { rows: 0 } });
    expect((await closed.get(path, "gk_wrong")).status).toBe(401);
  });
});
