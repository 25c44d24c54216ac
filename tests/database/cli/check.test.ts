import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDatabase, type TestDatabase } from "../server";
import { gongkai, gongkaiWith } from "./command";

const samples = join(__dirname, "../../../samples");
const seed = join(samples, "reports/weihai-sme-2017.txt");
const figures = (name: string) => join(samples, `reports/${name}.figures.json`);

interface Told {
  files: {
    file: string;
    reports: {
      agency: string | null;
      isRegistered: boolean;
      year: number | null;
      findings: {
        rule: string;
        severity: string;
        status: string;
        expected: number | null;
        actual: number | null;
      }[];
    }[];
  }[];
}

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "gongkai-check-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const failed = ({ files }: Told) =>
  files.map(({ reports }) =>
    reports.map(({ findings }) =>
      findings
        .filter(({ severity, status }) => severity !== "INFO" && status === "FAILED")
        .map(({ rule, severity }) => `${severity} ${rule}`),
    ),
  );

describe("gongkai check without a database", () => {
  it("makes none, reads an agency that no register knows, and holds the report against itself", async () => {
    const dataDir = join(folder, "none");
    const { code, stdout, stderr } = await gongkaiWith({ GONGKAI_DATA_DIR: dataDir }, "check", seed);
    expect([code, existsSync(dataDir)]).toEqual([0, false]);
    expect(stderr).toContain("没有数据库");
    expect(stdout).toContain("威海市中小企业局（未登记 · not in the register） 2017 OWN A2014");
    expect(stdout).toContain("WARNING TOTAL_COVERS_PARTS");
    expect(stdout).toContain("“宣传的维度和广度。”  四、政务公开重点工作落实情况");
  });

  it("ends with 1 where arithmetic fails, and where a file is no report", async () => {
    const wrong = join(folder, "wrong.txt");
    writeFileSync(
      wrong,
      readFileSync(seed, "utf8").replace("(一) 收到申请数\t件\t3", "(一) 收到申请数\t件\t5"),
    );
    const settings = { GONGKAI_DATA_DIR: join(folder, "none") };
    const { code, stdout } = await gongkaiWith(settings, "check", wrong);
    expect([code, stdout.includes("FATAL PARTS_TO_TOTAL")]).toEqual([1, true]);

    const walk = join(folder, "walk.txt");
    writeFileSync(walk, "今天天气很好，我们去公园玩。");
    const other = await gongkaiWith(settings, "check", walk, "--json");
    expect([other.code, other.stdout.includes("NOT_A_REPORT")]).toEqual([1, true]);
    expect((JSON.parse(other.stdout) as Told).files[0]!.reports[0]!.year).toBeNull();
  });
});

describe("gongkai check beside a database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await gongkai(database.url, "agencies", "import", join(samples, "agencies.csv"));
    await gongkai(database.url, "import", figures("suqian-gov-2023"));
  });
  afterAll(() => database.drop());

  it("holds 上年结转 120 against the 121 that last year's report handed on, and stores nothing", async () => {
    const changed = join(folder, "suqian-2024.figures.json");
    const text = readFileSync(figures("suqian-gov-2024"), "utf8");
    writeFileSync(
      changed,
      text.replace('"application.carried_in": "121"', '"application.carried_in": "120"'),
    );
    const first = await gongkai(database.url, "check", changed, figures("suqian-gov-2024"), "--json");
    const told = JSON.parse(first.stdout) as Told;
    expect(told.files.map(({ reports }) => reports[0]!.isRegistered)).toEqual([true, true]);

    const alone = await gongkai(database.url, "check", changed, "--json");
    const [report] = (JSON.parse(alone.stdout) as Told).files[0]!.reports;
    const across = report!.findings.filter(({ rule }) => rule === "CARRIED_APPLICATIONS");
    expect(across).toMatchObject([{ severity: "WARNING", status: "FAILED", expected: 121, actual: 120 }]);
    // 120 is no longer the sum of its columns either, nor does the column balance.
    expect(failed(JSON.parse(alone.stdout) as Told)[0]![0]).toEqual(
      expect.arrayContaining(["FATAL COLUMNS_TO_TOTAL", "FATAL APPLICATION_BALANCE"]),
    );
    expect(alone.code).toBe(1);

    const clean = await gongkai(database.url, "check", figures("suqian-gov-2024"), "--json");
    expect([clean.code, failed(JSON.parse(clean.stdout) as Told)]).toEqual([0, [[[]]]]);
    const again = await gongkai(database.url, "import", figures("suqian-gov-2024"));
    expect(again.stdout).toContain("新增 · created");
  });
});
