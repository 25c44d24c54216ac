import { isTable, type Document } from "../../../../src/ingest/document";
import { codes, factsIn, read } from "./readings";
import { sharedBytes, sharedText, withShared } from "../../../factories/shared-reports";

/** Label path → figure, in the words of the files that lie beside the reports: without explanatory brackets, 1. for 1、, last head only. */
function figuresIn(document: Document): Map<string, string> {
  const figures = new Map<string, string>();
  for (const fact of factsIn(document).flat()) {
    const [, title, labels, head, value] = /^(.*?) \/ (.*) @ (.*) = (.*)$/.exec(fact)!;
    const path = [title!, ...labels!.split(" / ")]
      .filter((label) => label !== "")
      .map((label) => label.replace(/（区分处理的.*）$/, "").replace(/^(\d)、/, "$1."))
      // Misprinted in hongze-gov-2023, year after year.
      .map((label) => label.replace("其他法律行政止公开", "其他法律行政法规禁止公开"));
    const key = path.length > 0 ? `${path.join("/")} @ ${head!.split("/").at(-1)!}` : head!;
    expect(figures.has(key)).toBe(false);
    figures.set(key, value!);
  }
  return figures;
}

withShared("real reports as they were published", () => {
  it.each([
    ["huaian-gov-2024", 200, 6],
    ["hongze-gov-2023", 186, 5],
  ])(
    "%s: all %i figures in their rows and columns, and nothing to complain of",
    async (name, count, pages) => {
      const { document, messages } = await read(sharedBytes(`${name}.pdf`));
      expect(codes(messages)).toEqual([]);
      const { figures } = JSON.parse(sharedText(`${name}.json`)) as {
        figures: Record<string, number>;
      };
      const expected = Object.entries(figures).map(([key, value]) => [
        key.replace(/^[^/]*\//, ""),
        String(value),
      ]);
      expect(expected).toHaveLength(count);
      expect(Object.fromEntries(figuresIn(document))).toEqual(Object.fromEntries(expected));
      expect(Math.max(...document.blocks.map(({ page }) => page!))).toBe(pages);
    },
  );

  it("huaian-gov-2024: three tables, the first two over a page break, each row on its page", async () => {
    const { document } = await read(sharedBytes("huaian-gov-2024.pdf"));
    const tables = document.blocks.filter(isTable);
    const perPage = tables.map(({ rows }) => {
      const counts: Record<number, number> = {};
      for (const { page } of rows) counts[page!] = (counts[page!] ?? 0) + 1;
      return counts;
    });
    expect(perPage).toEqual([{ 3: 8, 4: 6 }, { 4: 16, 5: 12 }, { 5: 4 }]);
    // The label of （四）, which the break of pages 4 and 5 cuts behind 无.
    expect(
      tables[1]!.rows.filter(({ cells }) => cells[1] === "（四）无法提供").map(({ page }) => page),
    ).toEqual([4, 5, 5]);
  });

  it.each(["huaian-gov-2024", "hongze-gov-2023"])(
    "%s: the six headings are paragraphs, no page mark is left",
    async (name) => {
      const { document } = await read(sharedBytes(`${name}.pdf`));
      const texts = document.blocks.flatMap((block) => (isTable(block) ? [] : block.text));
      expect(texts.filter((text) => /^[一二三四五六]、/.test(text))).toEqual([
        "一、总体情况",
        "二、主动公开政府信息情况",
        "三、收到和处理政府信息公开申请情况",
        "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
      ]);
      expect(texts.filter((text) => /^[-—\d\s]+$/.test(text))).toEqual([]);
    },
  );

  it("hongze-gov-2023: a sentence cut by the break of pages 4 and 5 is one paragraph", async () => {
    const { document } = await read(sharedBytes("hongze-gov-2023.pdf"));
    expect(document.text).toContain("实行政府信息公开工作人员跟班学习制度");
  });
});
