import { GraphQLError } from "graphql";
import { aServer, closeServers } from "./a-server";

const post = { method: "POST", headers: { "content-type": "application/json" } };

afterEach(closeServers);

describe("/graphql", () => {
  it("answers a query with 200 and JSON", async () => {
    const { send } = await aServer();
    const answer = await send("/graphql", { ...post, body: '{"query": "{ hello }"}' });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.json()).toEqual({ data: { hello: "你好" } });
  });

  it("names the release in extensions.release and in the header Gongkai-Release", async () => {
    const { graphql } = await aServer();
    const answer = await graphql("{ released hello }");
    expect(answer.extensions).toEqual({ release: 7 });
    expect(answer.headers["gongkai-release"]).toBe("7");
  });

  it("names no release where no field read one", async () => {
    const { graphql } = await aServer();
    const answer = await graphql("{ hello }");
    expect(answer.extensions).toBeUndefined();
    expect(answer.headers["gongkai-release"]).toBeUndefined();
  });

  it("gives the request's headers to the context", async () => {
    const seen: unknown[] = [];
    const { send } = await aServer({
      newestRelease: async () => 3,
      context: async (headers, viewer) => (seen.push(headers["gongkai-release"]), { viewer, answered: {} }),
    });
    const headers = { ...post.headers, "gongkai-release": "3" };
    await send("/graphql", { ...post, headers, body: '{"query": "{ hello }"}' });
    expect(seen).toEqual(["3"]);
  });

  it("introspects in production mode too", async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = "production";
    try {
      const { graphql } = await aServer();
      expect((await graphql("{ __schema { queryType { name } } }")).data.__schema.queryType.name).toBe(
        "Query",
      );
    } finally {
      process.env.NODE_ENV = before;
    }
  });

  it("neither introspects, suggests nor prints the schema when introspection is off", async () => {
    const { get, graphql } = await aServer({ introspection: false });
    expect((await graphql("{ __schema { queryType { name } } }")).errors[0].extensions.code).toBe(
      "GRAPHQL_VALIDATION_FAILED",
    );
    const misspelt = await graphql("{ helo }");
    expect(misspelt.errors[0].message).toContain('Cannot query field "helo"');
    expect(JSON.stringify(misspelt)).not.toContain("hello");
    expect((await get("/schema.graphql")).status).toBe(404);
  });
});

describe("an error of a resolver", () => {
  it("that is a refusal of ours arrives as it was thrown", async () => {
    const { graphql } = await aServer();
    const answer = await graphql("{ hello refused }");
    expect(answer.data).toEqual({ hello: "你好", refused: null });
    expect(answer.errors).toEqual([
      {
        message: "没有代码为 x 的机关 · No agency has the code x",
        locations: [{ line: 1, column: 9 }],
        path: ["refused"],
        extensions: {
          code: "UNKNOWN_AGENCY",
          messageZh: "没有代码为 x 的机关",
          messageEn: "No agency has the code x",
        },
      },
    ]);
  });

  it.each(["broken", "notAnInt", "nullInList"])(
    "that nobody expected (%s) is masked, and its original is logged once",
    async (field) => {
      const { graphql, logged } = await aServer();
      const answer = await graphql(`{ hello ${field} }`);
      expect(answer.data.hello).toBe("你好");
      expect(answer.errors[0]).toMatchObject({
        message: "内部错误 · Internal error",
        extensions: { code: "INTERNAL", messageZh: "内部错误", messageEn: "Internal error" },
      });
      expect(answer.errors[0].path[0]).toBe(field);
      expect(JSON.stringify(answer)).not.toMatch(/ECONNREFUSED|secret|10\.0\.0\.5|stack/);
      const errors = logged.filter(({ level }) => level >= 50);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.err.message).toMatch(/ECONNREFUSED|secret text|Cannot return null/);
      expect(errors[0]?.err.stack).toContain("Error");
    },
  );

  it("is masked with status 500 when the context could not be made", async () => {
    const { graphql, logged } = await aServer({
      context: () => Promise.reject(new Error("no pool at db:5432")),
    });
    const answer = await graphql("{ hello }");
    expect(answer.status).toBe(500);
    expect(answer.errors[0].extensions.code).toBe("INTERNAL");
    expect(JSON.stringify(answer)).not.toContain("5432");
    expect(JSON.stringify(logged)).toContain("no pool at db:5432");
  });

  it("keeps the HTTP status that a refusal of ours asks for", async () => {
    const unavailable = new GraphQLError("数据库暂不可用 · The database is away", {
      extensions: {
        code: "UNAVAILABLE",
        messageZh: "数据库暂不可用",
        messageEn: "The database is away",
        http: { status: 503 },
      },
    });
    const { graphql } = await aServer({ context: () => Promise.reject(unavailable) });
    const answer = await graphql("{ hello }");
    expect(answer.status).toBe(503);
    expect(answer.errors[0].extensions).toEqual({
      code: "UNAVAILABLE",
      messageZh: "数据库暂不可用",
      messageEn: "The database is away",
    });
  });
});
