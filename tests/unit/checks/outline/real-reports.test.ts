import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRegisterFile } from "../../../../src/ingest";
import { aRegister, read } from "../../ingest/documents";
import { named, outlineFindings } from "./outline-findings";
import { SHARED_REPORTS, withShared } from "../../../factories/shared-reports";

const root = join(__dirname, "../../../..");

const agenciesCsv = readFileSync(join(root, "samples/agencies.csv"));
const register = aRegister(
  ...readRegisterFile({ fileName: "agencies.csv", bytes: agenciesCsv }, aRegister()).agencies,
);

async function findingsIn(folder: string, fileName: string, options: Parameters<typeof read>[1] = {}) {
  const { report } = await read(readFileSync(join(folder, fileName)), { fileName, register, ...options });
  return outlineFindings(report!, register.byCode(report!.agency)!);
}

describe("the seed's outline", () => {
  it("has one fault: section 四 is the end of a sentence", async () => {
    const findings = await findingsIn(join(root, "samples/reports"), "weihai-sme-2017.txt");
    expect(named(findings)).toEqual(["TEXT_CUT_OFF FAILED WARNING KEY_WORK 四"]);
    expect(findings[0]!.messageZh).toContain("四、政务公开重点工作落实情况");
    expect(findings[0]!.evidence).toEqual([
      { report: null, at: { section: 9, charStart: 0, charEnd: 9, quote: "宣传的维度和广度。" } },
    ]);
  });
});

withShared("the outlines of real reports", () => {
  it.each([
    ["huaian-gov-2024.pdf", []],
    ["huaian-gov-2024.txt", []],
    ["shanghai-gov-office-2019.html", []],
    ["hongze-gov-2023.pdf", ["FORM_OUTDATED FAILED INFO ROWS"]],
    ["hongze-gov-2023.txt", ["FORM_OUTDATED FAILED INFO ROWS"]],
    ["hongze-gov-2023.raw-order.txt", ["FORM_OUTDATED FAILED INFO ROWS"]],
    [
      "shanghai-stc-2024.md",
      ["SECTION_MISSING UNCERTAIN INFO PROBLEMS_AND_PLANS", "ORDINALS_BROKEN FAILED INFO AGAIN 一"],
    ],
    ["jianxin-town-2018.txt", ["STATISTICS_MISSING UNCERTAIN WARNING STATISTICS"]],
  ])("%s gives exactly %j", async (fileName, expected) => {
    expect(named(await findingsIn(SHARED_REPORTS, fileName))).toEqual(expected);
  });

  it("haikou-edu-2017.txt, a text without title and year, lacks its statistics and nothing else", async () => {
    const findings = await findingsIn(SHARED_REPORTS, "haikou-edu-2017.txt", {
      agency: "460100-jyj",
      year: 2017,
    });
    expect(named(findings)).toEqual(["STATISTICS_MISSING UNCERTAIN WARNING STATISTICS"]);
  });
});

describe("figures of real reports that came without their text", () => {
  it.each([
    ["dizhang-subdistrict-2023", ["FORM_OUTDATED FAILED WARNING FORM"]],
    ["hongze-gov-2023", ["FORM_OUTDATED FAILED INFO ROWS"]],
    ["dapuqiao-subdistrict-2025", []],
    ["shuyang-drc-2023", []],
    ["pufang-park-2020", []],
  ])("%s gives exactly %j", async (name, expected) => {
    const findings = await findingsIn(join(root, "samples/reports"), `${name}.figures.json`);
    expect(named(findings)).toEqual(expected);
  });
});
