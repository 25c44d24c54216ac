import { anAgency, aRegister, codes, read, reportOf } from "./documents";

const body = "一、总体情况\n认真做好政府信息公开工作。\n二、主动公开政府信息情况\n全年公开信息3条。\n";
const finance = (code: string, name: string, more = {}) =>
  anAgency({ code: `${code}-czj`, name, region: code, ...more });

const huangpu = finance("310101", "上海市黄浦区财政局");
const xuhui = finance("310104", "上海市徐汇区财政局");
const gulou = finance("320106", "南京市鼓楼区财政局");
const register = aRegister(huangpu, xuhui, gulou);

const agencyIn = async (text: string, known = register): Promise<string> => {
  const { report, messages } = await read(`${text}\n${body}`, { register: known });
  return report?.agency ?? codes({ messages }).find((code) => code.startsWith("AGENCY"))!;
};
const title = (who: string): string => `${who}2023年政府信息公开工作年度报告`;

describe("agencies that bear one name in many districts", () => {
  it.each([
    ["上海市黄浦区财政局", "310101-czj"],
    ["黄浦区财政局", "310101-czj"],
    ["上海市徐汇区财政局", "310104-czj"],
  ])("%s is sure", async (who, code) => expect(await agencyIn(title(who))).toBe(code));

  it("区财政局 and 财政局 are told by the district that the document names", async () => {
    for (const who of ["区财政局", "财政局"]) {
      expect(await agencyIn(`${title(who)}\n如有疑问，请向黄浦区财政局办公室反映。`)).toBe("310101-czj");
      expect(await agencyIn(`索引号\t01\t发布机构\t徐汇区政府\n${title(who)}`)).not.toBe("310101-czj");
      expect(await agencyIn(title(who))).toBe("AGENCY_UNKNOWN");
    }
  });

  it("鼓楼区, of which there are four, needs its city", async () => {
    expect(await agencyIn(title("鼓楼区财政局"))).toBe("AGENCY_UNKNOWN");
    expect(await agencyIn(`${title("鼓楼区财政局")}\n本报告可在南京市人民政府网站下载。`)).toBe("320106-czj");
    expect(await agencyIn(title("南京市鼓楼区财政局"))).toBe("320106-czj");
  });

  it("of twenty that the register calls 区财政局 one is told by its region, and asked for without", async () => {
    const twenty = aRegister(finance("310101", "区财政局"), finance("310104", "区财政局"));
    expect(await agencyIn(title("黄浦区财政局"), twenty)).toBe("310101-czj");
    expect(await agencyIn(`${title("区财政局")}\n徐汇区人民政府网站发布。`, twenty)).toBe("310104-czj");
    expect(await agencyIn(title("区财政局"), twenty)).toBe("AGENCY_AMBIGUOUS");
  });

  it("of a year in which the agency did not exist is read with a warning", async () => {
    const gone = aRegister(finance("310101", "上海市黄浦区财政局", { validTo: 2018 }));
    const { report, messages } = await read(`${title("上海市黄浦区财政局")}\n${body}`, { register: gone });
    expect(report?.agency).toBe("310101-czj");
    expect(codes({ messages })).toContain("AGENCY_NOT_IN_YEAR");
  });
});

describe("titles as agencies print them", () => {
  it.each([
    "关于上海市黄浦区财政局2023年政府信息公开工作年度报告的公示",
    "上海市黄浦区财政局关于2023年度政府信息公开工作情况的报告",
    "上海市黄浦区财政局2023年度政府信息公开工作总结",
    "上海市黄浦区财政局年度政府信息公开工作报告（2023年度）",
    "上海市黄浦区财政局2023年信息公开年报",
    "上海市黃浦區財政局2023年政府資訊公開工作年度報告",
  ])("%s", async (printed) => {
    const report = await reportOf(`${printed}\n${body}`, { register });
    expect([report.agency, report.year, report.title]).toEqual(["310101-czj", 2023, printed]);
  });
});

describe("what a report covers, in its own words", () => {
  it.each([
    ["本报告数据为全区汇总数据。", "CONSOLIDATED"],
    ["统计范围包括各镇、街道和区政府各部门。", "CONSOLIDATED"],
    ["报告数据含所属单位。", "CONSOLIDATED"],
    ["报告数据不含所属单位。", "OWN"],
    ["本报告数据仅为本级数据。", "OWN"],
  ])("%s is %s", async (words, scope) => {
    const report = await reportOf(`${title("上海市黄浦区财政局")}\n${words}\n${body}`, { register });
    expect([report.scope, report.scopeStated]).toEqual([scope, true]);
  });
});
