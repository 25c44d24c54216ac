import { sections, sixParts } from "../../../factories/sections";
import { findingsOf, named } from "./outline-findings";

const preamble =
  "本报告是根据《中华人民共和国政府信息公开条例》要求，由镇党政办公室编制。内容包括总体情况、主动公开政府信息情况、其他需要报告的事项等部分。" +
  "本报告中所列数据的统计期限为2024年1月1日至2024年12月31日。本报告电子版可在区政府门户网站下载。如对本报告有任何疑问，请与办公室联系。（地址：府前路1号，邮编：277199）";

describe("OVERVIEW_PREAMBLE_ONLY: part 一 says something about the year", () => {
  it("finds a part 一 of six sentences that only introduce the report", () => {
    expect(named(findingsOf({ sections: sixParts({ OVERVIEW: preamble }) }))).toEqual([
      "OVERVIEW_PREAMBLE_ONLY FAILED WARNING OVERVIEW 一",
    ]);
  });

  it.each([
    ["a sentence about the year behind it", `${preamble}2024年，我镇认真做好公开工作。`],
    ["a count", "根据《条例》要求，现公布2024年年度报告，全年公开信息81条。"],
    ["no preamble at all", "2024年，我镇按照《条例》要求，完善工作机制，圆满完成任务。"],
  ])("is silent on %s", (_, overview) => {
    expect(findingsOf({ sections: sixParts({ OVERVIEW: overview }) })).toEqual([]);
  });

  it("is silent where （一） stands below the preamble, and on 一、概述 of 2017", () => {
    const parts = sixParts().slice(1);
    const first = sections(
      ["一、总体情况", preamble],
      ["（一）主动公开", "2024年公开信息5条。", "PROACTIVE"],
    );
    expect(findingsOf({ sections: [...first, ...parts] })).toEqual([]);
    const free = sections(["一、概述", preamble.replaceAll("2024", "2017"), "OVERVIEW"]);
    expect(findingsOf({ form: "A2014", year: 2017, sections: free })).toEqual([]);
  });
});
