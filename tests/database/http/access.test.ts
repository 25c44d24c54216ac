import { connect } from "node:net";
import { discardHeld, importOne, listHeld, listTokens, revokeToken } from "../../../src/db";
import { aDocumentOf } from "../../factories/documents";
import { HttpService, type HttpAnswer } from "../../factories/http-service";

const TESTER = { actor: "test", region: null };
const VIEWER = "{ viewer { role name region { code } } }";
const SAVE = `mutation ($code: ID!) {
  saveAgency(input: { code: $code, name: "威海市测试局", type: DEPARTMENT, level: PREFECTURE }) { code } }`;

const refusal = ({ status, data, errors }: HttpAnswer) => ({
  status,
  data,
  codes: errors?.map(({ extensions }) => extensions.code),
});
const refused = (status: number, code: string) => ({ status, data: undefined, codes: [code] });

describe("a token over HTTP", () => {
  let service: HttpService;
  beforeAll(async () => (service = await HttpService.start()));
  afterAll(() => service.stop());

  it("tells the viewer's role, name and region; without one it is the public", async () => {
    const secret = await service.token("IMPORTER", { name: "weihai", region: "371000" });
    expect((await service.ask(VIEWER, {}, secret)).data.viewer).toEqual({
      ...{ role: "IMPORTER", name: "weihai", region: { code: "371000" } },
    });
    expect((await service.ask(VIEWER)).data.viewer).toEqual({ role: "PUBLIC", name: null, region: null });
  });

  it("is 32 random bytes that the database does not hold: only its first 9 signs and the hash", async () => {
    const secret = await service.token("READER", { name: "hashed" });
    expect(secret).toMatch(/^gk_[\w-]{43}$/);
    const [row] = await service.database.query<Record<string, unknown>>(
      "SELECT * FROM tokens WHERE name = 'hashed'",
    );
    expect(row).toMatchObject({ prefix: secret.slice(0, 9), created_by: "cli:test" });
    expect(JSON.stringify(row)).not.toContain(secret.slice(9));
  });

  it.each([
    ["unknown", `gk_${"A".repeat(43)}`],
    ["of another shape", "letmein"],
    ["longer than any", `gk_${"A".repeat(5000)}`],
  ])("that is %s is refused with 401 in both languages, for a public question too", async (_, secret) => {
    const answer = await service.ask(VIEWER, {}, secret);
    expect(refusal(answer)).toEqual(refused(401, "UNAUTHENTICATED"));
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    expect(answer.errors![0].extensions).toMatchObject({
      messageZh: expect.stringContaining("令牌"),
      messageEn: expect.stringContaining("token"),
    });
  });

  it.each(["Basic Z2s6Z2s=", "Bearer", "gk_x", "Bearer a b"])(
    "cannot be shown as Authorization: %s",
    async (authorization) => {
      const answer = await fetch(`${service.url}graphql?query={__typename}`, {
        headers: { authorization, "apollo-require-preflight": "1" },
      });
      expect(answer.status).toBe(401);
    },
  );

  it("is refused from the moment it is revoked, while the service runs", async () => {
    const secret = await service.token("READER", { name: "leaver" });
    expect((await service.ask(VIEWER, {}, secret)).status).toBe(200);
    await revokeToken(service.database, "leaver", "cli:test");
    expect(refusal(await service.ask(VIEWER, {}, secret))).toEqual(refused(401, "UNAUTHENTICATED"));
  });

  it("is refused once it has expired, and works until then", async () => {
    const now = Date.now();
    const old = await service.token("READER", { expiresAt: new Date(now - 1000) });
    const fresh = await service.token("READER", { expiresAt: new Date(now + 600_000) });
    expect(refusal(await service.ask(VIEWER, {}, old))).toEqual(refused(401, "UNAUTHENTICATED"));
    expect((await service.ask(VIEWER, {}, fresh)).data.viewer.role).toBe("READER");
  });

  it("notes when it was last used", async () => {
    const secret = await service.token("READER", { name: "noted" });
    await service.ask(VIEWER, {}, secret);
    const noted = (await listTokens(service.database)).find(({ name }) => name === "noted")!;
    expect(Date.now() - noted.lastUsedAt!.getTime()).toBeLessThan(60_000);
  });
});

