import iconv from "iconv-lite";
import { gridsOf, linesOf, open, outlineOf, read } from "./pages";
import { sharedBytes, sharedText, withShared } from "../../../factories/shared-reports";

type Grid = readonly (readonly string[])[];

const distinct = (words: readonly string[]): string[] => words.filter((word, i) => word !== words[i - 1]);
const plain = (label: string): string => label.replace(/（(?:区分|本列).*）$/, "");

/** Label path → words of the cell, by the tables' own labels; a path that two cells with different words answer to is an error. */
function figuresIn([contents, applications, disputes]: readonly Grid[]): Record<string, string> {
  const figures = new Map<string, string>();
  const put = (path: string, words: string): void => {
    if (figures.has(path) && figures.get(path) !== words)
      throw new Error(`${path}: ${figures.get(path)}, ${words}`);
    figures.set(path, words);
  };
  let block = "";
  let head: readonly string[] = [];
  for (const row of contents!) {
    if (distinct(row).length === 1) block = row[0]!;
    else if (row[0] === "信息内容") head = row;
    else
      row
        .slice(1)
        .forEach((words, i) => put(`二、主动公开政府信息情况/${block}/${row[0]} @ ${head[i + 1]}`, words));
  }
  for (const row of applications!.slice(3)) {
    const label = distinct(row.slice(0, 3)).map(plain).join("/");
    row
      .slice(3)
      .forEach((words, i) =>
        put(`三、收到和处理政府信息公开申请情况/${label} @ ${applications![2]![i + 3]}`, words),
      );
  }
  disputes![3]!.forEach((words, i) => {
    const path = distinct(disputes!.slice(0, 3).map((row) => row[i]!)).join("/");
    put(`四、政府信息公开行政复议、行政诉讼情况/${path}`, words);
  });
  return Object.fromEntries(figures);
}

withShared("shanghai-gov-office-2019.html, a real page", () => {
  const bytes = sharedBytes("shanghai-gov-office-2019.html");
  const { figures } = JSON.parse(sharedText("shanghai-gov-office-2019.json")) as {
    figures: Record<string, string | number>;
  };

  it("its 198 cells, 135 of them blank, stand in their rows and columns", async () => {
    const expected = Object.fromEntries(
      Object.entries(figures).map(([path, value]) => [path, String(value)]),
    );
    expect(Object.keys(expected)).toHaveLength(198);
    expect(Object.values(expected).filter((words) => words === "")).toHaveLength(135);
    expect(figuresIn(gridsOf(await read(bytes)))).toEqual(expected);
  });

  it("has title, date, six parts and three tables in their order", async () => {
    const outline = outlineOf(await read(bytes)).map((line) =>
      line.slice(0, line.startsWith("table") ? 5 : 60),
    );
    expect(outline.slice(0, 3)).toEqual([
      "p 2019年上海市人民政府办公厅政府信息公开工作年度报告",
      "p 发布日期：2020-01-31",
      "p 一、总体情况",
    ]);
    expect(outline.slice(7)).toEqual([
      "p 二、主动公开政府信息情况",
      "table",
      "p 三、收到和处理政府信息公开申请情况",
      "table",
      "p 四、政府信息公开行政复议、行政诉讼情况",
      "table",
      "p 五、政府信息公开工作存在的主要问题及改进情况",
      "p （一）主要问题",
      "p （略）",
      "p 六、其他需要报告的事项",
      "p 无。",
    ]);
  });

  it("a figure changed in any one of its data rows is read as changed, and nothing else changes", async () => {
    const rows = [...bytes.toString("utf8").matchAll(/<tr>.*?<\/tr>/g)];
    const whole = figuresIn(gridsOf(await read(bytes)));
    let changed = 0;
    for (const { 0: row, index } of rows) {
      const cell = /<td( colspan="2")?>(\d+)<\/td>/.exec(row);
      if (!cell) continue;
      const at = index + cell.index;
      const page = bytes.toString("utf8");
      const other = `${page.slice(0, at)}${cell[0].replace(/>\d+</, ">97531<")}${page.slice(at + cell[0].length)}`;
      const figuresNow = figuresIn(gridsOf(await read(other)));
      const differing = Object.keys(whole).filter((path) => whole[path] !== figuresNow[path]);
      expect(differing.map((path) => [whole[path], figuresNow[path]])).toEqual([[cell[2], "97531"]]);
      changed += 1;
    }
    // Of 52 rows those with a figure in them: 9 of table 2, 15 of table 3, 1 of table 4.
    expect(changed).toBeGreaterThan(20);
  });

  it("the same page in GB18030, in UTF-16 and inside a whole site's markup gives the same figures", async () => {
    const expected = figuresIn(gridsOf(await read(bytes)));
    const page = bytes.toString("utf8");
    const site = `<!DOCTYPE html><html><head><link rel=stylesheet href=a.css></head><body><div class="nav"><a href=1>首页</a><a href=2>政务公开</a></div><div class="main"><div class="content">${page}</div></div><div class="footer">主办：某市人民政府办公厅 ICP备00000000号</div></body></html>`;
    for (const other of [
      iconv.encode(page, "gb18030"),
      iconv.encode(page, "utf16-le", { addBOM: true }),
      site,
    ]) {
      const { document } = await open(other);
      expect(figuresIn(gridsOf(document))).toEqual(expected);
      expect(linesOf(document)[0]).toBe("2019年上海市人民政府办公厅政府信息公开工作年度报告");
    }
  });
});
