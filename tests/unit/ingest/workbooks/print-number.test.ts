import { formatByNumber } from "../../../../src/ingest/sheets/number-formats";
import { plainNumber, printNumber, printWords } from "../../../../src/ingest/sheets/print-number";

const print = (value: number, pattern: string): [string, string | null] => {
  const { text, note } = printNumber(value, pattern, false);
  return [text, note];
};

describe("numbers as a sheet prints them", () => {
  const accounting = '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ';
  it.each<[number, string, string]>([
    [1234567, "#,##0", "1,234,567"],
    [59237.2449, "General", "59237.2449"],
    [59237.2449, "0.0000", "59237.2449"],
    [0.576, "0.0%", "57.6%"],
    [-3, "0", "-3"],
    [-3, "0_);(0)", "-3"],
    [0, "General", "0"],
    [0, "0", "0"],
    [1234, accounting, "1,234"],
    [12, '0"件"', "12件"],
    [5, "¥#,##0.00", "¥5.00"],
    [5, "[红色]0", "5"],
    [5, "G/通用格式", "5"],
    [5, "[Red]0;[Blue]-0", "5"],
    [12, "@", "12"],
    [123456789012, "General", "123456789012"],
  ])("%d under %s prints %s", (value, pattern, printed) =>
    expect(print(value, pattern)).toEqual([printed, null]),
  );

  it.each<[number, string, string, string]>([
    [3.6, "0", "4", "ROUNDED"],
    [59237.2449, "0.00", "59237.24", "ROUNDED"],
    [0.57649, "0.0%", "57.6%", "ROUNDED"],
    [0, accounting, "-", "ROUNDED"],
    [0, '[=0]"无";General', "无", "ROUNDED"],
    [0, "#,##0;-#,##0;", "", "HIDDEN"],
    [0, "#", "", "HIDDEN"],
    [123456, "0.00E+00", "123456", "AS_STORED"],
    [120, "[DBNum1]0", "120", "AS_STORED"],
    [12, "?[[", "12", "AS_STORED"],
    [0, "?[[", "（显示格式不明）", "AS_STORED"],
  ])(
    "%d under %s prints %j, and %s says that it is another than what is stored",
    (value, pattern, printed, note) => expect(print(value, pattern)).toEqual([printed, note]),
  );

  it("rounds a half up, as Excel does: 1.005 is 1.01, 2.675 is 2.68, 0.3385 is 33.9%", () => {
    expect(print(1.005, "0.00")[0]).toBe("1.01");
    expect(print(2.675, "0.00")[0]).toBe("2.68");
    expect(print(-1.005, "0.00")[0]).toBe("-1.01");
    expect(print(0.3385, "0.0%")[0]).toBe("33.9%");
  });

  it("gives the fifteen digits that Excel counts with: 0.1 + 0.2 is 0.3", () => {
    expect(plainNumber(0.1 + 0.2)).toBe("0.3");
    expect(plainNumber(59237.244900000005)).toBe("59237.2449");
    expect(plainNumber(1e-7)).toBe("0.0000001");
    expect(plainNumber(-0)).toBe("0");
  });

  it("keeps all digits of a whole number beyond fifteen, which no cell reader takes for exact", () =>
    expect(plainNumber(12345678901234567890)).toBe("12345678901234567168"));

  it("counts days from 1900, or from 1904 where the workbook says so", () => {
    expect(printNumber(43179, 'yyyy"年"m"月"d"日"', false).text).toBe("2018年3月20日");
    expect(printNumber(41717, 'yyyy"年"m"月"d"日"', true).text).toBe("2018年3月20日");
    expect(printNumber(60, "yyyy-mm-dd", false).text).toBe("1900-02-29");
  });

  it("prints the dates that files name by number as a Chinese Excel does", () => {
    const date = (id: number) => printNumber(43179, formatByNumber(new Map(), id), false).text;
    expect([14, 31, 57, 58].map(date)).toEqual(["2018/3/20", "2018年3月20日", "2018年3月", "3月20日"]);
  });

  it("puts words into a format for words, and blanks what ;;; hides", () => {
    expect(printWords("0012", "@").text).toBe("0012");
    expect(printWords("无", "General").text).toBe("无");
    expect(printWords("无", '0;-0;0;@"。"').text).toBe("无。");
    expect(printWords("草稿", ";;;")).toEqual({ text: "", note: "HIDDEN" });
  });
});
