import { aServer, closeServers, resolved, type Sent } from "./a-server";

const post = { method: "POST", headers: { "content-type": "application/json" } };

afterEach(closeServers);

describe("a caller's mistake at /graphql is refused in Chinese and English, never with 500, before any resolver runs", () => {
  const mistakes: [string, Sent & { path?: string }, number, string][] = [
    ["malformed JSON", { body: '{"query": ' }, 400, "BAD_REQUEST"],
    ["an empty body", { body: "" }, 400, "BAD_REQUEST"],
    ["a JSON number", { body: "17" }, 400, "BAD_REQUEST"],
    ["a JSON null", { body: "null" }, 400, "BAD_REQUEST"],
    ["no query", { body: '{"variables": {}}' }, 400, "BAD_REQUEST"],
    ["an empty query", { body: '{"query": ""}' }, 400, "BAD_REQUEST"],
    ["a query of spaces", { body: '{"query": "  "}' }, 400, "GRAPHQL_PARSE_FAILED"],
    ["a query that is no text", { body: '{"query": {"a": 1}}' }, 400, "BAD_REQUEST"],
    ["a syntax error", { body: '{"query": "{ hello"}' }, 400, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", { body: '{"query": "{ nothing }"}' }, 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "an unknown operation",
      { body: '{"query": "query a { hello }", "operationName": "b"}' },
      400,
      "OPERATION_RESOLUTION_FAILURE",
    ],
    ["variables in an array", { body: '{"query": "{ hello }", "variables": [1]}' }, 400, "BAD_REQUEST"],
    [
      "a variable of the wrong type",
      { body: '{"query": "query($n: Int!) { first(first: $n) }", "variables": {"n": "x"}}' },
      400,
      "BAD_USER_INPUT",
    ],
    [
      "variables 10,000 levels deep",
      {
        body: `{"query": "query($n: Int!) { first(first: $n) }", "variables": {"n": ${"[".repeat(10_000)}${"]".repeat(10_000)}}}`,
      },
      400,
      "BAD_USER_INPUT",
    ],
    ["a batch", { body: '[{"query": "{ hello }"}, {"query": "{ hello }"}]' }, 400, "BAD_REQUEST"],
    ["__proto__ in the body", { body: '{"query": "{ hello }", "__proto__": {"a": 1}}' }, 400, "BAD_REQUEST"],
    [
      "an unknown hash of a query",
      { body: `{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "${"0".repeat(64)}"}}}` },
      200,
      "PERSISTED_QUERY_NOT_FOUND",
    ],
    [
      "plain text",
      { headers: { "content-type": "text/plain" }, body: '{"query": "{ hello }"}' },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a form",
      { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "query={hello}" },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "multipart",
      { headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--x--" },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a body in GBK",
      { headers: { "content-type": "application/json; charset=GBK" }, body: '{"query": "{ hello }"}' },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a content type that is none",
      { headers: { "content-type": "json" }, body: '{"query": "{ hello }"}' },
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    [
      "a body of 1 MB and 1 byte",
      { body: `{"query": "{ hello }"${" ".repeat(1_048_576 + 1 - 22)}}` },
      413,
      "TOO_MUCH",
    ],
    [
      "a GET without the preflight header",
      { path: "/graphql?query={hello}", method: "GET", headers: {} },
      400,
      "BAD_REQUEST",
    ],
    [
      "a GET with a mutation",
      { path: "/graphql?query=mutation{touch}", method: "GET", headers: { "apollo-require-preflight": "1" } },
      405,
      "BAD_REQUEST",
    ],
    [
      "a GET with a form's content type",
      {
        path: "/graphql?query={hello}",
        method: "GET",
        headers: { "content-type": "text/plain", "apollo-require-preflight": "1" },
      },
      415,
      "BAD_REQUEST",
    ],
    [
      "a GET with two queries",
      {
        path: "/graphql?query={hello}&query={hello}",
        method: "GET",
        headers: { "apollo-require-preflight": "1" },
      },
      400,
      "BAD_REQUEST",
    ],
    [
      "a GET with broken variables",
      {
        path: "/graphql?query={hello}&variables=x",
        method: "GET",
        headers: { "apollo-require-preflight": "1" },
      },
      400,
      "BAD_REQUEST",
    ],
    ["a PUT", { method: "PUT", body: '{"query": "{ hello }"}' }, 405, "BAD_REQUEST"],
    [
      "an answer wanted as XML",
      {
        headers: { "content-type": "application/json", accept: "text/xml" },
        body: '{"query": "{ __typename }"}',
      },
      406,
      "BAD_REQUEST",
    ],
    [
      "a Host that is no host",
      { headers: { "content-type": "application/json", host: "a b" }, body: '{"query": "{ hello }"}' },
      400,
      "BAD_REQUEST",
    ],
  ];

  it.each(mistakes)("%s", async (_name, { path = "/graphql", ...request }, status, code) => {
    const { send, logged } = await aServer();
    const answer = await send(path, { ...post, ...request });
    const [error] = answer.json().errors;
    expect({ status: answer.status, code: error.extensions.code }).toEqual({ status, code });
    expect(error.extensions.messageZh).toMatch(/\p{Script=Han}/u);
    expect(error.extensions.messageEn).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(answer.body.toString()).not.toMatch(/node_modules|\/src\/|\n\s+at /);
    expect(resolved.count).toBe(0);
    expect(logged.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it("a null variable for a non-null argument with a default names the argument", async () => {
    const { graphql, logged } = await aServer();
    const answer = await graphql("query($n: Int) { first(first: $n) }", { n: null });
    expect(answer.status).toBe(200);
    expect(answer.errors[0]).toMatchObject({ path: ["first"], extensions: { code: "BAD_USER_INPUT" } });
    expect(answer.errors[0].message).toContain('"first"');
    expect(resolved.count).toBe(0);
    expect(logged.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it("takes a body of exactly 1 MB", async () => {
    const { send } = await aServer();
    const answer = await send("/graphql", {
      ...post,
      body: `{"query": "{ hello }"${" ".repeat(1_048_576 - 22)}}`,
    });
    expect(answer.json()).toEqual({ data: { hello: "你好" } });
  });

  it("a HEAD answers 405 and a preflight of another origin is allowed nothing", async () => {
    const { send } = await aServer();
    const head = await send("/graphql", { method: "HEAD", headers: { "apollo-require-preflight": "1" } });
    expect(head.status).toBe(405);
    const preflight = await send("/graphql", { method: "OPTIONS", headers: { origin: "http://evil.test" } });
    expect(preflight.status).toBe(400);
    expect(preflight.headers["access-control-allow-origin"]).toBeUndefined();
  });
});
