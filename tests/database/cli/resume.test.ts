import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startEmbedded } from "../../../src/db/embedded";
import { aFolderOfReports } from "../../factories/folder";
import { aFolder, ask, cleanUp } from "../embedded/processes";
import { endOf, startGongkai } from "./command";

const count = 40;
let files: ReturnType<typeof aFolderOfReports>;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gongkai-resume-"));
  files = aFolderOfReports(folder, count);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(cleanUp);

/** Imports the folder, and kills the command without warning once so many files have their line. */
function importAndKill(dataDir: string, lines: number): Promise<string[]> {
  const child = startGongkai({ GONGKAI_DATA_DIR: dataDir }, "import", files.reports);
  child.stderr.resume();
  const seen: string[] = [];
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      seen.push(line);
      if (seen.length === lines) child.kill("SIGKILL");
    });
    child.on("close", () => resolve(seen.filter((line) => line.startsWith("✓"))));
  });
}

/** What lies in the database of a data folder: rows that count, and how many reports stand twice. */
async function stored(dataDir: string) {
  const { url, stop } = await startEmbedded({ dataDir, role: "command" });
  const one = (sql: string) => ask(url, sql) as Promise<number>;
  const state = {
    shown: await one("SELECT count(*)::integer FROM reports WHERE valid_from IS NOT NULL"),
    reports: await one("SELECT count(*)::integer FROM reports"),
    figures: await one("SELECT count(*)::integer FROM report_figures"),
    documents: await one("SELECT count(*)::integer FROM documents"),
    releases: await one("SELECT count(*)::integer FROM releases"),
    open: await one("SELECT count(*)::integer FROM batches WHERE release IS NULL"),
  };
  await stop();
  return state;
}

const outcomes = (stdout: string) =>
  Object.fromEntries(["created", "unchanged"].map((word) => [word, stdout.split(`· ${word}  `).length - 1]));

describe("an import that is killed", () => {
  it(`is gone on with by the same command: of ${count} files none is stored twice and none is lost, in one release`, async () => {
    const dataDir = aFolder();
    const settings = { GONGKAI_DATA_DIR: dataDir };
    const registered = await endOf(startGongkai(settings, "agencies", "import", files.register));
    expect(registered).toMatchObject({ code: 0, stdout: expect.stringContaining("release 1") });

    const first = await importAndKill(dataDir, 9);
    const afterFirst = await stored(dataDir);
    expect(afterFirst).toMatchObject({ shown: 0, releases: 1, open: 1 });
    // A line is printed after its document is stored; the next ones may be stored without theirs.
    expect(afterFirst.reports).toBeGreaterThanOrEqual(first.length);
    expect(afterFirst.reports).toBeLessThan(count);

    const second = await importAndKill(dataDir, 25);
    const afterSecond = await stored(dataDir);
    expect(outcomes(second.join("\n")).unchanged).toBe(afterFirst.reports);
    expect(afterSecond).toMatchObject({ shown: 0, releases: 1, open: 1 });

    const last = await endOf(startGongkai(settings, "import", files.reports));
    expect(last.code).toBe(0);
    expect(outcomes(last.stdout)).toEqual({
      created: count - afterSecond.reports,
      unchanged: afterSecond.reports,
    });
    expect(last.stdout).toContain("成为第 2 版 · release 2\n");
    const whole = { shown: count, reports: count, figures: count, documents: count, releases: 2, open: 0 };
    expect(await stored(dataDir)).toEqual(whole);

    const again = await endOf(startGongkai(settings, "import", files.reports));
    expect(again.stdout).toContain(`未变 · unchanged ${count}；数据没有变化 · nothing changed\n`);
    expect(await stored(dataDir)).toEqual(whole);
  }, 240_000);
});
