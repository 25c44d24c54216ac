import iconv from "iconv-lite";
import { gridsOf, outlineOf } from "../html/pages";
import { codesOf, readWord } from "./files";

/** An RTF whose Chinese stands in bytes of GBK, as programs of before Unicode wrote it. */
const rtf = (body: string): Buffer =>
  iconv.encode(
    `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset0 Times New Roman;}{\\f1\\fcharset134 宋体;}{\\f2\\fcharset2 Wingdings;}}{\\stylesheet{\\s1\\outlinelevel0 heading 1;}{\\s2 标题 2;}{\\s3 toc 1;}}${body}}`,
    "gbk",
  );
const outline = async (body: string) => outlineOf((await readWord(rtf(body))).document);

describe("words of an RTF", () => {
  it("are decoded by the character set of their font, by code page, as hexadecimal digits and as Unicode", async () => {
    expect(
      await outline("\\f1 收到\\'c9\\'ea\\'c7\\'eb\\par \\u25910\\'3f\\u21040 ?3件\\par \\uc0\\u8212 12"),
    ).toEqual(["p 收到申请", "p 收到3件", "p —12"]);
  });

  it("are Chinese in a Chinese file though their font is Western, but for signs that are Western only", async () => {
    expect(await outline("\\f0 总体情况\\par \\f0 \\'932017\\'94\\par")).toEqual(["p 总体情况", "p “2017”"]);
  });

  it("have headings by outline level and by the names of styles, and no list of contents", async () => {
    expect(
      await outline(
        "\\pard\\s3 一、总体情况 1\\par\\pard\\s1 一、总体情况\\par\\pard\\s2 （一）\\par\\pard\\outlinelevel2 1.\\par\\pard 文",
      ),
    ).toEqual(["h1 一、总体情况", "h2 （一）", "h3 1.", "p 文"]);
  });

  it("leave out what no program prints: unknown groups, field codes, pictures' bytes, headers, and name what is hidden", async () => {
    const opened = await readWord(
      rtf(
        "{\\*\\unknown 不印}{\\header 页眉}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\v 藏}{\\deleted 删}{\\pict\\picwgoal9000\\pichgoal9000 89504e47}{\\*\\shppict{\\pict 00}}件\\par",
      ),
    );
    expect(outlineOf(opened.document)).toEqual(["p 7件"]);
    expect(codesOf(opened)).toEqual(["TRACKED_CHANGES", "HIDDEN_TEXT", "PICTURES_NOT_READ"]);
    // 9000 × 9000 of 11906 × 16838 twentieths of a point.
    expect(opened.document.pictures).toEqual([{ page: null, percent: 40 }]);
  });

  it("skip bytes of a binary part, whatever they look like", async () => {
    expect(await outline("甲{\\*\\x\\bin4 }}{{}乙\\par")).toEqual(["p 甲乙"]);
  });
});

describe("tables of an RTF", () => {
  it("merge downwards and across, and a row's shape may stand before its cells or behind them", async () => {
    const first = "\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000";
    const second = "\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000";
    const body = `${first}\\pard\\intbl 申请\\cell 总计\\cell\\cell\\row\\pard\\intbl \\cell 1\\cell 2\\cell${second}\\row\\pard 完\\par`;
    expect(gridsOf((await readWord(rtf(body))).document)).toEqual([
      [
        ["申请", "总计", "总计"],
        ["申请", "1", "2"],
      ],
    ]);
  });
});
