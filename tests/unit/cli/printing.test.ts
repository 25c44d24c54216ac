import { findingOf, type Finding, type FindingStatus } from "../../../src/checks";
import { shown, shownName } from "../../../src/cli/file-names";
import { jsonReport } from "../../../src/cli/import-json";
import type { ImportedFile } from "../../../src/cli/import-files";
import { otherFormat, unreadable } from "../../../src/cli/passed-over";
import type { StoredFinding } from "../../../src/db";
import { aRule } from "../../factories/cross-check";
import { aReport } from "../../factories/report";
import { count, linesOf, summaryOf, type Counts } from "../../../src/cli/print-import";

const hostile = "2024\u001b[2J\u202egpj.\u0007\u009b31m年报\u2066.pdf";

function rejected(fileName: string): ImportedFile {
  const message = {
    severity: "FATAL" as const,
    code: "NOT_A_REPORT",
    messageZh: `${fileName}：不是报告。`,
    messageEn: `${fileName}: is no report.`,
  };
  const report = { outcome: "REJECTED" as const, report: null, agency: null, reportId: null, findings: [] };
  return { fileName, sha256: null, held: null, reports: [{ ...report, messages: [message] }] };
}

describe("words of a stranger on a terminal", () => {
  it("are written out where they would clear the screen, turn the order of letters, ring or colour", () => {
    expect(shown(hostile)).toBe("2024\\u{1b}[2J\\u{202e}gpj.\\u{7}\\u{9b}31m年报\\u{2066}.pdf");
  });

  it("stay as they are where they are ordinary: 年报（2024）.pdf, é, 𠮷", () => {
    for (const name of ["年报（2024）.pdf", "é", "𠮷"]) expect(shown(name)).toBe(name);
  });

  it("make one line of a name with ends of line, and 160 signs of one with 4,000", () => {
    expect(shownName("a\nb\r.txt")).toBe("a\\nb\\u{d}.txt");
    const long = shownName(`甲${"x".repeat(4000)}乙.txt`);
    expect([...long]).toHaveLength(161);
    expect(long).toMatch(/^甲x+…x+乙\.txt$/);
  });

  it("do nothing in the lines of an import, its messages included, nor in its JSON, which means the same", () => {
    // eslint-disable-next-line no-control-regex -- what must not be there
    const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
    const lines = linesOf(rejected(hostile), false);
    expect(lines).not.toMatch(acting);
    expect(lines.split("\n")).toHaveLength(5); // head, severity and code, Chinese, English, and the end
    const json = jsonReport.start(false) + jsonReport.file(rejected(hostile), true) + jsonReport.end(null);
    expect(json).not.toMatch(acting);
    expect(JSON.parse(json)).toMatchObject({ files: [{ file: hostile }] });
  });
});

describe("the report of an import", () => {
  const files = [rejected("a.txt"), otherFormat("b.png"), unreadable("c.txt", { code: "EACCES" } as never)];

  it("counts a file that cannot be read as rejected, and one of another format as passed over", () => {
    const counts: Counts = {};
    for (const file of files) count(counts, file);
    expect(counts).toEqual({ REJECTED: 2, PASSED_OVER: 1 });
    expect(summaryOf(counts, null, false)).toBe(
      "拒收 · rejected 2，跳过 · passed over 1；数据没有变化 · nothing changed\n",
    );
    expect(summaryOf({}, null, true)).toBe("没有文件 · no files；试导入，未存 · dry run, nothing stored\n");
  });

  it("names each in a line with the reason", () => {
    expect(linesOf(files[1]!, false)).toBe(
      "- 跳过 · passed over  b.png  不是能读取的格式。 · is of no format that is read.\n",
    );
    expect(linesOf(files[2]!, false)).toBe(
      "✗ 拒收 · rejected  c.txt  无法读取（EACCES）。 · cannot be read (EACCES).\n",
    );
  });

  it("is one JSON document, written piece by piece: 3 files, then the release; also of no file at all", () => {
    const pieces = files.map((file, i) => jsonReport.file(file, i === 0));
    const report = JSON.parse([jsonReport.start(true), ...pieces, jsonReport.end(null)].join("")) as object;
    expect(report).toMatchObject({
      dryRun: true,
      files: [
        { file: "a.txt", sha256: null, passedOver: null, reports: [{ outcome: "REJECTED", agency: null }] },
        { file: "b.png", sha256: null, reports: [], passedOver: { code: "OTHER_FORMAT" } },
        { file: "c.txt", sha256: null, reports: [], passedOver: { code: "UNREADABLE" } },
      ],
      release: null,
    });
    expect(JSON.parse(jsonReport.start(false) + jsonReport.end(7))).toEqual({
      dryRun: false,
      files: [],
      release: 7,
      acrossReports: [],
    });
  });
});

describe("what checks found", () => {
  const report = aReport({ "application.received": 4 });
  const found = (severity: "FATAL" | "WARNING" | "INFO", status: FindingStatus): Finding => ({
    ...findingOf(aRule("TEST"), {
      ...{
        status,
        subject: "甲",
        severity,
        messageZh: "应为 2，实为 1",
        messageEn: "2 was expected, 1 is there",
      },
      ...{ expected: 2, actual: 1, indicators: ["application.received"], evidence: [] },
    }),
  });
  const fileWith = (findings: Finding[]): ImportedFile => ({
    ...{ fileName: "a.txt", sha256: null, held: null },
    reports: [{ outcome: "CREATED", report, agency: null, reportId: 1, findings, messages: [] }],
  });
  const all = [
    found("FATAL", "FAILED"),
    found("FATAL", "UNCERTAIN"),
    found("FATAL", "NOT_ASSESSABLE"),
    found("WARNING", "FAILED"),
    found("INFO", "FAILED"),
  ];

  it("ends a report's line with how many are FATAL and WARNING, not with INFO or what cannot be judged", () => {
    expect(linesOf(fileWith(all), false)).toMatch(/核对 · found FATAL 2，WARNING 1\n$/);
    expect(linesOf(fileWith([all[2]!, all[4]!]), false)).not.toContain("found");
  });

  it("stands in the JSON of its report, and across reports behind the last file", () => {
    const across: StoredFinding = {
      ...{ key: "k", reportId: 1, agencyCode: "371000-a", year: 2024, scope: "OWN", factsSha256: "" },
      ...{ decision: "OPEN", decidedBy: null, decidedAt: null, note: null },
      ...all[0]!,
    };
    const text = jsonReport.start(false) + jsonReport.file(fileWith(all), true) + jsonReport.end(2, [across]);
    const said = {
      ...{ rule: "TEST", severity: "FATAL", status: "FAILED", messageZh: "应为 2，实为 1" },
      ...{
        messageEn: "2 was expected, 1 is there",
        expected: 2,
        actual: 1,
        indicators: ["application.received"],
      },
    };
    const { files, acrossReports } = JSON.parse(text) as {
      files: [{ reports: [{ findings: object[] }] }];
      acrossReports: object[];
    };
    expect(files[0].reports[0].findings).toHaveLength(4); // all but NOT_ASSESSABLE
    expect(files[0].reports[0].findings[0]).toEqual(said);
    expect(acrossReports).toEqual([{ agency: "371000-a", year: 2024, scope: "OWN", ...said }]);
    expect(summaryOf({ CREATED: 1 }, 2, false, [across])).toBe(
      "新增 · created 1；成为第 2 版 · release 2\n与往年、上下级等核对 · across reports FATAL 1\n",
    );
  });
});
