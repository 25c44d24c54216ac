import { sameSection } from "../../../src/compare";
import { sections, type Part } from "../../factories/sections";

const before = sections(
  ["一、总体情况"],
  ["（一）主动公开工作情况", "", "PROACTIVE"],
  ["（二）政务新媒体主动公开", "", "PROACTIVE"],
  ["二、存在的主要问题及改进情况"],
  ["三、其他一"],
  ["四、其他需要报告的事项"],
);
const titleOf = (...section: Part) => sameSection(sections(section).at(-1)!, before)?.title ?? null;

describe("the same section of another report", () => {
  it("is the only main part of the kind, whatever it is called", () => {
    expect(titleOf("五、问题与打算", "", "PROBLEMS_AND_PLANS")).toBe("存在的主要问题及改进情况");
  });

  it("is the one of several with the title most like it", () => {
    expect(titleOf("六、其他需要报告的事项")).toBe("其他需要报告的事项");
    expect(titleOf("（二）主动公開工作", "", "PROACTIVE")).toBe("主动公开工作情况");
  });

  it("is none where no title is like it, or kind and level are others", () => {
    expect(titleOf("（一）解读回应", "", "PROACTIVE")).toBeNull();
    expect(titleOf("（一）主动公开工作情况", "", "APPLICATIONS")).toBeNull();
    expect(titleOf("一、主动公开工作情况", "", "PROACTIVE")).toBeNull();
  });

  it("is the one with the same number where titles are the same", () => {
    const twice = sections(
      ["一、总体情况"],
      ["（一）公开", "", "PROACTIVE"],
      ["（二）公开", "", "PROACTIVE"],
    );
    expect(sameSection(twice[2]!, twice)).toBe(twice[2]);
    expect(sameSection(twice[1]!, twice)).toBe(twice[1]);
  });
});
