import { indicatorByCode, type Indicator } from "../../../../src/catalogue";
import type { Body, Filed } from "../../../factories/bodies";
import { follow, RECEIVED, received, type Follow } from "../../../factories/follow";
import { Service } from "../../../factories/service";

let service: Service;
beforeAll(async () => (service = await Service.start()));
afterAll(() => service.stop());

/** 甲 and 乙 filed this for 2018, then both became 丙: the figure of 丙 in 2018. */
async function figureOf(甲: Filed | null, 乙: Filed | null, asking: Follow = {}, about: Body["about"] = {}) {
  const bodies: Record<"甲" | "乙" | "丙", Body> = {
    甲: { until: 2018, to: ["丙"], filed: 甲 ? { 2018: 甲 } : {} },
    乙: { until: 2018, to: ["丙"], filed: 乙 ? { 2018: 乙 } : {}, about },
    丙: { from: 2019 },
  };
  const { rows } = await follow(service, bodies);
  const [row, ...others] = await rows([2018], asking);
  expect(others).toEqual([]);
  const { value, numerator, denominator, status, reason, form, hasReport } = row!;
  return { value, numerator, denominator, status, reason, form, hasReport };
}

const nothing = { value: null, numerator: null, denominator: null, hasReport: false };
const figures = (cells: Filed["figures"], more: Omit<Filed, "figures"> = {}): Filed => ({
  figures: cells,
  ...more,
});

/** 予以公开 ÷ 办理结果总计, in percent; compared as 收到申请数 is: FULL between B2019 and C2021, PARTIAL to A2014. */
const rate: Indicator = {
  ...RECEIVED,
  ...{ kind: "DERIVED", aggregation: "RECOMPUTE", unit: "%" },
  formula: {
    numerator: [{ code: "outcome.granted" }],
    denominator: [{ code: "application.completed" }],
    times: 100,
  },
};
const outcomes = (granted: number | null, completed: number | null) =>
  figures({ "outcome.granted": granted, "application.completed": completed });

