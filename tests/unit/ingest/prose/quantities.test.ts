import { chineseNumeral } from "../../../../src/ingest/prose/chinese-numeral";
import { quantitiesIn } from "../../../../src/ingest/prose/quantities";

/** 四十余条 → "~40 条"; several are set apart by commas. */
const read = (text: string): string =>
  quantitiesIn(text)
    .map(({ value, unit, approximate }) => `${approximate ? "~" : ""}${value} ${unit ?? "-"}`)
    .join(", ");

describe("numbers in sentences", () => {
  it.each([
    ["二十三件", "23 件"],
    ["共十件", "10 件"],
    ["一百零五条", "105 条"],
    ["两千余条", "~2000 条"],
    ["四十余条", "~40 条"],
    ["十几条", "~10 条"],
    ["上千人次", "~1000 人次"],
    ["百余件", "~100 件"],
    ["一万二千条", "12000 条"],
    ["5500 余条", "~5500 条"],
    ["2100多条", "~2100 条"],
    ["3000余人次", "~3000 人次"],
    ["约2.2万人次", "~22000 人次"],
    ["1.2万余条", "~12000 条"],
    ["10余万条", "~100000 条"],
    ["近300件", "~300 件"],
    ["超过1.5亿元", "~1.5 亿元"],
    ["259条左右", "~259 条"],
    ["300件以上", "~300 件"],
    ["0件", "0 件"],
    ["１，２３４件", "1234 件"],
    ["1,234条", "1234 条"],
    ["3940元", "3940 元"],
    ["96171.6万元", "96171.6 万元"],
    ["占33.9%", "33.9 %"],
    ["占３３．９％", "33.9 %"],
    ["百分之三十", "30 %"],
    ["网上3件", "3 件"],
    ["申请数12件", "12 件"],
    ["申请数二十三件", "23 件"],
    ["粉丝数54373；", "54373 -"],
    ["行政复议为0。", "0 -"],
    ["行政复议数为零，", "0 -"],
    ["培训4期55人次", "4 期, 55 人次"],
    ["1744 条，政务信息发布 393 条", "1744 条, 393 条"],
  ])("reads %s as %s", (text, figures) => {
    expect(read(text)).toBe(figures);
  });

  it.each([
    "2024年1月1日",
    "二〇二三年",
    "威政办字〔2017〕30号",
    "第20条",
    "《条例》第二十条",
    "第三次会议",
    "电话：0517-83605210",
    "邮编：223001",
    "3至5件",
    "3-5个",
    "20～30条",
    "数十条",
    "几百件",
    "三四条",
    "一百二件",
    "20个工作日",
    "4个季度",
    "12条例",
    "近三年",
    "三安全一稳定",
  ])("finds no figure in “%s”", (text) => {
    expect(read(text)).toBe("");
  });

  it("tells a manner of speaking (一个平台) by its single character", () => {
    expect(quantitiesIn("建成一个平台，收到十二件").map(({ isWord }) => isWord)).toEqual([true, false]);
  });
});

describe("numbers written out in Chinese", () => {
  it.each([
    ["零", 0],
    ["十二", 12],
    ["一百一十二", 112],
    ["两千零五", 2005],
    ["三千二百", 3200],
    ["一万零三", 10003],
    ["一亿二千万", 120000000],
  ])("reads %s as %d", (text, value) => {
    expect(chineseNumeral(text)).toBe(value);
  });

  it.each(["", "二〇二三", "一百二", "百二十", "十百", "一零", "一千五十", "一万二"])(
    "does not guess at “%s”",
    (text) => {
      expect(chineseNumeral(text)).toBeNull();
    },
  );
});
