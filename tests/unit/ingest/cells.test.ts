import { readCell, shiftDecimal } from "../../../src/ingest/figures/cell";
import { observeCell } from "../../../src/ingest/figures/observe-cell";
import { powersBetween } from "../../../src/ingest/figures/units";

const decimalOf = (raw: string) => {
  const reading = readCell(raw);
  return reading.status === "REPORTED" ? reading.decimal : reading.status;
};

describe("what a cell says", () => {
  it.each([
    ["0", "0"],
    ["259", "259"],
    [" 259 ", "259"],
    ["\u3000259\u00a0", "259"],
    ["２５９", "259"],
    ["1,234", "1234"],
    ["１，２３４，５６７", "1234567"],
    ["59237.2449", "59237.2449"],
    ["１１．８７６", "11.876"],
    ["+1036", "1036"],
    ["-3", "-3"],
    ["−3", "-3"],
    ["－3", "-3"],
    ["007", "7"],
    ["0.00", "0.00"],
    ["259条", "259"],
    ["103.3879万元", "103.3879"],
    ["22（其中修订 16 件）", "22"],
  ])("%j is the number %s", (raw, decimal) => expect(decimalOf(raw)).toBe(decimal));

  it.each(["", " ", "\u3000", "\u00a0\u200b"])("%j is BLANK, which is not 0", (raw) =>
    expect(decimalOf(raw)).toBe("BLANK"),
  );

  it.each(["/", "／", "-", "—", "——", "–", "无", "N/A"])(
    "%j is NOT_APPLICABLE, which is not 0 either",
    (raw) => expect(decimalOf(raw)).toBe("NOT_APPLICABLE"),
  );

  it.each([
    "若干",
    "约5",
    "5余",
    "5500余",
    "259左右",
    "1,23",
    "1,2345",
    "2 0",
    "1.2.3",
    "1.",
    ".5",
    "+-3",
    "3③",
    "③",
    "²",
    "1e3",
    "0x10",
    "十二",
    "一",
    "#REF!",
    "12345678901234567890",
  ])("%j is UNREADABLE, not a guess", (raw) => expect(decimalOf(raw)).toBe("UNREADABLE"));

  it("keeps the unit and the note of 22（其中修订 16 件）and of 251000元", () => {
    expect(readCell("22（其中修订 16 件）")).toMatchObject({
      decimal: "22",
      unit: null,
      note: "其中修订 16 件",
    });
    expect(readCell("251000元")).toMatchObject({ decimal: "251000", unit: "元", note: null });
  });

  it("reads every whole number up to 999999, with and without separators, full and half width", () => {
    for (let n = 0; n < 1_000_000; n += 997) {
      const printed = String(n);
      const grouped = printed.replace(/\B(?=(\d{3})+$)/g, ",");
      const fullWidth = grouped.replace(/[\d,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
      expect([printed, grouped, fullWidth].map(decimalOf)).toEqual([printed, printed, printed]);
    }
  });
});

describe("moving the decimal point", () => {
  it.each([
    ["251000", -4, "25.1"],
    ["1", -4, "0.0001"],
    ["25.1", 4, "251000"],
    ["0.00005", 4, "0.5"],
    ["103.3879", 0, "103.3879"],
    ["100", -2, "1"],
    ["-253", -1, "-25.3"],
    ["0", -4, "0"],
    ["0.00", 4, "0"],
  ])("%s by %i is %s", (decimal, powers, shifted) => expect(shiftDecimal(decimal, powers)).toBe(shifted));

  it("comes back to every decimal it started from, digit for digit", () => {
    for (let n = 1; n < 200_000; n += 1231) {
      const decimal =
        `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, "0")}`.replace(/\.?0+$/, "") || "0";
      for (const powers of [-6, -4, -1, 1, 4, 8])
        expect(shiftDecimal(shiftDecimal(decimal, powers), -powers)).toBe(decimal);
    }
  });
});

describe("the unit of a figure", () => {
  const cell = (raw: string, unit: string, rowUnit: string | null = null) => {
    const { observation, messages } = observeCell({ raw, name: "某行", unit, rowUnit, at: {} });
    return [
      observation.status === "REPORTED" ? observation.value : observation.status,
      messages.map(({ code }) => code),
    ];
  };

  it("converts money exactly: 251000元 is 25.1 万元, 0.3亿元 is 3000 万元", () => {
    expect(cell("251000元", "万元")).toEqual([25.1, []]);
    expect(cell("0.3亿元", "万元")).toEqual([3000, []]);
    expect(cell("103.3879万元", "万元")).toEqual([103.3879, []]);
    expect(cell("1033879元", "万元")).toEqual([103.3879, []]);
  });

  it("takes the row's printed unit for a bare number: 500 in a row of 元 is 0.05 万元", () => {
    expect(cell("500", "万元", "元")).toEqual([0.05, []]);
    expect(cell("500万元", "万元", "元")).toEqual([500, []]);
  });

  it("accepts the row's own unit and words for it (3 宗 for 件), names another count (3 条 for 件), refuses money for a count", () => {
    expect(cell("3件", "件")).toEqual([3, []]);
    expect(cell("3宗", "件")).toEqual([3, []]);
    expect(cell("3条", "件")).toEqual([3, ["UNIT_OTHER"]]);
    expect(cell("3万元", "件")).toEqual(["UNREADABLE", ["NUMBER_UNREADABLE"]]);
    expect(cell("3件", "万元")).toEqual(["UNREADABLE", ["NUMBER_UNREADABLE"]]);
  });

  it("keeps --253 as -253 with a warning, and warns of 2.5 件", () => {
    expect(cell("--253", "项")).toEqual([-253, ["NUMBER_SIGN"]]);
    expect(cell("2.5", "件")).toEqual([2.5, ["NUMBER_NOT_WHOLE"]]);
    expect(cell("2.0", "件")).toEqual([2, []]);
  });

  it("gives 0, not -0, for -0", () => expect(cell("-0", "件")[0]).toBe(0));

  it("knows the powers of ten between 元, 千元, 万元 and 亿元, and none between 人 and 人次", () => {
    expect([
      powersBetween("元", "万元"),
      powersBetween("千元", "万元"),
      powersBetween("亿元", "万元"),
    ]).toEqual([-4, -1, 4]);
    expect([powersBetween("人", "人次"), powersBetween("件", "万元"), powersBetween("宗", "件")]).toEqual([
      null,
      null,
      0,
    ]);
  });
});
