import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outlineOf } from "../html/pages";
import { codesOf, readWord } from "./files";

const folder = join(__dirname, "../../../fixtures/documents");
const fixture = (format: string): Buffer => readFileSync(join(folder, format, `words-libreoffice.${format}`));
const formats = ["docx", "doc", "rtf"];

describe.each(formats)("the words of words-libreoffice.%s", (format) => {
  it("come in reading order, with automatic numbers, without what is deleted, hidden or of the paper", async () => {
    const { document } = await readWord(fixture(format));
    expect(outlineOf(document)).toEqual([
      "h1 威海市中小企业局2017年政府信息公开工作年度报告",
      "h2 一、总体情况",
      // Deleted: 旧数12件; hidden: 隐藏的99件.
      "p 收到申请3件，均已答复。",
      "p 含上年结转1件。",
      "p （一）主动公开",
      "p （二）依申请公开",
      "p 1. 当面申请",
      "p 2. 网络申请",
      "p 第一行",
      "p 第二行 后面",
      // Struck through: 145.
      "p 原为146件，见链接，共1页。",
      "p 选项☑是",
      "p 框外的字",
      "p 框内的字",
      "h2 二、其他事项",
      // Two paragraphs of figures in one cell are two figures.
      "table 申请人情况|自然人|12 34 / 申请人情况|外面两行|外面两行",
      "table 内一|7",
      "p 完。",
    ]);
    expect(document.text).not.toMatch(/页眉|旧数|隐藏的|145/);
  });

  it("bring messages about what was taken as accepted and what was left out", async () => {
    const opened = await readWord(fixture(format));
    expect(codesOf(opened).slice(0, 3)).toEqual(["TRACKED_CHANGES", "HIDDEN_TEXT", "TEXT_STRUCK"]);
    expect(opened.messages[2]).toMatchObject({ severity: "WARNING", at: { quote: "145" } });
  });
});

describe.each(["docx", "doc"])("the picture of words-libreoffice.%s", (format) => {
  it("is named with the words before it, and covers 31 % of a page: it may hold a table", async () => {
    const { document, messages } = await readWord(fixture(format));
    // 16 cm × 12 cm of 21 cm × 29.7 cm.
    expect(document.pictures).toEqual([{ page: null, percent: 31 }]);
    expect(messages.at(-1)).toMatchObject({
      code: "PICTURES_NOT_READ",
      severity: "WARNING",
      messageZh: expect.stringContaining("“完。”"),
    });
  });
});
