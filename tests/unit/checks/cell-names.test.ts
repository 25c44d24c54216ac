import { cellName, shortName } from "../../../src/checks/cell-names";

describe("how messages call a cell", () => {
  it.each([
    ["A2014", "proactive.website", "“一、（二）2.政府网站公开政府信息数”"],
    ["C2021", "application.received", "“一、本年新收政府信息公开申请数量”行“总计”列"],
    [
      "C2021",
      "application.carried_in@business",
      "“二、上年结转政府信息公开申请数量”行“法人或其他组织·商业企业”列",
    ],
    ["C2021", "normative.in_force", "“行政规范性文件”行“现行有效件数”列"],
    ["C2021", "review.total", "四、行政复议“总计”"],
    ["C2021", "litigation.direct.total", "四、行政诉讼（未经复议直接起诉）“总计”"],
  ] as const)("is by its row and column in %s: %s is %s", (form, code, name) => {
    expect(cellName(form, code).zh).toBe(name);
  });

  it("is by the heading of the rows that add up to a figure which the form does not print", () => {
    expect(cellName("C2021", "outcome.refused").zh).toBe("“三、（三）不予公开”各行合计");
  });

  it("is by the indicator where no heading of the form holds just these cells: two blocks of lawsuits", () => {
    expect(cellName("C2021", "litigation.total").zh).toBe("“行政诉讼：总数”");
  });

  it("is as in B2019 for a row that a hybrid borrows, and as in the newest form without a form", () => {
    expect(cellName("C2021", "outcome.other@research").zh).toContain("（六）其他处理");
    expect(cellName(null, "review.total")).toEqual(cellName("C2021", "review.total"));
  });

  it("does not say a name twice in English: of table 2 the indicator is enough", () => {
    expect(cellName("C2021", "normative.in_force").en).toBe("Normative documents in force");
  });

  it("is by what tells it from its neighbours where the table is known", () => {
    expect(shortName("C2021", "normative.issued").zh).toBe("本年制发件数");
    expect(shortName("C2021", "application.carried_over@business").zh).toBe("结转下年度继续办理");
  });
});
