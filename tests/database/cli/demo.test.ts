import { gongkai } from "./command";
import { HttpService } from "../../factories/http-service";

const SMALL = ["--departments", "3", "--districts", "1", "--townships", "1"];

describe("gongkai demo, beside a running service", () => {
  let service: HttpService;
  beforeAll(async () => (service = await HttpService.start()));
  afterAll(() => service.stop());
  const demo = (...args: string[]) => gongkai(service.databaseUrl, "demo", ...args);

  it("is said in every answer from then on, the front page too, and in none before", async () => {
    const before = await service.ask("{ years { year } }");
    expect(before.extensions).toEqual({ release: 0 });
    expect(before.headers.get("gongkai-synthetic")).toBeNull();

    const { code, stdout } = await demo(...SMALL);
    expect(stdout).toMatch(/^示例市（合成数据）：8 个机关，\d+ 份报告，成为第 1 版/); // 1 + 1 + 3 + 1 + 1 + 1
    expect(stdout).toContain("a synthetic city: 8 agencies");
    expect(code).toBe(0);

    const after = await service.ask(
      `{ years { year } regions(search: "示例市") { code children { code } }
         agencies(where: { regions: ["x-shili"] }) { totalCount nodes { code name } }
         report(agency: "x-shili", year: 2024) { title source { fileName } }
         ranking(scheme: "report-quality", year: 2024) { rankedCount } }`,
    );
    expect(after.extensions).toEqual({ release: 1, synthetic: true });
    expect(after.headers.get("gongkai-synthetic")).toBe("true");
    expect(after.data.years).toHaveLength(8);
    expect(after.data.agencies.totalCount).toBe(8);
    expect(after.data.report.source.fileName).toBe("synthetic/x-shili-2024.html");
    expect(after.data.ranking.rankedCount).toBeGreaterThan(3);
    const page = await (await fetch(service.url)).text();
    expect(page).toContain("库中有合成数据");
  });

  it("changes nothing the second time", async () => {
    const { code, stdout } = await demo(...SMALL);
    expect([code, stdout]).toEqual([
      0,
      "示例市已在库中，没有变化 · the city is there already, nothing changed\n",
    ]);
  });

  it("refuses what is no number of departments", async () => {
    const { code, stderr } = await demo("--departments", "0");
    expect(code).toBe(1);
    expect(stderr).toContain("须为 2 至 60 的整数");
  });
});

describe("gongkai demo, where somebody imported reports", () => {
  let service: HttpService;
  beforeAll(async () => (service = await HttpService.start()));
  afterAll(() => service.stop());

  it("stores nothing and says which database to use", async () => {
    await gongkai(service.databaseUrl, "agencies", "import", "samples/agencies.csv");
    await gongkai(service.databaseUrl, "import", "samples/reports/huaian-gov-2024.figures.json");
    const { code, stdout, stderr } = await gongkai(service.databaseUrl, "demo", ...SMALL);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("库中已有导入的报告 1 份");
    expect(stderr).toContain("GONGKAI_DATA_DIR=.gongkai-demo npx gongkai demo");
    const { data, extensions } = await service.ask('{ regions(search: "示例市") { code } years { year } }');
    expect(data.regions).toEqual([]);
    expect(extensions).toEqual({ release: 2 });
  });
});
