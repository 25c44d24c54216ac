import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  cellsOf,
  childrenOf,
  computedIn,
  forms,
  formsWith,
  indicatorByCode,
  indicators,
  layoutOf,
  membersOf,
  parentOf,
  printedIn,
  searchIndicators,
} from "../../../src/catalogue";
import { declaredIndicators } from "../../../src/catalogue/indicators";

const reported = indicators.filter(({ kind }) => kind === "REPORTED");
const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code);

describe("indicators", () => {
  it("are 128 printed or added up by a form, 314 with the six members of 31 codes", () => {
    const whole = reported.filter(({ base }) => base === undefined);
    expect(whole).toHaveLength(128);
    expect(new Set(reported.flatMap(({ base }) => base ?? [])).size).toBe(31); // 26 rows of table 3 and 5 computed ones
    expect(reported).toHaveLength(314); // 128 + 6 × 31
  });

  it("stand for every cell and every computed figure, and none stands for nothing", () => {
    const needed = new Set(
      forms.flatMap(({ code, computed }) => [...layoutOf(code), ...computed.map((sum) => sum.indicator)]),
    );
    for (const code of needed) expect(indicatorByCode(code)?.code).toBe(code);
    expect(declaredIndicators.filter(({ code }) => formsWith(code).length === 0)).toEqual([]);
    expect(codes(declaredIndicators)).toHaveLength(new Set(codes(declaredIndicators)).size);
  });

  it("come from every file of indicators/", () => {
    const folder = join(__dirname, "../../../src/catalogue/indicators");
    const known = new Set(codes(declaredIndicators));
    for (const file of readdirSync(folder).filter((name) => name !== "index.ts")) {
      const lists = Object.values<typeof declaredIndicators>(jest.requireActual(join(folder, file)));
      expect([file, lists.flat().filter(({ code }) => !known.has(code))]).toEqual([file, []]);
    }
  });

  it("start with the first cell of the oldest form and follow the forms' order", () => {
    expect(codes(indicators).slice(0, 3)).toEqual([
      "proactive.total",
      "normative.disclosed",
      "normative.issued",
    ]);
    const places = layoutOf("A2014").map((code) => codes(indicators).indexOf(code));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("have the unit that a form prints beside the cell", () => {
    for (const form of forms) {
      for (const { row, column, indicator } of cellsOf(form)) {
        const printed = column.unit ?? row.unit;
        if (printed) expect([indicator, indicatorByCode(indicator)?.unit]).toEqual([indicator, printed]);
      }
    }
  });

  it("leave the unit of one amount open, and never add that amount", () => {
    expect(codes(indicators.filter(({ unitNotPrinted }) => unitNotPrinted))).toEqual(["procurement.amount"]);
    expect(indicatorByCode("procurement.amount")).toMatchObject({ unit: "万元", aggregation: "NONE" });
  });

  it("add up over agencies save 10 numbers of items and one amount", () => {
    expect(codes(reported.filter(({ aggregation }) => aggregation !== "SUM"))).toEqual([
      ...["licence", "service", "penalty", "coercion", "charge"].flatMap((topic) => [
        `${topic}.items_last_year`,
        `${topic}.items_change`,
      ]),
      "procurement.amount",
    ]);
  });

  it("are NEUTRAL counts of version 1 where a form prints them: how much, not how well", () => {
    for (const indicator of reported) {
      expect(indicator).toMatchObject({ polarity: "NEUTRAL", version: 1 });
    }
  });

  it("have names that no other has, and sentences in both languages", () => {
    expect(new Set(indicators.map(({ nameZh }) => nameZh)).size).toBe(indicators.length);
    expect(new Set(indicators.map(({ nameEn }) => nameEn)).size).toBe(indicators.length);
    for (const { definitionZh, definitionEn } of indicators) {
      expect(definitionZh).toMatch(/\p{Script=Han}.{8,}。$/u);
      expect(definitionEn).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
});

describe("members", () => {
  it("carry their base, their column and a name made of both", () => {
    expect(indicatorByCode("application.received@natural_person")).toMatchObject({
      base: "application.received",
      member: "natural_person",
      nameZh: "收到申请数（自然人）",
      nameEn: "Applications received (natural persons)",
      unit: "件",
    });
  });

  it("are six for a row of table 3 or a sum of such rows, and none for table 2 and the channels of 2014", () => {
    expect(membersOf("application.received").map(({ member }) => member)).toEqual([
      "natural_person",
      "business",
      "research",
      "public_welfare",
      "legal_service",
      "other_organisation",
    ]);
    expect(membersOf("outcome.unavailable")).toHaveLength(6);
    expect(membersOf("application.received.online")).toEqual([]);
    expect(membersOf("litigation.total")).toEqual([]);
  });
});

describe("parents and children", () => {
  it("follow the dots and skip steps that are no indicator", () => {
    expect(parentOf("application.received.online")?.code).toBe("application.received");
    expect(parentOf("response.press_conference.by_head")?.code).toBe("response.press_conference");
    expect(parentOf("litigation.direct.total")).toBeUndefined();
    expect(parentOf("proactive.total")).toBeUndefined();
    expect(codes(childrenOf("application.completed"))).toEqual([
      "application.completed.on_time",
      "application.completed.extended",
    ]);
    expect(childrenOf("outcome.unavailable")).toHaveLength(3);
    expect(childrenOf("outcome.refused")).toHaveLength(11); // 6 of A2014, 8 later, 3 of them the same
  });

  it("stay within one member", () => {
    expect(parentOf("outcome.refused.third_party@business")?.code).toBe("outcome.refused@business");
    expect(parentOf("application.received@business")).toBeUndefined();
    expect(codes(childrenOf("outcome.unavailable@research"))).toEqual([
      "outcome.unavailable.not_held@research",
      "outcome.unavailable.needs_creation@research",
      "outcome.unavailable.unclear_after_correction@research",
    ]);
  });
});

describe("computed figures", () => {
  it("name the printed cells that a form adds up", () => {
    expect(computedIn("A2014", "outcome.granted")).toEqual(["outcome.already_public", "outcome.agreed"]);
    expect(computedIn("A2014", "outcome.refused.third_party")).toEqual([
      "outcome.refused.trade_secret",
      "outcome.refused.privacy",
    ]);
    expect(computedIn("A2014", "outcome.unavailable.not_held")).toEqual([
      "outcome.not_this_agency",
      "outcome.nonexistent",
    ]);
    expect(computedIn("B2019", "outcome.refused")).toHaveLength(8);
    expect(computedIn("C2021", "outcome.unavailable")).toHaveLength(3);
    expect(computedIn("C2021", "outcome.not_processed")).toHaveLength(5);
    expect(computedIn("C2021", "outcome.other")).toHaveLength(3);
    expect(computedIn("C2021", "application.answered")).toEqual(["application.completed"]);
    expect(computedIn("C2021", "outcome.redirected")).toEqual([
      "outcome.not_processed.petition",
      "outcome.refused.administrative_inquiry",
    ]);
    expect(computedIn("B2019", "review.other")).toEqual(["review.other_result", "review.pending"]);
    expect(computedIn("B2019", "litigation.total")).toEqual([
      "litigation.direct.total",
      "litigation.after_review.total",
    ]);
    expect(computedIn("C2021", "litigation.other")).toHaveLength(4);
    expect(computedIn("B2019", "normative.stock")).toEqual(["normative.public_stock"]);
    expect(computedIn("C2021", "normative.stock")).toEqual(["normative.in_force"]);
  });

  it("are summed member by member where the form divides the cells, and only there", () => {
    expect(computedIn("C2021", "outcome.other@business")).toEqual([
      "outcome.other.not_corrected@business",
      "outcome.other.fee_unpaid@business",
      "outcome.other.other@business",
    ]);
    expect(computedIn("A2014", "outcome.granted@business")).toBeUndefined();
    expect(computedIn("C2021", "litigation.total@business")).toBeUndefined();
  });

  it("are undefined where the form prints the figure itself or knows nothing of it", () => {
    expect(computedIn("B2019", "outcome.other")).toBeUndefined();
    expect(computedIn("A2014", "outcome.refused")).toBeUndefined();
    expect(computedIn("PRE", "outcome.granted")).toBeUndefined();
  });

  it("belong to the forms that have a figure, beside those that print it", () => {
    expect(formsWith("outcome.granted")).toEqual(["A2014", "B2019", "C2021"]);
    expect(printedIn("outcome.granted")).toEqual(["B2019", "C2021"]);
    expect(formsWith("outcome.unavailable")).toEqual(["B2019", "C2021"]);
    expect(printedIn("outcome.unavailable")).toEqual([]);
    expect(formsWith("no.such.code")).toEqual([]);
  });
});

describe("the search for indicators", () => {
  it("finds Chinese, English and codes, whatever the width and case, and every word of several", () => {
    expect(codes(searchIndicators("网络申请"))).toEqual(["application.received.online"]);
    expect(codes(searchIndicators("ONLINE"))).toContain("application.received.online");
    expect(codes(searchIndicators("charge.amount"))).toEqual(["charge.amount"]);
    expect(codes(searchIndicators("收到申请数(自然人)"))).toEqual(["application.received@natural_person"]);
    expect(codes(searchIndicators("收到 自然人"))).toEqual([
      "application.received@natural_person",
      "rate.natural_person",
    ]);
    expect(searchIndicators("没有这样的指标")).toEqual([]);
  });
});