describe("a mutation", () => {
  let service: HttpService;
  beforeAll(async () => (service = await HttpService.start()));
  afterAll(() => service.stop());

  const agencies = async () => (await service.ask("{ agencies { totalCount } }")).data.agencies.totalCount;

  it("without a token is refused with 401, before anything of its operation runs", async () => {
    const answer = await service.ask(SAVE, { code: "371000-a" });
    expect(refusal(answer)).toEqual(refused(401, "UNAUTHENTICATED"));
    expect(answer.errors![0].extensions).toMatchObject({
      messageZh: expect.stringContaining("Mutation.saveAgency 须有 ADMIN"),
      allowed: { field: "Mutation.saveAgency", role: "ADMIN" },
    });
    expect(await agencies()).toBe(0);
  });

  it("of REVIEWER, correcting a figure, is refused to an IMPORTER with 403 and reaches the rules for a REVIEWER", async () => {
    const correct = `mutation { correctObservation(report: "1", indicator: "application.received", value: 1, reason: "核对") { value } }`;
    const refused = await service.ask(correct, {}, await service.token("IMPORTER"));
    expect([refused.status, refused.errors?.[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
    const { status, errors } = await service.ask(correct, {}, await service.token("REVIEWER"));
    expect([status, errors?.[0].extensions.messageZh]).toEqual([
      200,
      "没有编号为 1 的报告；用 report 或 reports 查询，取其 id",
    ]);
  });

  it.each(["READER", "IMPORTER", "REVIEWER"] as const)("of ADMIN is refused to %s with 403", async (role) => {
    const answer = await service.ask(SAVE, { code: "371000-a" }, await service.token(role));
    expect(refusal(answer)).toEqual(refused(403, "FORBIDDEN"));
    expect(await agencies()).toBe(0);
  });

  it.each([
    [
      "an alias",
      `mutation { harmless: saveAgency(input: { code: "a1", name: "甲", type: DEPARTMENT, level: COUNTY }) { code } }`,
    ],
    [
      "a fragment in a fragment",
      `mutation { ...A } fragment A on Mutation { ...B }
       fragment B on Mutation { saveAgency(input: { code: "a1", name: "甲", type: DEPARTMENT, level: COUNTY }) { code } }`,
    ],
    [
      "an inline fragment with a directive",
      `mutation { ... on Mutation @include(if: true) { saveAgency(input: { code: "a1", name: "甲", type: DEPARTMENT, level: COUNTY }) { code } } }`,
    ],
    [
      "one that may run beside it",
      `mutation { importReport(fileName: "a.txt", contentBase64: "YQ==", dryRun: true) { outcome }
                  saveAgency(input: { code: "a1", name: "甲", type: DEPARTMENT, level: COUNTY }) { code } }`,
    ],
  ])("hidden behind %s is found all the same", async (_, query) => {
    expect(refusal(await service.ask(query, {}, await service.token("IMPORTER")))).toEqual(
      refused(403, "FORBIDDEN"),
    );
    expect(await agencies()).toBe(0);
  });

  it("in an operation that is not the one chosen is not asked about", async () => {
    const body = { query: `query Q { viewer { role } } ${SAVE.replace("mutation", "mutation M")}` };
    const answer = await service.get("graphql", undefined, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...body, operationName: "Q" }),
    });
    expect(answer.status).toBe(200);
  });

  it("runs with its role, and the record of the write names the token", async () => {
    const secret = await service.token("ADMIN", { name: "office" });
    const answer = await service.ask(SAVE, { code: "371000-csj" }, secret);
    expect(answer).toMatchObject({ status: 200, data: { saveAgency: { code: "371000-csj" } } });
    expect(answer.extensions).toEqual({ release: 1 });
    expect(await service.database.query("SELECT actor, release FROM batches")).toEqual([
      { actor: "token:office", release: 1 },
    ]);
  });

  it("leaves introspection to everybody", async () => {
    const { data } = await service.ask("{ __schema { mutationType { name } } }");
    expect(data).toEqual({ __schema: { mutationType: { name: "Mutation" } } });
  });
});

describe("GONGKAI_PUBLIC_READ=false", () => {
  let service: HttpService;
  beforeAll(async () => (service = await HttpService.start({ publicRead: false })));
  afterAll(() => service.stop());

  it("lets the public ask who it is and for the schema, and nothing else", async () => {
    expect((await service.ask(VIEWER)).data.viewer.role).toBe("PUBLIC");
    expect((await service.ask("{ __schema { queryType { name } } }")).status).toBe(200);
    for (const query of ["{ agencies { totalCount } }", "{ forms { code } }", "{ years { year } }"])
      expect(refusal(await service.ask(query))).toEqual(refused(401, "UNAUTHENTICATED"));
    expect(
      refusal(await service.ask("{ viewer { role } ...A } fragment A on Query { a: years { year } }")),
    ).toEqual(refused(401, "UNAUTHENTICATED"));
  });

  it("lets a READER ask everything that is public elsewhere", async () => {
    const answer = await service.ask("{ agencies { totalCount } }", {}, await service.token("READER"));
    expect(answer).toMatchObject({ status: 200, data: { agencies: { totalCount: 0 } } });
  });

  it("closes originals, and the figures of the front page", async () => {
    const document = await service.get(`documents/${"0".repeat(64)}`);
    expect(document.status).toBe(401);
    const page = await (await service.get("")).text();
    expect(page).toContain("查询须出示令牌");
    expect(page).not.toContain("<dd>");
  });
});

