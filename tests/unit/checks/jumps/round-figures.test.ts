import { checkReport } from "../../../../src/checks";
import { anAgency } from "../../../factories/agency";
import { aReport, type Figures } from "../../../factories/report";

const said = (figures: Figures) =>
  checkReport(aReport(figures, { form: "A2014" }), anAgency())
    .filter(({ rule }) => rule === "ROUND_FIGURES")
    .map(({ status, actual }) => [status, actual]);

const channels = (...values: number[]): Figures =>
  Object.fromEntries(
    [
      "proactive.total",
      "proactive.website",
      "proactive.weibo",
      "proactive.wechat",
      "proactive.gazette",
      "training.participants",
    ].map((code, i) => [code, values[i] ?? 0]),
  );

describe("ROUND_FIGURES", () => {
  it("tells of six different counts from 100 up that all end in 0", () => {
    expect(said(channels(1200, 800, 150, 300, 100, 500))).toEqual([["FAILED", 6]]);
  });

  it("passes where one of them does not, and says nothing of five, nor of one that stands six times", () => {
    expect(said(channels(1200, 800, 150, 300, 100, 501))).toEqual([["PASS", 6]]);
    expect(said(channels(1200, 800, 150, 300, 100, 90))).toEqual([]);
    expect(said(channels(200, 200, 200, 200, 200, 200))).toEqual([]);
  });

  it("counts no money: 100 万元 is as good as 101", () => {
    expect(said({ ...channels(1200, 800, 150, 300, 100), "capacity.budget": 500 })).toEqual([]);
  });
});
