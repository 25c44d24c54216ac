import { ordinalValue, ordinalWords } from "../../../../src/checks/outline/ordinal";
import { sections } from "../../../factories/sections";
import { findingsOf, named } from "./outline-findings";

const numbered = (...numbers: readonly string[]) =>
  findingsOf({
    form: "A2014",
    year: 2017,
    sections: sections(...numbers.map((number) => [`${number}工作情况`, "一切正常。"] as const)),
  });

describe("ORDINALS_BROKEN: headings count on from 一", () => {
  it("is silent on 一 to 十二", () => {
    expect(
      numbered(
        "一、",
        "二、",
        "三、",
        "四、",
        "五、",
        "六、",
        "七、",
        "八、",
        "九、",
        "十、",
        "十一、",
        "十二、",
      ),
    ).toEqual([]);
  });

  it("warns that 四 is left out between 三 and 五", () => {
    const findings = numbered("一、", "二、", "三、", "五、");
    expect(named(findings)).toEqual(["ORDINALS_BROKEN FAILED WARNING MISSING 四"]);
    expect(findings[0]!.evidence).toEqual([
      { report: null, at: { section: 2, quote: "三、工作情况" } },
      { report: null, at: { section: 3, quote: "五、工作情况" } },
    ]);
  });

  it("tells of 二 twice, of a restart at 一 and of a step back to 三", () => {
    expect(named(numbered("一、", "二、", "二、", "三、"))).toEqual(["ORDINALS_BROKEN FAILED INFO TWICE 二"]);
    expect(named(numbered("一、", "二、", "二、", "四、"))).toEqual(["ORDINALS_BROKEN FAILED INFO TWICE 二"]);
    expect(named(numbered("一、", "二、", "一、", "二、", "一、"))).toEqual([
      "ORDINALS_BROKEN FAILED INFO AGAIN 一",
      "ORDINALS_BROKEN FAILED INFO AGAIN 一 #2",
    ]);
    expect(named(numbered("一、", "二、", "三、", "四、", "三、"))).toEqual([
      "ORDINALS_BROKEN FAILED INFO BACK 三",
    ]);
  });

  it("lets a heading without a number take the place of one", () => {
    expect(numbered("一、", "二、", "", "四、")).toEqual([]);
  });

  it("tells of （二） left out below 一, and not where （二） stands in the running text", () => {
    const below = (text: string) =>
      named(
        findingsOf({
          form: "A2014",
          year: 2017,
          sections: sections(["一、概述"], ["（一）公开", text], ["（三）培训", "培训4期。"]),
        }),
      );
    expect(below("公开5条。")).toEqual(["ORDINALS_BROKEN FAILED INFO OTHER 一 MISSING 二"]);
    expect(below("公开5条。（二）申请。没有申请。")).toEqual([]);
  });

  it("reads 十 as 10, （二十三） as 23, ㈢ and 第三部分 as 3, A and nothing as no number", () => {
    expect(["十", "（二十三）", "㈢", "第三部分", "12", "A", ""].map(ordinalValue)).toEqual([
      10,
      23,
      3,
      3,
      12,
      null,
      null,
    ]);
    expect([1, 10, 11, 20, 23].map(ordinalWords)).toEqual(["一", "十", "十一", "二十", "二十三"]);
  });
});
