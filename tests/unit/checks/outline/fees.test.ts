import { findClaims } from "../../../../src/ingest/prose/find-claims";
import { sixParts } from "../../../factories/sections";
import { findingsOf, named } from "./outline-findings";

const about = (overview: string, other: string) => {
  const text = sixParts({ OVERVIEW: overview, OTHER: other });
  return findingsOf({
    sections: text,
    claims: findClaims({ sections: text, places: new Map() }, { year: 2024, form: "C2021" }),
  });
};

describe("FEE_CONTRADICTED: stated in one place and denied in another", () => {
  it("finds 未收取任何费用 in 一 and 收取信息处理费380元 in 六, with both quotes", () => {
    const [finding, ...rest] = about("2024年未收取任何费用。", "2024年收取信息处理费380元。");
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ rule: "FEE_CONTRADICTED", status: "FAILED", severity: "WARNING" });
    expect(finding!.messageZh).toContain("未收取任何费用");
    expect(finding!.messageZh).toContain("380");
    expect(finding!.evidence).toHaveLength(2);
  });

  it.each([
    ["2024年未收取任何费用。", "2024年未收取信息处理费。"],
    ["2024年公开信息5条。", "2024年收取信息处理费380元。"],
    ["2023年未收取信息处理费。", "2024年收取信息处理费380元。"],
    ["2024年未发生涉企收费标准争议。", "2024年收取信息处理费380元。"],
    ["行政事业性收费不收取任何费用。", "2024年收取信息处理费380元。"],
  ])("is silent on %s and %s", (overview, other) => {
    expect(about(overview, other)).toEqual([]);
  });

  it("holds 不收取任何费用 of 2017 against the sheet: silent at 0 万元, a finding with the cell at 1.2 万元", () => {
    const text = sixParts({ OVERVIEW: "2017年工作平稳。", OTHER: "坚持便民，不收取任何费用。" });
    const at = (fee: number) =>
      findingsOf({ form: "A2014", year: 2017, sections: text }, { "fee.collected": fee });
    expect(at(0)).toEqual([]);
    expect(at(1.2)).toMatchObject([
      {
        rule: "FEE_CONTRADICTED",
        indicators: ["fee.collected"],
        messageZh: expect.stringContaining("1.2 万元") as string,
      },
    ]);
  });
});

describe("FEE_NOT_REPORTED: the line of part 六", () => {
  it("tells of 无。 in a report of 2024, and of none in 2020, before there was such a fee", () => {
    expect(named(about("2024年公开信息5条。", "无。"))).toEqual(["FEE_NOT_REPORTED FAILED INFO FEE"]);
    const text = sixParts({ OVERVIEW: "2020年公开信息5条。", OTHER: "无。" });
    expect(findingsOf({ form: "B2019", year: 2020, sections: text })).toEqual([]);
  });

  it("asks it of a report of 2023 in the form of 2019 too: the rules on the fee do not depend on the form", () => {
    const text = sixParts({ OVERVIEW: "2023年公开信息5条。", OTHER: "无。" });
    expect(named(findingsOf({ form: "B2019", year: 2023, sections: text }))).toEqual([
      "FORM_OUTDATED FAILED WARNING FORM",
      "FEE_NOT_REPORTED FAILED INFO FEE",
    ]);
  });

  it("asks nothing where no application was received or carried in: 无。 says enough", () => {
    const text = sixParts({ OVERVIEW: "2024年公开信息5条。", OTHER: "无。" });
    const with0 = { "application.received": 0, "application.carried_in": 0 };
    expect(named(findingsOf({ sections: text }, with0))).toEqual([]);
    const carriedIn = { ...with0, "application.carried_in": 2 };
    expect(named(findingsOf({ sections: text }, carriedIn))).toEqual(["FEE_NOT_REPORTED FAILED INFO FEE"]);
  });

  it.each(["2024年信息处理费为0元。", "本年度未发生收费。", "依据办法，收取信息处理费的情况：无。"])(
    "takes %s for the answer",
    (other) => {
      expect(about("2024年公开信息5条。", other)).toEqual([]);
    },
  );
});
