import { codesOf, linesOf, open, outlineOf, read, refusal } from "./pages";

describe("what of a page is read", () => {
  it("visible words only: no scripts, styles, templates, comments, menus of forms, nor what is hidden", async () => {
    const page = `<title>x</title><style>p{}</style><script>"<p>1</p>"</script><template><p>2</p></template><noscript><p>3</p></noscript>
      <!-- <p>4</p> --><p hidden>5</p><p style="color:red;DISPLAY : none">6</p><p style="visibility:hidden">7</p><span style='mso-hide:all'>8</span>
      <select><option>9</option></select><iframe>10</iframe><svg><text>11</text></svg><xml><w:View>12</w:View></xml><![endif]><p>正文。</p>`;
    expect(linesOf(await read(page))).toEqual(["正文。"]);
  });

  it("entities, spaces and characters without width: 第二十条 is one word, a hard space one space", async () => {
    expect(
      linesOf(await read("<p>&emsp;第&#8203;二\u200c十\ufeff条&nbsp;&lt;甲&gt;&#x4e59;&copy;&#150;</p>")),
    ).toEqual(["第二十条 <甲>乙©–"]);
  });

  it("ends of line in the markup vanish between Chinese characters and are a space between others", async () => {
    expect(linesOf(await read("<p>主动公开\n   政府信息 Open\n Data 平\t台</p>"))).toEqual([
      "主动公开政府信息 Open Data 平 台",
    ]);
  });

  it("headings keep their depth, bold paragraphs stay paragraphs, lines of one block are paragraphs", async () => {
    const page =
      "<h2>一、总体<br>情况</h2><p><b>二、主动公开</b></p><div>甲。<br/>乙。<p>丙。</div>丁。<h3> </h3>";
    expect(outlineOf(await read(page))).toEqual([
      "h2 一、总体情况",
      "p 二、主动公开",
      "p 甲。",
      "p 乙。",
      "p 丙。",
      "p 丁。",
    ]);
  });

  it("a heading that was never closed is none: what it holds is read as text", async () => {
    const page = `<h1>某局2019年政府信息公开工作年度报告<p>一、总体情况<p>${"全年公开信息。".repeat(40)}<table><tr><td>规章<td>1</table>`;
    expect(outlineOf(await read(page)).map((line) => line.slice(0, 9))).toEqual([
      "p 某局2019年",
      "p 一、总体情况",
      "p 全年公开信息。",
      "table 规章|",
    ]);
  });

  it("lines that were wrapped to a width by <br> are one paragraph", async () => {
    const wrapped = [
      "2019年，本机关认真贯彻落实新修订的政府信息公开条例，坚持以公开为常态、",
      "不公开为例外，主动公开规章13件，行政规范性文件60件，全面推进各项工作。",
    ];
    expect(linesOf(await read(`<div>${wrapped.join("<br>")}<br><br>二、主动公开</div>`))).toEqual([
      wrapped.join(""),
      "二、主动公开",
    ]);
  });

  it("preformatted text keeps its columns: a sheet of 6 rows set by spaces is a table", async () => {
    const rows = ["收到申请数", "当面申请数", "传真申请数", "网络申请数", "信函申请数"].map(
      (label, i) => `${label}    件    ${i}`,
    );
    const [table] = outlineOf(await read(`<pre>统计指标    单位    统计数\n${rows.join("\n")}</pre>`));
    expect(table).toBe(
      "table 统计指标|单位|统计数 / 收到申请数|件|0 / 当面申请数|件|1 / 传真申请数|件|2 / 网络申请数|件|3 / 信函申请数|件|4".replace(
        / {2,}/g,
        " ",
      ),
    );
  });

  it("the text of paragraphs is no table because words in it are set apart by bars or spaces", async () => {
    expect(
      outlineOf(await read("<p>联系电话：0000-0000000&nbsp;&nbsp;&nbsp;地址：人民路1号</p><p>甲、乙。</p>")),
    ).toHaveLength(2);
  });

  it("page marks are dropped: - 4 -, — 5 —, 第 3 页", async () => {
    expect(linesOf(await read("<p>甲。</p><p>- 4 -</p><p>— 5 —</p><p>第 3 页</p><p>乙。</p>"))).toEqual([
      "甲。",
      "乙。",
    ]);
  });

  it("pictures are counted and their places named; signs of 20 pixels are not", async () => {
    const opened = await open(
      "<p>二、主动公开政府信息情况</p><p><img src=a.png><img src=b.gif width=20 height=20></p><p>三、其他</p>",
    );
    expect(opened.messages).toMatchObject([
      {
        code: "PICTURES_NOT_READ",
        severity: "INFO",
        messageZh: expect.stringContaining("有 1 张图片没有读取"),
      },
    ]);
    expect(opened.messages[0]!.messageZh).toContain("“二、主动公开政府信息情况”");
  });
});

describe("numbers of lists", () => {
  it.each([
    ["<ol><li>甲<li>乙</ol>", ["1.甲", "2.乙"]],
    ["<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3.甲", "7.乙", "8.丙"]],
    ["<ol type=a><li>甲<li>乙</ol>", ["a.甲", "b.乙"]],
    ["<ol type=I reversed><li>甲<li>乙<li>丙</ol>", ["III.甲", "II.乙", "I.丙"]],
    [
      "<ol style='list-style-type:cjk-ideographic'><li>总体情况<li>主动公开</ol>",
      ["一、总体情况", "二、主动公开"],
    ],
    ["<ol style='list-style: none'><li>甲<li>乙</ol>", ["甲", "乙"]],
    ["<ol type=constructor><li>甲</ol>", ["甲"]],
    ["<ol><li>1.甲<li>2.乙</ol>", ["1.甲", "2.乙"]],
    [
      "<ol><li><p>甲</p><p>续</p><ul><li>子</ul><li><ol type=A><li>乙</ol></ol>",
      ["1.甲", "续", "子", "A.乙"],
    ],
    ["<ul><li>甲<li>乙</ul>", ["甲", "乙"]],
    ["<style>ol{list-style:none}</style><ol><li>甲</ol>", ["甲"]],
    ["<style>ol{list-style:none}</style><ol type=1><li>甲</ol>", ["1.甲"]],
    ["<link rel=stylesheet href=a.css><ol><li>甲</ol>", ["甲"]],
  ])("%s", async (page, lines) => expect(linesOf(await read(page))).toEqual(lines));
});

describe("a page without words is refused with the reason", () => {
  it.each([
    ["<frameset cols=20%,80%><frame src=a><frame src=b></frameset>", "框架"],
    ["<body><iframe src=a></iframe>", "框架"],
    ["<body><script src=a.js></script><div id=app></div>", "脚本"],
    ["<p><img src=1.jpg></p><p><img src=2.jpg></p>", "图片"],
    ["<html><body>  &nbsp; </body></html>", "保存完整"],
  ])("%s", async (page, reason) => {
    expect(await refusal(page)).toMatchObject({
      code: "PAGE_EMPTY",
      severity: "FATAL",
      messageZh: expect.stringContaining(reason),
    });
  });

  it("an empty file is EMPTY_FILE", async () => expect((await refusal("")).code).toBe("EMPTY_FILE"));
});

it("what is left out of a cell is said once, however often the page is looked through", async () => {
  expect(
    codesOf(
      await open(
        "<h1>某局2019年政府信息公开工作年度报告</h1><table><tr><td>甲<td><s>1</s>2<tr><td>乙<td>3</table>",
      ),
    ),
  ).toEqual(["TEXT_STRUCK"]);
});
