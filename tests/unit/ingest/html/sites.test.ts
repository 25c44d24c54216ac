import { anAgency, aRegister, read as readReport } from "../documents";
import { codesOf, linesOf, open, outlineOf, read } from "./pages";

const title = "青溪县水利局2022年政府信息公开工作年度报告";
const links = (...names: string[]): string =>
  names.map((name) => `<li><a href="#">${name}</a></li>`).join("");
const menu = `<ul>${links("首页", "动态", "公开", "服务", "互动")}</ul>`;
const report = `<p>一、总体情况</p><p>全年主动公开信息216条，办理申请12件，没有发生复议和诉讼。</p><p>二、主动公开政府信息情况</p><p>见附表。</p>`;

describe("the report on a site's page", () => {
  it.each([
    ["a menu of five links", menu],
    ["the path to the page", '<div>当前位置：<a href="/">首页</a> &gt; 年报</div>'],
    ["<nav>", "<nav><span>政务</span><span>服务</span></nav>"],
    ["an element named sidebar", '<div class="page-sidebar">热点专题</div>'],
    ["an element with the id leftNav", '<div id="leftNav">信息公开目录</div>'],
    ["a foot by its words", "<div><p>版权所有：青溪县人民政府</p><p>地址：人民路1号　邮编：000000</p></div>"],
    ["a foot by its number", "<p>某ICP备00000000号</p>"],
  ])("is read without %s", async (_, part) => {
    const opened = await open(`<body><div>${part}</div><h1>${title}</h1>${report}<div>${part}</div></body>`);
    expect(linesOf(opened.document)).toEqual([title, ...linesOf(await read(report))]);
    expect(codesOf(opened)).toEqual(["PAGE_PARTS_LEFT_OUT"]);
  });

  it.each([
    [
      "a foot named so that ends with the agency and the day",
      '<div class="footer">青溪县水利局　2023年1月16日</div>',
      ["青溪县水利局　2023年1月16日"],
    ],
    [
      "attachments, however many",
      `<div class="related"><p>附件：</p><ul>${links("1.表.xls", "2.表.doc", "3.表.pdf", "4.表.xls", "5.表.wps")}</ul></div>`,
      ["附件：", "1.表.xls", "2.表.doc", "3.表.pdf", "4.表.xls", "5.表.wps"],
    ],
    [
      "a part named nav that holds a section",
      '<div class="nav"><p>三、收到和处理政府信息公开申请情况</p></div>',
      ["三、收到和处理政府信息公开申请情况"],
    ],
    [
      "a sentence in a part named aside",
      '<div class="aside">本报告的电子版可以下载。</div>',
      ["本报告的电子版可以下载。"],
    ],
    [
      "a line with an address and a telephone number",
      "<p>联系地址：人民路1号，电话：0000-0000000</p>",
      ["联系地址：人民路1号，电话：0000-0000000"],
    ],
  ])("keeps %s", async (_, part, lines) => {
    const document = await read(`<body><h1>${title}</h1>${report}${part}</body>`);
    expect(linesOf(document)).toEqual([title, ...linesOf(await read(report)), ...lines]);
  });

  it("of a page without any mark of a report everything is kept but the site's own parts", async () => {
    const page = `<body><div class=left>${menu}</div><div><p>关于做好防汛工作的通知</p></div><div><p>各单位要加强值守。</p></div></body>`;
    expect(linesOf((await open(page)).document)).toEqual(["关于做好防汛工作的通知", "各单位要加强值守。"]);
  });

  it("a page that is nothing but links is kept whole", async () => {
    expect(linesOf(await read(`<body>${menu}</body>`))).toEqual(["首页", "动态", "公开", "服务", "互动"]);
  });

  it("titles of other years in lists of links are not taken for the report's", async () => {
    const others = links(
      "青溪县水利局2020年政府信息公开工作年度报告",
      "青溪县水利局2021年政府信息公开工作年度报告",
    );
    const opened = await open(
      `<body><div><ul>${others}</ul><p>${"栏目说明。".repeat(5)}</p></div><div><h1>${title}</h1>${report.repeat(2)}</div></body>`,
    );
    expect(linesOf(opened.document)[0]).toBe(title);
    expect(opened.document.text).not.toContain("2021年");
  });

  it("half of the text beside the marks of a report: the whole page is kept", async () => {
    const aside = `<div><p>${"这里另有一大段文字，与报告同样长。".repeat(4)}</p></div>`;
    expect(linesOf(await read(`<body>${aside}<div><h1>${title}</h1>${report}</div></body>`))[0]).toContain(
      "另有一大段",
    );
  });
});

