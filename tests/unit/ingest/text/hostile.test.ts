import { read } from "../documents";

/** In bytes; whole reports have some 30,000. */
const size = 300_000;
const repeated = (piece: string) => piece.repeat(Math.ceil(size / Buffer.byteLength(piece)));

describe("text that nearly holds the tables of a form", () => {
  it.each([
    ["titles of blocks without end", "第二十条第（一）项\n"],
    ["a head and figures without end", "信息内容\n本年制发件数\n规章\n1\n2\n3\n"],
    ["labels without figures", "1.属于国家秘密\n2.其他法律行政法规禁止公开\n3.其他\n"],
    ["rows without end", "一、本年新收政府信息公开申请数量 1 2 3 4 5 6 7\n2.重复申请 1 2 3\n"],
    ["half labels", "予以公开\n5.要求行政机关确认或重\n已获取\n4 4\n"],
    ["heads of table 4", "行政复议\n结果\n维持\n纠正\n尚未审结\n"],
    ["a column of figures", "结果维持 结果纠正 尚未审结 总计\n1\n2\n3\n"],
    ["one line of figures", "予以公开 1 2 3 4（ 5 "],
    ["bars", "| 规章 | | | 1 | |\n|---|\n"],
  ])("%s: 300 kB are answered within 10 seconds", async (_, piece) => {
    const started = performance.now();
    await read(repeated(piece));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
