import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read as readWorkbook } from "@e965/xlsx";
import { exportCommand } from "../../../src/cli/commands/export";
import { anAgency } from "../../factories/agency";
import { HttpService } from "../../factories/http-service";
import { publish } from "../../factories/publish";
import { gongkai } from "./command";

const FILINGS = ["filings", "--year", "2023", "--where.regions", "371000", "--asOf", "2024-12-31"];

let service: HttpService;
let folder: string;
beforeAll(async () => {
  service = await HttpService.start();
  folder = mkdtempSync(join(tmpdir(), "gongkai-export-"));
  await publish(service.database, [anAgency(), anAgency(), anAgency({ code: "320800-x", region: "320800" })]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await service.stop();
});

const exported = (...args: string[]) => gongkai(service.databaseUrl, "export", ...args);

describe("gongkai export", () => {
  it("prints what the service gives at the address of the same name", async () => {
    const { code, stdout, stderr } = await exported(...FILINGS);
    const answer = await service.get("export/filings.csv?year=2023&where.regions=371000&asOf=2024-12-31");
    expect([code, stderr]).toEqual([0, ""]);
    expect(Buffer.from(stdout)).toEqual(Buffer.from(await answer.arrayBuffer()));
    expect(stdout.trim().split("\r\n")).toHaveLength(3); // the head and two agencies
  });

  it("writes a file whole, in the format of its ending, and leaves no half of one", async () => {
    const file = join(folder, "filings.xlsx");
    writeFileSync(file, "what stood here before");
    expect(await exported(...FILINGS, "--output", file)).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readWorkbook(readFileSync(file)).SheetNames).toEqual(["数据", "指标说明", "注释", "版本与引用"]);
    const refused = await exported("filings", "--year", "1999", "--output", join(folder, "old.csv"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/2008.*\n.*2008/);
    expect(readdirSync(folder)).toEqual(["filings.xlsx"]);
  });

  it("explains the options of a query in the schema's words, and refuses others", async () => {
    const [help, unknown] = await Promise.all([
      exported("compare", "--help"),
      exported("compare", "--indicator", "application.received"),
    ]);
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/--where\.regions <ID,…>/);
    expect(help.stdout).toMatch(/--scope <Scope>[^]*\(OWN\s+CONSOLIDATED\)/);
    expect(help.stdout).toContain("指标代码");
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toContain("--indicators");
    const asPdf = [...FILINGS, "--output", join(folder, "filings.pdf")];
    await expect(exportCommand().parseAsync(asPdf, { from: "user" })).rejects.toMatchObject({
      messageZh: expect.stringMatching(/^不能导出为 \.pdf；可用的有 csv .*xlsx/),
    });
    await expect(exportCommand().parseAsync(["years"], { from: "user" })).rejects.toMatchObject({
      messageEn: expect.stringContaining("compare ranking reports findings filings"),
    });
  });
});
