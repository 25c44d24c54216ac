import { codesOf, gridsOf, open, outlineOf, read, tablesOf } from "./pages";

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

describe("head and body cut at different places", () => {
  const head = "<tr><td>信息内容<td>上一年项目数量<td colspan=2>本年增/减<td>处理决定数量</tr>";

  it("head 1-1-2-1 over a row 1-2-1-1: the second figure stands under 本年增/减 in both of its places", async () => {
    const [grid] = gridsOf(
      await read(`<table>${head}<tr><td>行政许可<td colspan=2>5<td>+3<td>7</tr></table>`),
    );
    expect(grid).toEqual([
      ["信息内容", "上一年项目数量", "本年增/减", "本年增/减", "处理决定数量"],
      ["行政许可", "5", "+3", "+3", "7"],
    ]);
  });

  it("blank cells move with the others: 5, blank, 7", async () => {
    const [grid] = gridsOf(await read(`<table>${head}<tr><td>行政许可<td colspan=2>5<td><td>7</tr></table>`));
    expect(grid![1]).toEqual(["行政许可", "5", "", "", "7"]);
  });

  it("a row with another number of cells is left as it stands", async () => {
    const [grid] = gridsOf(
      await read(`<table>${head}<tr><td>行政许可<td colspan=2>5<td colspan=2>7</tr></table>`),
    );
    expect(grid![1]).toEqual(["行政许可", "5", "5", "7", "7"]);
  });

  it("a row whose last figure lies wholly under another word is left as it stands", async () => {
    const wide = "<tr><td>甲类项目<td>乙类项目<td colspan=4>丙类项目</tr>";
    const [grid] = gridsOf(
      await read(`<table>${wide}<tr><td colspan=4>某项<td>1<td>2</tr><tr>${"<td>字".repeat(6)}</tr></table>`),
    );
    expect(grid![1]).toEqual(["某项", "某项", "某项", "某项", "1", "2"]);
  });

  it("a title over the whole width ends the head's reach", async () => {
    const [grid] = gridsOf(
      await read(
        `<table>${head}<tr><td colspan=5>第二十条第（六）项</tr><tr><td>行政处罚<td colspan=2>5<td>3<td>7</tr></table>`,
      ),
    );
    expect(grid![2]).toEqual(["行政处罚", "5", "5", "3", "7"]);
  });
});

describe("words of a cell", () => {
  it.each([
    ["两处<br>换行<br/>的标签", "两处换行的标签"],
    ["<p>其他</p>\n<p>结果</p>", "其他结果"],
    ["第（一）\n      项", "第（一）项"],
    ["自 然 人", "自 然 人"],
    ["总　计", "总　计"],
    ["&nbsp; 12 &nbsp;", "12"],
    ["<span>4</span><span>47</span>", "447"],
    ["<b>4</b><i>4</i>7", "447"],
    ["<o:p>&nbsp;</o:p>", ""],
    ["<p>4</p><p>47</p>", "4 47"],
    ["4<br>47", "4 47"],
    ["4\n47", "4 47"],
    ["<div style='display:inline'>4</div><div style='display:inline'>47</div>", "447"],
    ["4&#8203;47&shy;", "447"],
    ["22<br>（其中修订16件）", "22 （其中修订16件）"],
    ["13<sup>1</sup>", "13（1）"],
    ["13<span style='vertical-align:super'>①</span>", "13（①）"],
    ["面积m<sup>2</sup>", "面积m2"],
    ["<input type=text value='36' readonly>", "36"],
    ["36<input type=hidden value='1'><button>修改</button>", "36"],
    ["<table><tr><td>36</td></tr></table>", "36"],
    ["<ruby>件<rt>jiàn</rt></ruby>", "件"],
  ])("%j is %j", async (markup, words) => {
    const [grid] = gridsOf(await read(`<table>${row("标签", markup)}${row("另一个标签", "1")}</table>`));
    expect(grid![0]![1]).toBe(words);
  });

  it("what is struck through is left out, and said: 5 in place of 4", async () => {
    const opened = await open(
      `<table>${row("规章", "<del>4</del><ins>5</ins>")}${row("文件", "<span style='text-decoration:line-through'>8</span>")}</table>`,
    );
    expect(gridsOf(opened.document)).toEqual([
      [
        ["规章", "5"],
        ["文件", ""],
      ],
    ]);
    expect(opened.messages.map(({ code, at }) => [code, at?.quote])).toEqual([
      ["TEXT_STRUCK", "4"],
      ["TEXT_STRUCK", "8"],
    ]);
  });
});

