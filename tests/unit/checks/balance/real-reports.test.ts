import { checkReport, reportRules, type Finding } from "../../../../src/checks";
import type { Report } from "../../../../src/report";
import { sampleNames } from "../../samples/sample-files";
import { agencyOf, readSampleReport, readSharedReport } from "../real-reports";
import { withShared } from "../../../factories/shared-reports";

const balanceRules = new Set(reportRules.flatMap(({ code, kind }) => (kind === "BALANCE" ? [code] : [])));
const balanceOf = (report: Report): Finding[] =>
  checkReport(report, agencyOf(report)).filter(({ rule }) => balanceRules.has(rule));
const failedIn = (report: Report) => balanceOf(report).filter(({ status }) => status === "FAILED");

/** How many passed, could not be judged and failed. */
const countsOf = (report: Report) => {
  const found = balanceOf(report);
  const count = (status: string) => found.filter((finding) => finding.status === status).length;
  return [found.length, count("PASS"), count("NOT_ASSESSABLE"), count("FAILED")];
};

const told = ({ rule, severity, subject, expected, actual }: Finding) => [
  rule,
  severity,
  subject,
  expected,
  actual,
];

/** Table 4 of hongze-gov-2023 prints 0 for 10 + 1 and for 5. */
const hongze = [
  ["BLOCK_TO_TOTAL", "FATAL", "review.total", 11, 0],
  ["BLOCK_TO_TOTAL", "FATAL", "litigation.after_review.total", 5, 0],
];

describe("the balance of the transcribed reports", () => {
  it.each([
    ["huaian-gov-2024", [42, 42, 0, 0]],
    ["suqian-gov-2023", [42, 42, 0, 0]],
    ["suqian-gov-2024", [42, 42, 0, 0]],
    // 19 rows, the sum of 总计, two blank columns twice and the block 复议后起诉: 19 + 1 + 4 + 1 = 25
    ["shanghai-gov-office-2019", [40, 15, 25, 0]],
    // 结转下年度·总计 is blank: its row, and the balance of its column, which is not 36 ≠ 35
    ["shanghai-stc-2024", [42, 40, 2, 0]],
    // （六） is one row, as in 2019: 23 rows
    ["hongze-gov-2023", [40, 38, 0, 2]],
  ])("%s: edits, passed, not to be judged, failed: %j", async (name, counts) => {
    expect(countsOf(await readSampleReport(`${name}.figures.json`))).toEqual(counts);
  });

  it.each(sampleNames.filter((name) => name !== "hongze-gov-2023"))("%s: nothing is found", async (name) => {
    expect(failedIn(await readSampleReport(`${name}.figures.json`))).toEqual([]);
  });

  it("hongze-gov-2023: table 4 prints 0 for 11 and 0 for 5, with the five cells each", async () => {
    const found = failedIn(await readSampleReport("hongze-gov-2023.figures.json"));
    expect(found.map(told)).toEqual(hongze);
    expect(found[0]!.messageZh).toBe(
      "四、行政复议：结果维持 10 + 结果纠正 1 + 其他结果 0 + 尚未审结 0 = 11，总计印为 0 件。最可能是四、行政复议“总计”应为 11 件（总数漏填）。",
    );
    expect(found[1]!.messageEn).toBe(
      "四、Litigation after review: upheld 5 + corrected 0 + other result 0 + pending 0 = 5, the total is printed as 0 件. Most likely 四、Litigation after review: the total should be 5 件 (the total was not filled in).",
    );
    expect(found.map(({ suspects }) => suspects)).toEqual([
      [{ report: null, indicator: "review.total", clears: 1, suggestion: 11 }],
      [
        { report: null, indicator: "litigation.after_review.total", clears: 1, suggestion: 5 },
        { report: null, indicator: "litigation.after_review.upheld", clears: 1, suggestion: 0 },
      ],
    ]);
    expect(found[0]!.indicators).toEqual(
      ["total", "upheld", "corrected", "other_result", "pending"].map((result) => `review.${result}`),
    );
    expect(found[0]!.evidence).toEqual(
      found[0]!.indicators.map((indicator) => ({ report: null, indicator })),
    );
  });
});

describe("the balance of the seed", () => {
  it("is 14 edits, of which one fails, as a WARNING: 回应热点 0 against 28 and 1", async () => {
    const report = await readSampleReport("weihai-sme-2017.txt");
    expect(countsOf(report)).toEqual([14, 13, 0, 1]);
    const [finding] = failedIn(report);
    expect(finding).toMatchObject({
      rule: "TOTAL_COVERS_PARTS",
      severity: "WARNING",
      subject: "response.total",
      expected: 28,
      actual: 0,
      indicators: ["response.total", "response.social_media", "response.other"],
    });
    expect(finding!.messageZh).toContain(
      "二、（一）回应公众关注热点或重大舆情数：印为 0 次，少于“4.微博微信回应事件数”28 次、“5.其他方式回应事件数”1 次；",
    );
  });

  it("says that 259 against channels of 549, and 9 against 9 and 9, are in order", async () => {
    const report = await readSampleReport("weihai-sme-2017.txt");
    const bounds = balanceOf(report).filter(({ rule }) => rule === "COUNT_ONCE");
    expect(bounds.map(({ subject, status }) => [subject, status])).toEqual([
      ["library.total", "PASS"],
      ["proactive.total", "PASS"],
    ]);
  });
});

withShared("the balance of the documents themselves", () => {
  it.each([
    ["huaian-gov-2024.pdf", [42, 42, 0, 0]],
    ["shanghai-gov-office-2019.html", [40, 15, 25, 0]],
    ["shanghai-stc-2024.md", [42, 40, 2, 0]],
    ["hongze-gov-2023.pdf", [40, 38, 0, 2]],
    ["weihai-sme-2017.txt", [14, 13, 0, 1]],
  ])("%s: edits, passed, not to be judged, failed: %j", async (fileName, counts) => {
    expect(countsOf(await readSharedReport(fileName))).toEqual(counts);
  });

  it("hongze-gov-2023.pdf: the two of table 4, each cell with the line in which it stands", async () => {
    const report = await readSharedReport("hongze-gov-2023.pdf");
    const found = failedIn(report);
    expect(found.map(told)).toEqual(hongze);
    const quotes = found[0]!.indicators.map((code) => {
      const observation = report.observations[report.layout.indexOf(code)]!;
      return "at" in observation ? observation.at.quote : undefined;
    });
    expect(new Set(quotes)).toEqual(new Set(["10\t1\t0\t0\t0\t0\t0\t0\t0\t0\t5\t0\t0\t0\t0"]));
  });
});