describe("what stands above the report about it", () => {
  it("a line with date and source beside the content is kept, the site's head is not", async () => {
    const page = `<body><div class=head>青溪县人民政府门户网站欢迎您</div><div><div class=meta><span>发布日期：2023-01-18</span><span>来源：县水利局</span></div><div class=body><h1>${title}</h1>${report}${report}</div></div></body>`;
    const opened = await open(page);
    expect(linesOf(opened.document).slice(0, 2)).toEqual(["发布日期：2023-01-18来源：县水利局", title]);
    expect(opened.document.text).not.toContain("欢迎您");
  });

  it("rows of label and value around the cell of the report stay rows", async () => {
    const page = `<table><tr><td>索引号<td>0001<td>公开日期<td>2023-01-18</tr><tr><td colspan=4><h1>${title}</h1>${report}${report}</tr></table>`;
    expect(outlineOf(await read(page)).slice(0, 2)).toEqual([
      "table 索引号|0001|公开日期|2023-01-18",
      `h1 ${title}`,
    ]);
  });
});

describe("what the head of the page says of it", () => {
  const head = (...metas: [string, string][]): string =>
    `<head>${metas.map(([name, content]) => `<meta name="${name}" content="${content}">`).join("")}</head>`;
  const register = aRegister(anAgency({ code: "990101-slj", name: "青溪县水利局" }));
  const dated = head(["PubDate", "2023-01-18 09:20"], ["ContentSource", "县政府办"], ["ArticleTitle", title]);

  it("title, source and date become lines where the page prints none of them", async () => {
    expect(linesOf(await read(`${dated}<body>${report}</body>`)).slice(0, 4)).toEqual([
      title,
      "来源：县政府办（网页元数据）",
      "发布日期：2023-01-18（网页元数据）",
      "一、总体情况",
    ]);
  });

  it("nothing is added that the page prints itself", async () => {
    const page = `<body><h1>${title}</h1><p>发布日期：2023-02-01　来源：县政府办</p>${report}</body>`;
    expect(linesOf(await read(dated + page))).toEqual(linesOf(await read(page)));
  });

  it("agency, year and day of the report come from there: 2022, published 2023-01-18", async () => {
    const page = `${dated}<body>${report}</body>`;
    const { report: read } = await readReport(page, { fileName: "report.html", register });
    expect(read).toMatchObject({ agency: "990101-slj", year: 2022, title, publishedOn: "2023-01-18" });
  });

  it("of <title> the piece that is a report's title, and only where the page's own says less", async () => {
    const site = `<head><title>${title}_青溪县人民政府</title></head>`;
    expect(linesOf(await read(`${site}<body>${report}</body>`))[0]).toBe(title);
    expect(
      linesOf(await read(`${site}<body><h1>政府信息公开工作年度报告</h1>${report}</body>`)).slice(0, 2),
    ).toEqual([title, "政府信息公开工作年度报告"]);
    expect(
      linesOf(await read(`<head><title>年报_青溪县人民政府</title></head><body>${report}</body>`))[0],
    ).toBe("一、总体情况");
  });

  it("a day that does not exist is not taken: 2023-02-30", async () => {
    expect(linesOf(await read(`${head(["PubDate", "2023-02-30"])}<body>${report}</body>`))[0]).toBe(
      "一、总体情况",
    );
  });
});

describe("cells are never taken for the site's", () => {
  it.each(["nav", "position", "side", "footer", "print"])(
    "a row and a cell of the class %s stay in their grid",
    async (name) => {
      const page = `<table><tr class=${name}><td>甲<td>1<td>2<tr><td>乙<td class=${name}>3<td>4</table><p>正文。</p>`;
      expect(outlineOf(await read(page))).toEqual(["table 甲|1|2 / 乙|3|4", "p 正文。"]);
    },
  );

  it("a cell with a menu beside the report's cell goes, and the report's stays", async () => {
    const page = `<table><tr><td>${menu}<td><h1>${title}</h1>${report}</tr></table>`;
    expect(outlineOf((await open(page)).document)).toEqual([`h1 ${title}`, ...outlineOf(await read(report))]);
  });
});
