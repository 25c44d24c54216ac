import { gridsOf, open, randomFrom, below, refusal } from "./pages";
import { openHtml } from "../../../../src/ingest/html/open-html";

/** Milliseconds that a page takes to be read or refused. */
async function timeOf(page: string | Uint8Array): Promise<{ code: string; milliseconds: number }> {
  const from = performance.now();
  const { value, messages } = await openHtml(typeof page === "string" ? Buffer.from(page) : page);
  return { code: value ? "READ" : messages[0]!.code, milliseconds: performance.now() - from };
}

describe("pages made to exhaust their reader are refused by name, within seconds", () => {
  const cells = (attributes: string, count: number): string =>
    `<tr>${`<td ${attributes}>1`.repeat(count)}</tr>`;

  it.each<[string, () => string, string]>([
    ["600 elements in each other", () => `${"<div>".repeat(600)}x`, "LIMIT_EXCEEDED"],
    ["a million elements in each other", () => "<div>".repeat(1_000_000), "LIMIT_EXCEEDED"],
    ["a million elements side by side", () => "<p>x".repeat(1_000_000), "LIMIT_EXCEEDED"],
    ["tables in each other", () => "<table><tr><td>".repeat(100_000), "LIMIT_EXCEEDED"],
    [
      "formatting that is opened again in each paragraph",
      () =>
        `<p>${[..."abcdefghijklmnop"].map((c) => `<b id=${c}><i id=${c}>`).join("")}</p>${"<p>x</p>".repeat(20_000)}`,
      "LIMIT_EXCEEDED",
    ],
    [
      "spans over 65534 rows and 1000 columns",
      () => `<table>${cells("rowspan=65534 colspan=1000", 50).repeat(500)}</table>`,
      "LIMIT_EXCEEDED",
    ],
    [
      "spans down to the end of 30,000 rows",
      () => `<table>${cells("rowspan=0", 100)}${cells("", 1).repeat(30_000)}</table>`,
      "LIMIT_EXCEEDED",
    ],
    [
      "many tables that are each allowed",
      () => `<table>${cells("colspan=1000", 1).repeat(900)}${cells("", 1000)}</table>`.repeat(4),
      "LIMIT_EXCEEDED",
    ],
    [
      "one long row over many short ones",
      () => `<table>${cells("", 5000)}${cells("", 1).repeat(5000)}</table>`,
      "LIMIT_EXCEEDED",
    ],
    [
      "a long text merged over 10,000 rows",
      () =>
        `<table><tr><td rowspan=10001>${"字".repeat(100_000)}<td>1</tr>${cells("", 1).repeat(10_000)}</table>`,
      "LIMIT_EXCEEDED",
    ],
    [
      "a tag with 100,000 attributes",
      () => `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(" ")}>x`,
      "LIMIT_EXCEEDED",
    ],
    ["three million characters of text", () => `<p>${"字".repeat(3_000_000)}`, "LIMIT_EXCEEDED"],
    ["eight million spaces", () => `<p>x${" ".repeat(8_000_000)}y`, "READ"],
    ["a comment of eight million characters", () => `<!--${"-".repeat(8_000_000)}--><p>x`, "READ"],
    [
      "a picture of eight million characters in an attribute",
      () => `<p>x<img width=1 src="data:image/png;base64,${"A".repeat(8_000_000)}">`,
      "READ",
    ],
    [
      "50,000 pictures in one line",
      () => `<p>${"二十个字在一张图片之前一张图片之后各一次<img>".repeat(50_000)}`,
      "READ",
    ],
    ["a million comments", () => `${"<!---->".repeat(1_000_000)}<p>x`, "READ"],
    ["a million broken tags", () => `<p>x${"<".repeat(1_000_000)}`, "READ"],
    ["text put before its table 60,000 times", () => `<table>${"<tr>x</tr>y".repeat(60_000)}`, "READ"],
    ["60,000 lines that look like metadata", () => "<p>发布日期：</p>".repeat(60_000), "READ"],
    ["50,000 headings", () => "<p>一、总体情况</p>".repeat(50_000), "READ"],
    [
      "links 500 deep and 40,000 wide",
      () => `${"<div>".repeat(500)}${"<a href=x>y</a>".repeat(40_000)}`,
      "READ",
    ],
  ])("%s", async (_, page, code) => {
    const taken = await timeOf(page());
    expect(taken.code).toBe(code);
    expect(taken.milliseconds).toBeLessThan(20_000);
  });

  it("more than 32 MB is refused before it is decoded", async () => {
    const taken = await timeOf(new Uint8Array(200 * 1024 * 1024));
    expect(taken).toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect(taken.milliseconds).toBeLessThan(200);
  });

  it("a colspan of 1000 in one cell is no bomb: two columns", async () => {
    const { document } = await open("<table><tr><td colspan=1000>题</tr><tr><td>规章<td>13</tr></table>");
    expect(gridsOf(document)).toEqual([
      [
        ["题", "题"],
        ["规章", "13"],
      ],
    ]);
  });

  it("the message names the limit in both languages", async () => {
    expect(await refusal("<div>".repeat(600))).toMatchObject({
      messageZh: expect.stringContaining("嵌套超过 512 层"),
      messageEn: expect.stringContaining("nested more than 512 deep"),
    });
  });
});

describe("whatever the bytes", () => {
  it("2000 pages of random pieces of markup end in a document or a reason, never in an exception", async () => {
    const random = randomFrom(99);
    const pieces = [
      "<table>", "</table>", "<tr>", "<td>", "<td colspan=3 rowspan=2>", "<th rowspan=0>", "</td>", "</tr>", "<thead>", "<tfoot>", "<caption>",
      "<p>", "</p>", "<div style='display:none'>", "</div>", "<br>", "<ol type=i start=-3 reversed>", "<li value=x>", "<h2>", "</h2>", "<pre>\n a\tb</pre>",
      "<sup>1</sup>", "<del>2</del>", "<template>", "<svg><td>", "</svg>", "<select>", "<frameset>", "<script>", "</script>", "<![if x]>", "<o:p>", "<img>",
      "一、总体情况", "发布日期：2020-01-01", "12", "收到申请数", "政府信息公开工作年度报告", "\ufffd", "&#0;", "&nbsp;", "<a href=x>y</a>", "<input value=3>",
    ]; // prettier-ignore
    for (let i = 0; i < 2000; i += 1) {
      const page = Array.from(
        { length: 1 + below(random, 40) },
        () => pieces[below(random, pieces.length)]!,
      ).join("");
      const { value, messages } = await openHtml(Buffer.from(page));
      if (!value) expect(messages.at(-1)?.severity).toBe("FATAL");
      for (const block of value?.blocks ?? []) {
        if (block.kind !== "table") continue;
        for (const row of block.rows.filter(({ cellIds }) => cellIds))
          expect(row.cells).toHaveLength(block.rows[0]!.cells.length);
      }
    }
  });

  it("nor do 500 pages whose bytes were changed at random", async () => {
    const random = randomFrom(5);
    const page = Buffer.from(
      "<html><head><meta charset=gb2312></head><body><h1>某局2019年政府信息公开工作年度报告</h1><table><tr><td>规章<td>13</table></body></html>",
    );
    for (let i = 0; i < 500; i += 1) {
      const bytes = Buffer.from(page);
      for (let n = below(random, 8); n >= 0; n -= 1) bytes[below(random, bytes.length)] = below(random, 256);
      const { value, messages } = await openHtml(bytes);
      if (!value) expect(messages.at(-1)?.severity).toBe("FATAL");
    }
  });
});
