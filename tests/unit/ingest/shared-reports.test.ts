import { anAgency, aRegister, codes, figuresOf, read, seedFigures } from "./documents";
import { sharedBytes, withShared } from "../../factories/shared-reports";

const bytesOf = (fileName: string) => sharedBytes(fileName);
const readShared = (fileName: string, options: Parameters<typeof read>[1] = {}) =>
  read(bytesOf(fileName), { fileName, ...options });

const town = anAgency({
  code: "440823109",
  name: "遂溪县建新镇人民政府",
  type: "TOWNSHIP",
  level: "TOWNSHIP",
});
const bureau = anAgency({ code: "460100-jyj", name: "海口市教育局" });

withShared("real reports as they were found", () => {
  it("jianxin-town-2018: four sections, no table, on the page since 2019-01-18, signed 2018-12-31", async () => {
    const { report, messages } = await readShared("jianxin-town-2018.txt", { register: aRegister(town) });
    expect(report).toMatchObject({
      agency: "440823109",
      year: 2018,
      title: "2018年建新镇政府信息公开工作年度报告",
      publishedOn: "2019-01-18",
      signedOn: "2018-12-31",
      periodStart: "2018-01-01",
      periodEnd: "2018-12-31",
      form: null,
      layout: [],
      observations: [],
    });
    expect(
      report!.sections
        .filter(({ level }) => level === 1)
        .map(({ number, title, kind }) => [number, title, kind]),
    ).toEqual([
      ["一", "主动公开政府信息的情况", "PROACTIVE"],
      ["二", "政府信息依申请公开办理情况", "APPLICATIONS"],
      ["三", "依申请信息公开收费情况", "FEES"],
      ["四", "复议、诉讼和申诉情况", "REVIEW_LITIGATION"],
    ]);
    expect(codes({ messages })).toEqual(["AGENCY_NOT_IN_TITLE", "SCOPE_NOT_STATED", "NO_TABLE"]);
  });

  it("haikou-edu-2017 says neither who nor when: refused by both, read when both are given", async () => {
    const { report, messages } = await readShared("haikou-edu-2017.txt", { register: aRegister(bureau) });
    expect(report).toBeNull();
    expect(messages.filter(({ severity }) => severity === "FATAL").map(({ code }) => code)).toEqual([
      "AGENCY_UNKNOWN",
      "YEAR_UNKNOWN",
    ]);

    const given = (
      await readShared("haikou-edu-2017.txt", {
        register: aRegister(bureau),
        agency: "460100-jyj",
        year: 2017,
      })
    ).report;
    expect(given).toMatchObject({
      title: "海口市教育局2017年政府信息公开工作年度报告",
      publishedOn: null,
      contact: null,
      form: null,
    });
    expect(given!.sections.map(({ number, kind }) => [number, kind])).toEqual([
      ["一", "OVERVIEW"],
      ["二", "APPLICATIONS"],
      ["三", "INTERPRETATION"],
      ["四", "REVIEW_LITIGATION"],
    ]);
  });

  it("weihai-sme-2017 is the sample, byte for byte the same figures", async () => {
    expect(figuresOf((await readShared("weihai-sme-2017.txt")).report!)).toEqual(seedFigures);
  });

  it("README.md is no report, though it speaks of them", async () =>
    expect(codes(await readShared("README.md"))).toEqual(["NOT_A_REPORT"]));
});
