import {
  printedAsHtml,
  randomFrom,
  syntheticTree,
  withFault,
  type SyntheticReport,
} from "../../../../src/synthetic";
import { aRegister, read } from "../../ingest/documents";
import { outlineFindings } from "./outline-findings";

const { reports } = syntheticTree({ seed: 7, districts: 1, departments: 0, years: [2017, 2020, 2024] });

async function findingsIn(report: SyntheticReport) {
  const { agency } = report;
  const reading = await read(printedAsHtml(report), { fileName: "report.html", register: aRegister(agency) });
  return outlineFindings(reading.report!, agency);
}

describe("faults planted in the outlines of reports on 2017, 2020 and 2024, printed as pages and read again", () => {
  it("there is nothing to find before", async () => {
    expect(reports.length).toBeGreaterThanOrEqual(9);
    for (const report of reports)
      expect([report.title, await findingsIn(report)]).toEqual([report.title, []]);
  });

  it.each([
    ["SECTION_MISSING", /^(?:SECTION_MISSING|ORDINALS_BROKEN)$/],
    ["SECTION_EMPTY", /^SECTION_EMPTY$/],
    ["SECTION_MISNUMBERED", /^ORDINALS_BROKEN$/],
    ["SECTION_TRUNCATED", /^TEXT_CUT_OFF$/],
  ])("%s is found in every one", async (fault, rule) => {
    for (const [i, report] of reports.entries()) {
      const planted = withFault(report, fault, randomFrom(i))!;
      const [first] = await findingsIn(planted.report);
      expect([report.title, planted.after, first?.rule]).toEqual([
        report.title,
        planted.after,
        expect.stringMatching(rule),
      ]);
    }
  });
});