describe("what the page hides", () => {
  it("a hidden table is left out, with a message that quotes it", async () => {
    const opened = await open(
      `<p>一、总体情况</p><div style="display: none"><table>${row("规章", "13")}${row("文件", "2")}</table></div><table hidden>${row("旧", "1")}</table>`,
    );
    expect(outlineOf(opened.document)).toEqual(["p 一、总体情况"]);
    expect(opened.messages.map(({ code, at }) => [code, at?.quote])).toEqual([
      ["TABLE_HIDDEN", "规章13文件2"],
      ["TABLE_HIDDEN", "旧1"],
    ]);
  });

  it("a hidden row with words in it is left out, with a message; one without words needs none", async () => {
    const opened = await open(
      `<table>${row("甲", "1")}<tr style='DISPLAY:NONE'><td>乙<td>2</tr><tr hidden><td><td></tr>${row("丙", "3")}</table>`,
    );
    expect(gridsOf(opened.document)).toEqual([
      [
        ["甲", "1"],
        ["丙", "3"],
      ],
    ]);
    expect(codesOf(opened)).toEqual(["TABLE_HIDDEN"]);
  });

  it("a hidden table of a form's rows is said wherever on the page it lies", async () => {
    const sheet = ["收到申请数", "申请办结数", "按时办结数", "延期办结数", "申请答复数"]
      .map((label) => row(label, "1"))
      .join("");
    const opened = await open(
      `<div><h1>某局2017年政府信息公开工作年度报告</h1><p>一、概述</p><p>无。</p></div><div hidden><table>${sheet}</table></div>`,
    );
    expect(codesOf(opened)).toEqual(["TABLE_HIDDEN"]);
  });

  it("an invisible cell keeps its place and loses its words", async () => {
    const opened = await open(
      `<table>${row("甲", "1", "2")}<tr><td>乙<td style="visibility:hidden">9<td>3</tr></table>`,
    );
    expect(gridsOf(opened.document)[0]![1]).toEqual(["乙", "", "3"]);
  });
});

describe("tables that hold the page", () => {
  const inner = `<table>${row("规章", "13")}${row("规范性文件", "60")}</table>`;

  it("cells around other tables are parts of the page; rows of label and value stay a grid", async () => {
    const page = `<table><tr><td colspan=4>某局2019年政府信息公开工作年度报告</td></tr>${row("索引号", "0001", "发布日期", "2020-01-31")}
      <tr><td colspan=4><p>一、总体情况</p><p>概述。</p>${inner}<p>五、存在的问题</p></td></tr></table>`;
    expect(outlineOf(await read(page))).toEqual([
      "p 某局2019年政府信息公开工作年度报告",
      "table 索引号|0001|发布日期|2020-01-31",
      "p 一、总体情况",
      "p 概述。",
      "table 规章|13 / 规范性文件|60",
      "p 五、存在的问题",
    ]);
  });

  it("so are they where a cell holds sections of text and no other table does", async () => {
    const text =
      "本局认真贯彻落实条例，依法公开信息，及时回应关切，全年主动公开信息一百余条，办理申请若干件，均在期限内答复。".repeat(
        2,
      );
    const page = `<table>${row("发布机构", "某局")}<tr><td colspan=2><p>一、总体情况</p><p>${text}</p><p>二、主动公开政府信息情况</p><p>${text}</p></td></tr></table>`;
    expect(outlineOf(await read(page))).toEqual([
      "table 发布机构|某局",
      "p 一、总体情况",
      `p ${text}`,
      "p 二、主动公开政府信息情况",
      `p ${text}`,
    ]);
  });

  it("a table of one column is lines", async () => {
    expect(outlineOf(await read(`<table>${row("一、概述")}${row("无。")}</table>`))).toEqual([
      "p 一、概述",
      "p 无。",
    ]);
  });

  it("a table of figures with a long note as its last row stays one grid above the note", async () => {
    const note = `<tr><td colspan=2><p>说明：${"按照条例第二十条公开的信息数量。".repeat(10)}</p><p>一</p><p>${"其余不计。".repeat(40)}</p></td></tr>`;
    const document = await read(
      `<table><tr><td colspan=2>第二十条第（一）项</td></tr>${row("规章", "13")}${row("规范性文件", "60")}${note}</table>`,
    );
    expect(gridsOf(document)).toEqual([
      [
        ["第二十条第（一）项", "第二十条第（一）项"],
        ["规章", "13"],
        ["规范性文件", "60"],
      ],
    ]);
    expect(outlineOf(document)).toHaveLength(4);
  });
});

describe("at the edges of a grid", () => {
  it("a caption is a paragraph before its table", async () => {
    expect(
      outlineOf(await read(`<table><caption>政府信息公开情况统计表</caption>${row("规章", "13")}</table>`)),
    ).toEqual(["p 政府信息公开情况统计表", "table 规章|13"]);
  });

  it("rows that nobody filled in stay, one that is wholly covered from above does not, a page mark is dropped", async () => {
    const page = `<table>${row("甲", "乙")}${row("", "&nbsp;")}<tr><td rowspan=2>丙<td rowspan=2>1</tr><tr></tr><tr><td colspan=2>- 4 -</td></tr></table>`;
    expect(gridsOf(await read(page))).toEqual([
      [
        ["甲", "乙"],
        ["", ""],
        ["丙", "1"],
      ],
    ]);
  });

  it("a short row ends in places that no cell covers", async () => {
    const [table] = tablesOf(await read(`<table>${row("甲", "乙", "丙")}${row("丁")}</table>`));
    expect(table!.rows.map(({ cellIds }) => cellIds)).toEqual([
      [0, 1, 2],
      [3, -1, -1],
    ]);
  });
});
