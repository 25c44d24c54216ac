import { execFileSync } from "node:child_process";
import { symlinkSync, truncateSync } from "node:fs";
import { basename, join } from "node:path";
import { anAgency } from "../../factories/agency";
import { aFolderOfReports, seedOf, writeFiles } from "../../factories/folder";
import { aFolder, cleanUp } from "../embedded/processes";
import { testDatabase, type TestDatabase } from "../server";
import { gongkai } from "./command";

let database: TestDatabase;
let folder: string;
let reports: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = aFolder();
  const made = aFolderOfReports(folder, 3);
  reports = made.reports;
  await gongkai(database.url, "agencies", "import", made.register);
  writeFiles(reports, {
    "a/picture.png": Buffer.from("89504e470d0a1a0a0000000d", "hex"),
    "a/named-as-text.txt": Buffer.from("89504e470d0a1a0a0000000d", "hex"),
    "a/unknown.txt": seedOf(anAgency({ name: "威海市谁也不认识局" })),
    "b/\u001b[2J\u202etxt.exe.txt": "今天天气很好。",
    ".hidden/x.txt": "x",
    "~$lock.docx": "x",
    "big.html": "x",
  });
  symlinkSync("/dev/zero", join(reports, "zero.txt"));
  truncateSync(join(reports, "big.html"), 40 * 1024 * 1024);
  execFileSync("mkfifo", [join(reports, "pipe.txt")]);
});
afterAll(async () => {
  await database.drop();
  await cleanUp();
});

interface Report {
  readonly dryRun: boolean;
  readonly release: number | null;
  readonly files: readonly {
    readonly file: string;
    readonly sha256: string | null;
    readonly held: number | null;
    readonly passedOver: { readonly code: string } | null;
    readonly reports: readonly {
      readonly outcome: string;
      readonly agency: string | null;
      readonly messages: readonly { readonly code: string }[];
    }[];
  }[];
}

/** Name in the folder, what became of it, and why. */
const lines = ({ files }: Report) =>
  files.map(({ file, passedOver, reports: [first] }) => [
    file.slice(basename(reports).length + 1),
    passedOver ? "PASSED_OVER" : first?.outcome,
    passedOver?.code ?? (first?.outcome === "CREATED" ? "" : first?.messages[0]?.code),
  ]);

it("a folder of everything: 10 things in their order, 3 stored, 1 held, 3 rejected, 3 passed over, hidden ones not named", async () => {
  const rehearsed = await gongkai(database.url, "import", "--json", "--dry-run", reports);
  const report = JSON.parse(rehearsed.stdout) as Report;
  expect(rehearsed.code).toBe(1);
  expect(report).toMatchObject({ dryRun: true, release: null });
  const expected = [
    ["000.txt", "CREATED", ""],
    ["001.txt", "CREATED", ""],
    ["002.txt", "CREATED", ""],
    ["a/named-as-text.txt", "REJECTED", "FORMAT_UNSUPPORTED"],
    ["a/picture.png", "PASSED_OVER", "OTHER_FORMAT"],
    ["a/unknown.txt", "HELD", expect.any(String)],
    ["b/\u001b[2J\u202etxt.exe.txt", "REJECTED", "NOT_A_REPORT"],
    ["big.html", "REJECTED", "FILE_TOO_LARGE"],
    ["pipe.txt", "PASSED_OVER", "NOT_A_FILE"],
    ["zero.txt", "PASSED_OVER", "LINK"],
  ];
  expect(lines(report)).toEqual(expected);
  expect(report.files.map(({ sha256 }) => sha256 !== null)).toEqual([
    ...[true, true, true, true, false, true, true, false, false, false],
  ]);

  const real = await gongkai(database.url, "import", "--json", reports);
  const stored = JSON.parse(real.stdout) as Report;
  expect(lines(stored)).toEqual(expected);
  expect(stored).toMatchObject({ dryRun: false, release: 2 });
  expect(stored.files.flatMap(({ held }) => (held === null ? [] : [held]))).toHaveLength(1);

  const shown = await gongkai(database.url, "import", reports);
  // eslint-disable-next-line no-control-regex -- what must not reach a terminal
  expect(shown.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(shown.stdout).toContain("b/\\u{1b}[2J\\u{202e}txt.exe.txt");
  expect(shown.stdout).toContain(
    "未变 · unchanged 3，待定 · held 1，拒收 · rejected 3，跳过 · passed over 3；数据没有变化 · nothing changed\n",
  );
}, 240_000);

it("an empty folder is no mistake: exit code 0, and nothing changed", async () => {
  const empty = aFolder();
  const { code, stdout } = await gongkai(database.url, "import", empty);
  expect([code, stdout]).toEqual([0, "没有文件 · no files；数据没有变化 · nothing changed\n"]);
});
