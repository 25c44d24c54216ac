import { cellsOf, eachRow, formByCode, isFormCode, layoutOf, mergeLayouts } from "../../../src/catalogue";

const otherOfB2019 = layoutOf("B2019").filter((code) => code.startsWith("outcome.other"));

describe("layouts", () => {
  it("have 0, 65, 198 and 200 codes, the same list at every call", () => {
    expect((["PRE", "A2014", "B2019", "C2021"] as const).map((code) => layoutOf(code).length)).toEqual([
      0, 65, 198, 200,
    ]);
    expect(layoutOf("C2021")).toBe(layoutOf("C2021"));
  });

  it("go row by row and inside a row column by column, the total last", () => {
    expect(layoutOf("C2021").slice(9, 18)).toEqual([
      "charge.amount",
      "application.received@natural_person",
      "application.received@business",
      "application.received@research",
      "application.received@public_welfare",
      "application.received@legal_service",
      "application.received@other_organisation",
      "application.received",
      "application.carried_in@natural_person",
    ]);
    expect(layoutOf("C2021").slice(-6)).toEqual([
      "litigation.direct.total",
      ...["upheld", "corrected", "other_result", "pending", "total"].map(
        (result) => `litigation.after_review.${result}`,
      ),
    ]);
  });

  it("name table, row and column of each cell", () => {
    const cell = cellsOf(formByCode("C2021")).find(
      ({ indicator }) => indicator === "outcome.refused.third_party@business",
    );
    expect([cell?.table.code, cell?.row.label, cell?.column.label]).toEqual([
      "C2021.3",
      "保护第三方合法权益",
      "商业企业",
    ]);
  });

  it("place each row below its headings", () => {
    const placed = [...eachRow(formByCode("A2014"))].find(
      ({ row }) => row.indicator === "outcome.refused.privacy",
    );
    expect(placed?.parents.map(({ label }) => label)).toEqual([
      "依申请公开情况",
      "申请答复数",
      "不同意公开答复数",
    ]);
    expect(placed?.level).toBe(4);
  });

  it("tell a form's code from other text", () => {
    expect(["A2014", "PRE", "a2014", "2014", ""].map(isFormCode)).toEqual([true, true, false, false, false]);
  });
});

describe("layouts of hybrids", () => {
  it("C2021 with B2019's single row （六） puts its 7 codes between （五）5 and （六）1", () => {
    const merged = mergeLayouts("C2021", otherOfB2019);
    expect(merged).toHaveLength(207);
    const start = merged.indexOf("outcome.not_processed.reconfirmation");
    expect(merged.slice(start + 1, start + 8)).toEqual(otherOfB2019);
    expect(merged[start + 8]).toBe("outcome.other.not_corrected@natural_person");
    expect(merged.filter((code) => !otherOfB2019.includes(code))).toEqual(layoutOf("C2021"));
  });

  it("do not depend on the order in which the codes are given", () => {
    expect(mergeLayouts("C2021", [...otherOfB2019].reverse())).toEqual(mergeLayouts("C2021", otherOfB2019));
  });

  it("start with a borrowed code that nothing precedes, and leave out what is there already", () => {
    expect(mergeLayouts("C2021", ["proactive.total", "application.received"])).toEqual([
      "proactive.total",
      ...layoutOf("C2021"),
    ]);
  });

  it("refuse a code that no form prints, and name it", () => {
    expect(() => mergeLayouts("C2021", ["outcome.unavailable"])).toThrow(
      "no form prints outcome.unavailable",
    );
  });
});