describe("a held document", () => {
  let service: HttpService;
  beforeAll(async () => (service = await HttpService.start()));
  afterAll(() => service.stop());

  it("is hidden from the public and from a READER, listed and original, and shown to an IMPORTER until answered", async () => {
    const options = { keepDocument: true, dryRun: false };
    const file = aDocumentOf("威海市数据局", "数据局.txt");
    const { imported } = await importOne(service.database, TESTER, file, options);
    const [reader, importer] = [await service.token("READER"), await service.token("IMPORTER")];
    const list =
      "{ heldDocuments { totalCount nodes { id agencyName year source { fileName } messages { code } } } }";
    expect(refusal(await service.ask(list))).toEqual(refused(401, "UNAUTHENTICATED"));
    expect(refusal(await service.ask(list, {}, reader))).toEqual(refused(403, "FORBIDDEN"));
    const { data } = await service.ask(list, {}, importer);
    expect(data.heldDocuments).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{ id: String(imported.held), agencyName: "威海市数据局", year: 2017 },
          source: { fileName: "数据局.txt" },
          messages: expect.arrayContaining([{ code: "AGENCY_UNKNOWN" }, { code: "HELD" }]),
        },
      ],
    });
    const original = `documents/${imported.sha256}`;
    const statuses = async () => [
      (await service.get(original)).status,
      (await service.get(original, reader)).status,
      (await service.get(original, importer)).status,
    ];
    expect(await statuses()).toEqual([404, 404, 200]);
    await discardHeld(service.database, TESTER, imported.held!, "试");
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  it("is listed with 7 others in pages of 3, the longest waiting first, each once", async () => {
    const options = { keepDocument: true, dryRun: false };
    for (let i = 1; i <= 8; i += 1)
      await importOne(service.database, TESTER, aDocumentOf(`威海市第${i}数据局`), options);
    const ids = (await listHeld(service.database, { writer: TESTER, limit: 99 })).held.map(({ id }) =>
      String(id),
    );
    const importer = await service.token("IMPORTER");
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: HttpAnswer = await service.ask(
        "query ($after: String) { heldDocuments(first: 3, after: $after) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }",
        { after },
        importer,
      );
      const { nodes, totalCount, pageInfo } = data.heldDocuments;
      expect(totalCount).toBe(8);
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(ids);
  });
});

describe("the size of a body", () => {
  let service: HttpService;
  beforeAll(async () => (service = await HttpService.start()));
  afterAll(() => service.stop());

  const MB = 1_048_576;
  const body = (bytes: number) => {
    const start = '{"query":"{ viewer { role } }","variables":{"x":"';
    return `${start}${"a".repeat(bytes - start.length - 3)}"}}`;
  };
  const post = (bytes: number, secret?: string) =>
    service.get("graphql", secret, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: body(bytes),
    });

  it("is at most 1 MB for the public and for a READER", async () => {
    const reader = await service.token("READER");
    for (const secret of [undefined, reader]) {
      expect((await post(MB, secret)).status).toBe(200);
      const answer = await stated(MB + 1, secret);
      expect(answer).toContain("HTTP/1.1 413");
      expect(answer).toContain("1048576");
    }
  });

  it("is at most 32 MB for a token that may import", async () => {
    const importer = await service.token("IMPORTER");
    expect((await post(5 * MB, importer)).status).toBe(200);
    expect(await stated(32 * MB + 1, importer)).toContain("HTTP/1.1 413");
  });

  it("is measured on the way where it is not stated", async () => {
    const answer = await chunked(3 * MB);
    expect(answer).toContain("HTTP/1.1 413");
    expect(answer).toContain("TOO_MUCH");
  });

  /** What the server says to a length alone: it must not wait for the body. */
  const stated = (bytes: number, secret?: string) =>
    talk([`Content-Length: ${bytes}`, ...(secret ? [`Authorization: Bearer ${secret}`] : [])], "");

  const chunked = (bytes: number) => {
    const piece = `10000\r\n${"a".repeat(65_536)}\r\n`;
    return talk(["Transfer-Encoding: chunked"], piece.repeat(bytes / 65_536));
  };

  function talk(headers: readonly string[], rest: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(service.url).port), "127.0.0.1");
      let heard = "";
      const head = [
        "POST /graphql HTTP/1.1",
        "Host: localhost",
        "Content-Type: application/json",
        ...headers,
      ];
      socket.setEncoding("utf8").on("data", (text: string) => {
        heard += text;
        if (heard.includes("\r\n\r\n") && heard.includes("errors")) socket.destroy();
      });
      socket.on("error", (error) => (heard ? resolve(heard) : reject(error)));
      socket.on("close", () => resolve(heard));
      socket.write(`${head.join("\r\n")}\r\n\r\n${rest}`);
    });
  }
});
