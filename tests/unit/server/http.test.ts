import { buildSchema, printSchema } from "graphql";
import { aSchema, aServer, closeServers } from "./a-server";

const SHA = "ab".repeat(32);

afterEach(closeServers);

describe("the probes", () => {
  it("say ok while the database answers", async () => {
    const { get } = await aServer();
    for (const path of ["/healthz", "/readyz"]) {
      const answer = await get(path);
      expect({ status: answer.status, body: answer.json() }).toEqual({ status: 200, body: { status: "ok" } });
    }
  });

  it.each([
    ["says no", async () => false],
    ["fails", () => Promise.reject(new Error("connect ECONNREFUSED 10.0.0.5:5432"))],
    ["does not answer at all", () => new Promise<boolean>(() => {})],
  ])(
    "answer 200 at /healthz and, within a second, 503 at /readyz when the database %s",
    async (_what, health) => {
      const { get } = await aServer({ health });
      const since = Date.now();
      const [alive, ready] = await Promise.all([get("/healthz"), get("/readyz")]);
      expect(Date.now() - since).toBeLessThan(1000);
      expect({ status: alive.status, body: alive.json() }).toEqual({ status: 200, body: { status: "ok" } });
      expect({ status: ready.status, body: ready.json() }).toEqual({
        status: 503,
        body: { status: "unavailable", database: "away" },
      });
    },
  );
});

describe("/schema.graphql", () => {
  it("is the schema as text in UTF-8", async () => {
    const { get } = await aServer();
    const answer = await get("/schema.graphql");
    expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(printSchema(buildSchema(answer.body.toString()))).toBe(printSchema(aSchema));
  });
});

describe("/documents/{sha256}", () => {
  const content = Buffer.from([0xd0, 0xc2, 0x00, 0xff]); // not UTF-8: bytes must come out as they went in
  const document = async (sha256: string) =>
    sha256 === SHA ? { fileName: "年报 (终稿)'2017\".txt", mediaType: "text/plain", content } : null;

  it("gives the kept bytes as a download under the document's own name, inert in a browser", async () => {
    const { get } = await aServer({ document });
    const answer = await get(`/documents/${SHA}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(content);
    expect(answer.headers).toMatchObject({
      "content-type": "text/plain",
      "content-length": "4",
      "content-disposition":
        "attachment; filename=\"__ (__)'2017_.txt\"; filename*=UTF-8''%E5%B9%B4%E6%8A%A5%20%28%E7%BB%88%E7%A8%BF%29%272017%22.txt",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none';frame-ancestors 'none';sandbox",
    });
  });

  it("takes the hash in upper case too", async () => {
    const { get } = await aServer({ document });
    expect((await get(`/documents/${SHA.toUpperCase()}`)).status).toBe(200);
  });

  it("answers 404 in both languages for one that is not kept, and asks for nothing that is no SHA-256", async () => {
    const asked: string[] = [];
    const { get } = await aServer({ document: async (sha256) => (asked.push(sha256), null) });
    const other = "0".repeat(64);
    for (const name of [other, "x", `${SHA}0`, "..%2F..%2Fetc%2Fpasswd", "%00"]) {
      const answer = await get(`/documents/${name}`);
      expect(answer.status).toBe(404);
      expect(answer.json().errors[0].extensions).toEqual({
        code: "NOT_FOUND",
        messageZh: "没有保存这份文件",
        messageEn: "No such document is kept",
      });
    }
    expect(asked).toEqual([other]);
  });

  it.each(["text/html\r\nset-cookie: a=b", "", "文本"])(
    "sends a media type that is none (%j) as bytes",
    async (mediaType) => {
      const { get } = await aServer({
        document: async () => ({ fileName: "a\r\nb: c\ud800.txt", mediaType, content }),
      });
      const answer = await get(`/documents/${SHA}`);
      expect(answer.headers["content-type"]).toBe("application/octet-stream");
      expect(answer.headers["content-disposition"]).toBe(
        "attachment; filename=\"a__b: c_.txt\"; filename*=UTF-8''a%0D%0Ab%3A%20c%EF%BF%BD.txt",
      );
      expect(answer.headers["set-cookie"]).toBeUndefined();
    },
  );

  it("masks what goes wrong behind it, and logs the original", async () => {
    const { get, logged } = await aServer({
      document: () => Promise.reject(new Error("relation documents at db:5432")),
    });
    const answer = await get(`/documents/${SHA}`);
    expect(answer.status).toBe(500);
    expect(answer.json()).toEqual({
      errors: [
        {
          message: "内部错误 · Internal error",
          extensions: { code: "INTERNAL", messageZh: "内部错误", messageEn: "Internal error" },
        },
      ],
    });
    expect(logged.filter(({ level }) => level >= 50).map(({ err }) => err.message)).toEqual([
      "relation documents at db:5432",
    ]);
  });
});

describe("an address that does not exist", () => {
  it("is named in both languages with those that do, without its query string", async () => {
    const { send } = await aServer();
    const answer = await send("/nothing?token=secret", { method: "DELETE" });
    expect(answer.status).toBe(404);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    const { code, messageZh, messageEn } = answer.json().errors[0].extensions;
    expect(code).toBe("NOT_FOUND");
    expect(messageZh).toMatch(/^没有这个地址：DELETE \/nothing；可用的有 \/ \/graphql /);
    expect(messageEn).toMatch(/^No such address: DELETE \/nothing; allowed: \/ \/graphql /);
  });

  it.each(["/%", "/%zz", "/documents/%e4%b8", `/documents/${"a".repeat(200)}`, "//", "/..", "/graphql/x"])(
    "or is malformed (%s) is refused with 4xx in both languages",
    async (path) => {
      const { get } = await aServer();
      const answer = await get(path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.json().errors[0].extensions.messageZh).toMatch(/\p{Script=Han}/u);
    },
  );
});

describe("every answer", () => {
  it("forbids everything that is not ours, and asks for no https, which closed networks do not have", async () => {
    const { get } = await aServer();
    for (const path of ["/", "/healthz", "/schema.graphql", "/nothing"]) {
      const { headers } = await get(path);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'self';base-uri 'none';object-src 'none';form-action 'self';frame-ancestors 'none'",
      );
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["strict-transport-security"]).toBeUndefined();
      expect(headers["cross-origin-opener-policy"]).toBeUndefined();
    }
  });

  it("is logged in one line with path and status, without the query string", async () => {
    const { get, logged } = await aServer();
    await get("/schema.graphql?token=secret");
    await new Promise(setImmediate);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatchObject({ level: 30, method: "GET", path: "/schema.graphql", status: 200 });
    expect(JSON.stringify(logged)).not.toContain("secret");
  });

  it("is not logged for the probes", async () => {
    const { get, logged } = await aServer();
    await get("/healthz");
    await get("/readyz");
    await new Promise(setImmediate);
    expect(logged).toEqual([]);
  });
});
