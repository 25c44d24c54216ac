import type { LoadedFigures } from "../../../src/server/front-page-html";
import { aServer, closeServers } from "./a-server";

afterEach(closeServers);

const loaded: LoadedFigures = {
  agencies: 23,
  reports: 61,
  years: [2019, 2017, 2018, 2024],
  forms: ["A2014", "C2021"],
  release: 4,
  createdAt: "2026-11-25T20:30:00.000Z",
  synthetic: false,
};

async function pageOf(frontPage: () => Promise<LoadedFigures>, headers = {}) {
  const { get, logged } = await aServer({ frontPage });
  const answer = await get("/", headers);
  return { ...answer, html: answer.body.toString(), logged };
}

describe("the front page", () => {
  it("says in Chinese and English what is loaded: 23 agencies, 61 reports, 2017–2019 and 2024, two forms, release 4", async () => {
    const { status, headers, html } = await pageOf(async () => loaded);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(html).toContain('<html lang="zh-CN">');
    const figures = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, term, value]) => [
      term?.replace(/<[^>]+>/g, ""),
      value,
    ]);
    expect(figures).toEqual([
      ["机关 Agencies", "23"],
      ["报告 Reports", "61"],
      ["年度 Years", "2017–2019, 2024"],
      ["报表格式 Forms", "A2014 C2021"],
      ["版次 Release", "№ 4"],
    ]);
    expect(html).toContain("2026-11-26 04:30</time>"); // 20:30 UTC + 8 h, in Beijing
  });

  it("shows dashes, not zeros, for what does not exist yet", async () => {
    const { html } = await pageOf(async () => ({
      ...loaded,
      years: [],
      forms: [],
      release: null,
      createdAt: null,
    }));
    expect([...html.matchAll(/<dd>—<\/dd>/g)]).toHaveLength(3); // years, forms, release
    expect(html).not.toContain("<time");
  });

  it("says that data are synthetic where they are, and nothing of it where they are not", async () => {
    const real = await pageOf(async () => loaded);
    expect(real.html).not.toMatch(/合成|synthetic/);
    const made = await pageOf(async () => ({ ...loaded, synthetic: true }));
    expect(made.html).toContain("库中有合成数据");
    expect(made.html).toContain("There are synthetic data here");
  });

  it("leads to the playground, the schema and the probes, and all its addresses exist", async () => {
    const { get } = await aServer();
    const html = (await get("/")).body.toString();
    const links = [...new Set([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link))];
    expect(links.sort()).toEqual([
      "/favicon.svg",
      "/front-page.css",
      "/healthz",
      "/playground",
      "/readyz",
      "/schema.graphql",
    ]);
    for (const link of links.filter((path) => path !== "/playground"))
      expect((await get(String(link))).status).toBe(200);
  });

  it("has no script and no inline style, so that its policy can forbid both", async () => {
    const { html, headers } = await pageOf(async () => loaded);
    expect(html).not.toMatch(/<script|<style|style=|\son\w+=/i);
    expect(headers["content-security-policy"]).not.toContain("unsafe");
  });

  it("names the address it was reached at in the curl example, unless the Host header could hurt in a shell", async () => {
    const host = "gongkai.intern:8080";
    expect((await pageOf(async () => loaded, { host })).html).toContain(
      "curl http://gongkai.intern:8080/graphql",
    );
    const { html } = await pageOf(async () => loaded, { host: "x';rm<script>" });
    expect(html).toContain("curl http://localhost:4000/graphql");
    expect(html).not.toContain("rm<");
  });

  it("escapes what it is given", async () => {
    const { html } = await pageOf(async () => ({ ...loaded, forms: ['<b>&"'] }));
    expect(html).toContain("<dd>&lt;b&gt;&amp;&quot;</dd>");
  });

  it("is there with 503 and without figures while the database is away, and says so", async () => {
    const { status, html, logged } = await pageOf(() => Promise.reject(new Error("ECONNREFUSED db:5432")));
    expect(status).toBe(503);
    expect(html).toContain("数据库暂时连不上");
    expect(html).toContain("The database is away");
    expect(html).toContain('href="/playground"');
    expect(html).not.toContain("5432");
    expect(logged.some(({ err }) => err?.message === "ECONNREFUSED db:5432")).toBe(true);
  });
});
