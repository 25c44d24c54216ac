import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { launchChromium } from "./chromium";
import { startService } from "./service";

const folder = join(__dirname, "../../docs/cookbook");
/** What the operations of the cookbook are called, in the order of their files. */
const COOKBOOK = readdirSync(folder)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => /^(?:query|mutation) (\w+)/m.exec(readFileSync(join(folder, file), "utf8"))![1]);

let browser: Browser;
let service: Awaited<ReturnType<typeof startService>>;

beforeAll(async () => {
  execFileSync(process.execPath, [join(__dirname, "../../scripts/build-playground.mjs")]);
  service = await startService();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await service?.close();
});

/** A page with a fresh profile, and everything it asked for or complained about since it was opened. */
async function aPage(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on(
    "response",
    (answer) => answer.status() >= 400 && complaints.push(`${answer.url()}: ${answer.status()}`),
  );
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(
    `addEventListener("securitypolicyviolation", (event) => console.error("CSP: " + event.violatedDirective + " " + event.blockedURI))`,
  );
  return { page, asked, complaints };
}

const elsewhere = (urls: string[]) =>
  urls.filter((url) => !url.startsWith(`${service.origin}/`) && !url.startsWith("data:"));

/** The editors write spaces as no-break spaces. */
const textOf = async (lines: Locator) => (await lines.innerText()).replaceAll("\u00a0", " ");

describe("the playground", () => {
  it("opens with the operations of the cookbook in tabs, knows the schema, runs a query, and asks no other host for anything", async () => {
    const { page, asked, complaints } = await aPage();
    const worker = page.waitForRequest(`${service.origin}/playground/graphql.worker.js`);
    await page.goto(`${service.origin}/playground`);

    const tabs = page.locator(".graphiql-tab");
    await tabs.nth(3).waitFor();
    expect((await tabs.allInnerTexts()).map((text) => text.trim())).toEqual(COOKBOOK);

    await page.locator(".graphiql-query-editor .view-line").first().waitFor();
    await page.getByRole("button", { name: "Execute query" }).click();
    const lines = page.locator(".graphiql-response .view-lines", { hasText: "publishedOn" });
    await lines.waitFor();
    const answer = await textOf(lines);
    expect(answer).toContain('"title": "威海市中小企业局2017年政府信息公开工作年度报告"');
    expect(answer).toContain('"publishedOn": "2018-03-20"');

    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.locator(".graphiql-doc-explorer").getByRole("link", { name: "Query", exact: true }).click();
    await page.locator(".graphiql-doc-explorer").getByRole("link", { name: "report", exact: true }).waitFor();

    await worker; // the editor checks operations in it
    expect(asked.filter((url) => url === `${service.origin}/graphql`).length).toBeGreaterThanOrEqual(2);
    expect(elsewhere(asked)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("runs a comparison and a ranking, with their comments in both languages", async () => {
    const { page, complaints } = await aPage();
    await page.goto(`${service.origin}/playground`);
    const editor = page.locator(".graphiql-query-editor .view-lines");
    await editor.filter({ hasText: "query SeedReport" }).waitFor(); // a tab clicked before the editor is there stays empty
    for (const [name, field, zh, en, figure] of [
      ["ComparisonTable", "compare", "比较表", "A comparison table", '"delta":140'], // 淮安市人民政府 2025: 3259 − 3119
      ["Ranking", "ranking", "排名", "A ranking", '"value":3525'], // 宿迁市人民政府
    ] as const) {
      await page.getByRole("tab", { name, exact: true }).click();
      await editor.filter({ hasText: `query ${name}` }).waitFor();
      expect(await textOf(editor)).toContain(zh);
      expect(await textOf(editor)).toContain(en);
      await page.waitForTimeout(1000); // GraphiQL learns the operation's name a moment after the tab
      const answered = page.waitForResponse(`${service.origin}/graphql`);
      await page.getByRole("button", { name: "Execute query" }).click();
      expect(await (await answered).text()).toContain(figure); // the viewer draws only the lines in sight
      await page.locator(".graphiql-response .view-lines", { hasText: `"${field}"` }).waitFor();
    }
    expect(complaints).toEqual([]);
  });
});

describe("the front page", () => {
  it("says in both languages what is loaded and leads to the playground, without a complaint", async () => {
    const { page, asked, complaints } = await aPage();
    await page.goto(service.origin);
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    const text = await page.locator("body").innerText();
    for (const words of [
      "政府信息公开工作年度报告",
      "Government information-disclosure annual reports",
      "已载入",
      "Loaded",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain(`curl ${service.origin}/graphql`);

    await page.getByRole("link", { name: "Run it in the playground" }).click();
    await page.locator(".graphiql-tab").nth(2).waitFor();
    expect(page.url()).toBe(`${service.origin}/playground`);
    expect(elsewhere(asked)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("fits a screen 360 px wide, and is dark where the reader wants it dark", async () => {
    const { page } = await aPage({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
    await page.goto(service.origin);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(25, 24, 22)");
  });
});
