import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import Fastify, { type FastifyInstance } from "fastify";
import { answerErrors } from "../../../src/server/http-errors";
import { servePlayground } from "../../../src/server/playground";
import { addSecurityHeaders } from "../../../src/server/security-headers";
import { send } from "./a-server";

const SCRIPT = "console.log('操作')".repeat(200);

let directory: string;
let app: FastifyInstance | undefined;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "gongkai-playground-"));
  writeFileSync(join(directory, "index.html"), "<!doctype html><title>Playground</title>");
  writeFileSync(join(directory, "main.js"), SCRIPT);
  writeFileSync(join(directory, "main.js.gz"), gzipSync(SCRIPT));
  writeFileSync(join(directory, "main.css"), "a{}");
  writeFileSync(join(directory, "inputs.sha256"), "not for the public");
});
afterAll(() => rmSync(directory, { recursive: true }));
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function aPlayground(bundle: string | null = directory) {
  app = Fastify();
  answerErrors(app, ["/playground"]);
  await addSecurityHeaders(app);
  servePlayground(app, bundle);
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  return { get: (path: string, headers = {}) => send(port, path, { headers }) };
}

describe("/playground", () => {
  it.each([
    ["/playground", "text/html; charset=utf-8"],
    ["/playground/", "text/html; charset=utf-8"],
    ["/playground/main.js", "text/javascript; charset=utf-8"],
    ["/playground/main.css", "text/css; charset=utf-8"],
  ])("gives %s as %s, to be revalidated at each visit", async (path, mediaType) => {
    const { get } = await aPlayground();
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": mediaType,
      "cache-control": "no-cache",
      vary: "accept-encoding",
    });
    const again = await get(path, { "if-none-match": answer.headers.etag });
    expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 });
  });

  it("compresses for those who take it", async () => {
    const { get } = await aPlayground();
    const plain = await get("/playground/main.js");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
    const gzipped = await get("/playground/main.js", { "accept-encoding": "br, gzip" });
    expect(gzipped.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzipped.body).toString()).toBe(SCRIPT);
  });

  it.each([
    "inputs.sha256",
    "main.js.gz",
    "nothing.js",
    "..%2F..%2Fpackage.json",
    "%2e%2e%2fmain.js",
    "constructor",
  ])("answers 404 in both languages for %s", async (name) => {
    const { get } = await aPlayground();
    const answer = await get(`/playground/${name}`);
    expect(answer.status).toBe(404);
    expect(answer.json().errors[0].extensions).toMatchObject({
      code: "NOT_FOUND",
      messageEn: expect.any(String),
    });
  });

  it("allows itself what its editor needs, no script but its own, and no other host", async () => {
    const { get } = await aPlayground();
    for (const path of ["/playground", "/playground/main.js"]) {
      const { headers } = await get(path);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'self';base-uri 'none';object-src 'none';form-action 'self';frame-ancestors 'none';" +
          "style-src 'self' 'unsafe-inline';font-src 'self' data:;img-src 'self' data:;worker-src 'self'",
      );
      expect(headers["strict-transport-security"]).toBeUndefined();
    }
  });

  it("says how to build it when it is not built", async () => {
    const { get } = await aPlayground(null);
    const answer = await get("/playground");
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).toContain("npm run build");
  });
});