describe("the figure of 丙 in 2018, when it was 甲 and 乙", () => {
  it("a count is added: 5 + 0, in two forms that are fully comparable too, and the newer names it", async () => {
    const sum = { numerator: null, denominator: null, status: "COMPUTED", reason: null, hasReport: false };
    expect(await figureOf(received(5), received(0))).toEqual({ ...sum, value: 5, form: "C2021" });
    expect(await figureOf(received(5, { form: "B2019" }), received(8))).toEqual({
      ...sum,
      value: 13,
      form: "C2021",
    });
  });

  it("amounts are added as decimals: 0.1 + 0.2 = 0.3", async () => {
    const indicator = indicatorByCode("charge.amount")!;
    const amount = (value: number) => figures({ "charge.amount": value });
    expect(await figureOf(amount(0.1), amount(0.2), { indicator })).toMatchObject({ value: 0.3 });
  });

  it("a sum of cells is added: 属于已主动公开范围数 1 + 同意公开答复数 2, and 3 + 4", async () => {
    const granted = (already: number, agreed: number) =>
      figures({ "outcome.already_public": already, "outcome.agreed": agreed }, { form: "A2014" });
    const indicator = indicatorByCode("outcome.granted")!;
    expect(await figureOf(granted(1, 2), granted(3, 4), { indicator })).toMatchObject({
      value: 10,
      status: "COMPUTED",
    });
  });

  it("a ratio is worked out again: 1 of 2 and 1 of 8 are 2 of 10 = 20 %, not the mean 31.25 %", async () => {
    expect(await figureOf(outcomes(1, 2), outcomes(1, 8), { indicator: rate })).toEqual({
      ...{
        value: 20,
        numerator: 2,
        denominator: 10,
        status: "COMPUTED",
        reason: null,
        form: "C2021",
        hasReport: false,
      },
    });
  });

  it("a ratio of which one part is 0 of 0 is that of the other; where both are, ZERO_DENOMINATOR", async () => {
    expect(await figureOf(outcomes(0, 0), outcomes(1, 8), { indicator: rate })).toMatchObject({
      ...{ value: 12.5, numerator: 1, denominator: 8, status: "COMPUTED", reason: null },
    });
    expect(await figureOf(outcomes(0, 0), outcomes(0, 0), { indicator: rate })).toMatchObject({
      ...{ value: null, numerator: 0, denominator: 0, status: "NOT_COMPUTABLE", reason: "ZERO_DENOMINATOR" },
    });
  });

  it("one that lacks a part has none: MISSING_INPUT, whether its cell is blank or it filed nothing", async () => {
    const missing = { ...nothing, status: "NOT_COMPUTABLE", reason: "MISSING_INPUT", form: "C2021" };
    expect(await figureOf(received(5), received(null))).toEqual(missing);
    expect(await figureOf(received(5), null)).toEqual(missing);
    expect(await figureOf(outcomes(1, 2), outcomes(1, null), { indicator: rate })).toEqual(missing);
  });

  it("where all say the same, that is the answer: NOT_FILED, BLANK, NOT_IN_FORM", async () => {
    const same = (reason: string, form: string | null) => ({ ...nothing, status: reason, reason, form });
    expect(await figureOf(null, null)).toEqual(same("NOT_FILED", null));
    expect(await figureOf(received(null), received(null))).toEqual(same("BLANK", "C2021"));
    const indicator = indicatorByCode("fee.collected")!; // of A2014 alone
    expect(await figureOf(received(1), received(1), { indicator })).toEqual(same("NOT_IN_FORM", "C2021"));
  });

  it("two forms that are not fully comparable make no sum: NOT_COMPARABLE", async () => {
    expect(await figureOf(received(5, { form: "A2014" }), received(7, { form: "B2019" }))).toEqual({
      ...{ ...nothing, status: "NOT_COMPUTABLE", reason: "NOT_COMPARABLE", form: "B2019" },
    });
  });

  it("what is never added is not: 本年增/减 of two is NOT_ADDITIVE, of one it stands", async () => {
    const change = (value: number) => figures({ "penalty.items_change": value }, { form: "B2019" });
    const asking = { indicator: indicatorByCode("penalty.items_change")! };
    expect(asking.indicator.aggregation).toBe("NONE");
    expect(await figureOf(change(3), change(-4), asking)).toMatchObject({
      ...{ value: null, status: "NOT_COMPUTABLE", reason: "NOT_ADDITIVE" },
    });
    const { rows } = await follow(service, {
      旧: { until: 2018, to: ["新"], filed: { 2018: change(-4) } },
      新: { from: 2019 },
    });
    expect(await rows([2018], asking)).toMatchObject([
      { name: "新", value: -4, status: "REPORTED", reason: null },
    ]);
  });

  it("filed in the other scope only: OTHER_SCOPE, of both or of the one that filed; beside a figure of the other it is missing", async () => {
    const whole = received(7, { scope: "CONSOLIDATED" });
    const apart = { ...nothing, status: "NOT_FILED", reason: "OTHER_SCOPE", form: null };
    expect(await figureOf(whole, whole)).toEqual(apart);
    expect(await figureOf(whole, null)).toEqual(apart);
    expect(await figureOf(whole, received(5))).toMatchObject({ value: null, reason: "MISSING_INPUT" });
    expect(await figureOf(whole, whole, { scope: "CONSOLIDATED" })).toMatchObject({
      value: 14,
      reason: null,
    });
  });

  it("a government's consolidated figure holds its department's: NESTED, while their own figures are added", async () => {
    const scopes = { scope: "CONSOLIDATED" } as const;
    const government = { type: "GOVERNMENT" } as const;
    expect(await figureOf(received(5, scopes), received(7, scopes), scopes, government)).toMatchObject({
      ...{ value: null, status: "NOT_COMPUTABLE", reason: "NESTED" },
    });
    const elsewhere = { ...government, region: "370200" };
    expect(await figureOf(received(5, scopes), received(7, scopes), scopes, elsewhere)).toMatchObject({
      value: 12,
    });
    expect(await figureOf(received(5), received(7), {}, government)).toMatchObject({ value: 12 });
  });

  it("the form that most peers use counts a peer once, of however many it is made", async () => {
    const old = received(1, { form: "A2014" });
    const { short } = await follow(service, {
      甲: { until: 2018, to: ["丙"], filed: { 2018: old } },
      乙: { until: 2018, to: ["丙"], filed: { 2018: old } },
      丙: { from: 2019 },
      丁: { filed: { 2018: received(4, { form: "B2019" }) } },
      戊: { filed: { 2018: received(5, { form: "B2019" }) } },
    });
    // Two reports of A2014 and two of B2019, but one peer against two.
    expect(await short(2018)).toEqual({ 丙: "NOT_COMPARABLE", 丁: 4, 戊: 5 });
    expect(await short(2018, { followSuccession: false })).toEqual({
      甲: "NOT_COMPARABLE",
      乙: "NOT_COMPARABLE",
      丁: 4,
      戊: 5,
    });
  });
});
