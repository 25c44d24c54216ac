import { standingAgencies } from "../../../../src/compare";
import { follow, received } from "../../../factories/follow";
import { Service } from "../../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

describe("who has a row where succession is followed", () => {
  it("renamed: 旧 stands under 新 in its own years too, with its figure and its report as they are", async () => {
    const { rows } = await follow(service, {
      旧: { until: 2018, to: ["新"], filed: { 2018: received(5) } },
      新: { from: 2019, filed: { 2019: received(6) } },
    });
    expect(await rows([2018, 2019])).toMatchObject([
      { name: "新", year: 2018, value: 5, status: "REPORTED", reason: null, usable: true, hasReport: true },
      { name: "新", year: 2019, value: 6, status: "REPORTED", reason: null, usable: true, hasReport: true },
    ]);
    expect(
      (await rows([2018, 2019], { followSuccession: false })).map(({ name, year }) => [name, year]),
    ).toEqual([
      ["旧", 2018],
      ["新", 2019],
    ]);
  });

  it("merged: 甲 5 and 乙 7 stand as 丙 12 in 2018, before 丙 was there; 丙 alone after", async () => {
    const { rows } = await follow(service, {
      甲: { until: 2018, to: ["丙"], filed: { 2018: received(5) } },
      乙: { until: 2018, to: ["丙"], filed: { 2018: received(7) } },
      丙: { from: 2019, filed: { 2019: received(11) } },
    });
    expect(await rows([2018, 2019])).toMatchObject([
      // 5 + 7
      {
        name: "丙",
        year: 2018,
        value: 12,
        status: "COMPUTED",
        reason: null,
        usable: true,
        form: "C2021",
        hasReport: false,
      },
      {
        name: "丙",
        year: 2019,
        value: 11,
        status: "REPORTED",
        reason: null,
        usable: true,
        form: "C2021",
        hasReport: true,
      },
    ]);
  });

  it("absorbed: 大 had 20 of its own beside the 5 of 小", async () => {
    const { short } = await follow(service, {
      小: { until: 2018, to: ["大"], filed: { 2018: received(5) } },
      大: { filed: { 2018: received(20), 2019: received(27) } },
    });
    expect(await short(2018)).toEqual({ 大: 25 }); // 5 + 20
    expect(await short(2019)).toEqual({ 大: 27 });
  });

  it("split: nobody stands for 分, which keeps its 9 apart, and neither half is known before: BREAK; after, each by itself", async () => {
    const { rows, short } = await follow(service, {
      分: { until: 2018, to: ["东", "西"], filed: { 2018: received(9) } },
      东: { from: 2019, filed: { 2019: received(4) } },
      西: { filed: { 2018: received(3), 2019: received(8) } },
    });
    expect(await rows([2018])).toMatchObject([
      { name: "分", value: 9, status: "REPORTED", reason: "BREAK", usable: false },
      { name: "东", value: null, status: "NOT_COMPUTABLE", reason: "BREAK", usable: false },
      { name: "西", value: null, status: "NOT_COMPUTABLE", reason: "BREAK", usable: false },
    ]);
    expect(await short(2019)).toEqual({ 东: 4, 西: 8 });
  });

  it("renamed before it was split: what 前 became is split, so 前 belongs to no half either", async () => {
    const { short } = await follow(service, {
      前: { until: 2015, to: ["分"], filed: { 2015: received(2) } },
      分: { from: 2016, until: 2018, to: ["东", "西"] },
      东: { from: 2019 },
      西: { from: 2019 },
    });
    expect(await short(2015)).toEqual({ 分: "BREAK", 东: "BREAK", 西: "BREAK" });
  });

  it("split and put together again: 合 has all of it, so the years before the split count for 合", async () => {
    const { short } = await follow(service, {
      分: { until: 2015, to: ["东", "西"], filed: { 2015: received(9) } },
      东: { from: 2016, until: 2018, to: ["合"], filed: { 2018: received(4) } },
      西: { from: 2016, until: 2018, to: ["合"], filed: { 2018: received(3) } },
      合: { from: 2019, filed: { 2019: received(8) } },
    });
    expect(await short(2015)).toEqual({ 合: 9 });
    expect(await short(2018)).toEqual({ 合: 7 }); // 4 + 3
    expect(await short(2019)).toEqual({ 合: 8 });
  });

  it("two reforms one after the other: 一 and 二 into 三, 三 and 四 into 五: each year has whoever was there", async () => {
    const { short } = await follow(service, {
      一: { until: 2014, to: ["三"], filed: { 2014: received(1) } },
      二: { until: 2014, to: ["三"], filed: { 2014: received(2) } },
      三: { from: 2015, until: 2018, to: ["五"], filed: { 2018: received(4) } },
      四: { until: 2018, to: ["五"], filed: { 2014: received(8), 2018: received(16) } },
      五: { from: 2019, filed: { 2019: received(32) } },
    });
    expect(await short(2014)).toEqual({ 五: 11 }); // 1 + 2 + 8
    expect(await short(2018)).toEqual({ 五: 20 }); // 4 + 16
    expect(await short(2019)).toEqual({ 五: 32 });
  });

  it("in a circle: 甲 and 乙 name each other, so each stands for itself, and the walk ends; 丙 before them stands under 甲", async () => {
    const { short } = await follow(service, {
      甲: { until: 2018, to: ["乙"], filed: { 2018: received(5) } },
      乙: { until: 2018, to: ["甲"], filed: { 2018: received(7) } },
      丙: { until: 2015, to: ["甲"], filed: { 2015: received(3) } },
    });
    expect(await short(2018)).toEqual({ 甲: 5, 乙: 7 });
    expect(await short(2015)).toEqual({ 甲: "MISSING_INPUT", 乙: "NOT_FILED" }); // 甲 was there as well, and filed nothing
  });

  it("still there: 甲 names 乙 but has no last year, so both stand, as they do in a register without successors", async () => {
    const { short } = await follow(service, {
      甲: { to: ["乙"], filed: { 2018: received(5) } },
      乙: { filed: { 2018: received(7) } },
    });
    expect(await short(2018)).toEqual({ 甲: 5, 乙: 7 });
  });

  it("nobody in the year: 新 is no peer of 2018 where 旧 ended in 2017", async () => {
    const { short } = await follow(service, {
      旧: { until: 2017, to: ["新"] },
      新: { from: 2019 },
    });
    expect(await short(2018)).toEqual({});
  });

  it("asked for by its code, a dissolved agency is answered by its heir, once though two of them are asked for", async () => {
    const { short, codes } = await follow(service, {
      甲: { until: 2018, to: ["丙"], filed: { 2018: received(5) } },
      乙: { until: 2018, to: ["丙"], filed: { 2018: received(7) } },
      丙: { from: 2019 },
      丁: { filed: { 2018: received(1) } },
    });
    expect(await short(2018, { asked: ["甲", "丁"] })).toEqual({ 丙: 12, 丁: 1 });
    expect(await short(2018, { asked: ["甲", "乙"] })).toEqual({ 丙: 12 });
    expect(codes.甲).not.toBe(codes.丙);
  });

  it("asOfYear: as the agencies were in 2018, 甲 and 乙 apart, though 丙 took them over in 2019", async () => {
    const bodies = {
      前: { until: 2016, to: ["甲"], filed: { 2016: received(3) } },
      甲: { from: 2017, until: 2018, to: ["丙"], filed: { 2018: received(5) } },
      乙: { until: 2018, to: ["丙"], filed: { 2016: received(2), 2018: received(7) } },
      丙: { from: 2019 },
    };
    const { short } = await follow(service, bodies);
    expect(await short(2018, { asOfYear: 2018 })).toEqual({ 甲: 5, 乙: 7 });
    expect(await short(2016, { asOfYear: 2018 })).toEqual({ 甲: 3, 乙: 2 });
    expect(await short(2016, { asOfYear: 2019 })).toEqual({ 丙: 5 }); // 3 + 2
    expect(await short(2020, { asOfYear: 2018 })).toEqual({ 甲: "NOT_APPLICABLE", 乙: "NOT_APPLICABLE" });
  });

  it("lists who stands, for the rows of a comparison: one statement for the codes, one for the agencies", async () => {
    const { codes, release } = await follow(service, {
      甲: { until: 2018, to: ["丙"] },
      乙: { until: 2018, to: ["丙"] },
      丙: { from: 2019 },
      丁: { until: 2017 },
    });
    const question = { release, filter: { codes: Object.values(codes) }, years: [2018] };
    service.statements.length = 0;
    expect((await standingAgencies(service.database, question)).map(({ name }) => name)).toEqual(["丙"]);
    expect(service.statements).toHaveLength(2);
    const earlier = await standingAgencies(service.database, { ...question, years: [2017, 2018] });
    expect(earlier.map(({ name }) => name)).toEqual(["丙", "丁"]);
  });
});
