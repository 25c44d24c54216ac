import { gridsOf, outlineOf, tablesOf } from "../html/pages";
import { codesOf, readWord } from "./files";
import { docxOf, p, root, packageOf, tbl, tc, tr } from "./package";

const gridsIn = async (body: string) => gridsOf((await readWord(docxOf(body))).document);
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const begins = '<w:vMerge w:val="restart"/>';
const goesOn = "<w:vMerge/>";

describe("tables of a DOCX", () => {
  it("a cell over two rows and one over two columns stand in each place that they cover, as one printed cell", async () => {
    const { document } = await readWord(
      docxOf(
        tbl([tr([tc("申请", begins), tc("自然人"), tc("法人")]), tr([tc("", goesOn), tc("总计", span(2))])]),
      ),
    );
    const [{ rows }] = tablesOf(document) as [ReturnType<typeof tablesOf>[0]];
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["申请", "自然人", "法人"],
      ["申请", "总计", "总计"],
    ]);
    expect(rows.map(({ cellIds }) => cellIds)).toEqual([
      [0, 1, 2],
      [0, 3, 3],
    ]);
    expect(rows.map(({ text }) => text)).toEqual(["申请\t自然人\t法人", "申请\t总计"]);
  });

  it("a merge that begins nowhere is a cell of its own, with its own words", async () => {
    expect(
      await gridsIn(
        tbl([tr([tc("甲"), tc("1")]), tr([tc("乙", goesOn), tc("2")]), tr([tc("", goesOn), tc("3")])]),
      ),
    ).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
        ["乙", "3"],
      ],
    ]);
  });

  it("a figure merged over two rows of other widths is not printed twice", async () => {
    expect(
      await gridsIn(
        tbl([tr([tc("甲"), tc("12", begins), tc("3")]), tr([tc("乙"), tc("", goesOn + span(2))])]),
      ),
    ).toEqual([
      [
        ["甲", "12", "3"],
        ["乙", "", ""],
      ],
    ]);
  });

  it("places before and behind a row's cells are covered by none: -1", async () => {
    const { document } = await readWord(
      docxOf(
        tbl([
          tr([tc("甲"), tc("1"), tc("2")]),
          tr([tc("5")], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        ]),
      ),
    );
    expect(tablesOf(document)[0]!.rows[1]).toMatchObject({ cells: ["", "5", ""], cellIds: [-1, 3, -1] });
  });

  it("a row that lost its last cell ends in a place that no cell covers", async () => {
    const { document } = await readWord(docxOf(tbl([tr([tc("甲"), tc("1")]), tr([tc("乙")])])));
    expect(tablesOf(document)[0]!.rows[1]).toMatchObject({ cells: ["乙", ""], cellIds: [2, -1] });
  });

  it("cells merged across in the manner of Word 97 are one", async () => {
    expect(
      await gridsIn(
        tbl([tr([tc("总计", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")]), tr([tc("1"), tc("2")])]),
      ),
    ).toEqual([
      [
        ["总计", "总计"],
        ["1", "2"],
      ],
    ]);
  });

  it("columns of the grid in which no cell begins are not counted", async () => {
    expect(
      await gridsIn(
        tbl([tr([tc("甲", span(3)), tc("1", span(2))]), tr([tc("乙", span(3)), tc("2", span(2))])]),
      ),
    ).toEqual([
      [
        ["甲", "1"],
        ["乙", "2"],
      ],
    ]);
  });

  it("rows and cells inside content controls and insertions count, rows that a revision deleted do not", async () => {
    const { document, messages } = await readWord(
      docxOf(
        tbl([
          `<w:sdt><w:sdtContent>${tr([tc("甲"), `<w:sdt><w:sdtContent>${tc("1")}</w:sdtContent></w:sdt>`])}</w:sdtContent></w:sdt>`,
          tr([tc("乙"), tc("2")], "<w:del/>"),
          tr([tc("丙"), tc("3")], "<w:ins/>"),
        ]),
      ),
    );
    expect(gridsOf(document)).toEqual([
      [
        ["甲", "1"],
        ["丙", "3"],
      ],
    ]);
    expect(codesOf({ messages })).toEqual(["TRACKED_CHANGES"]);
  });

  it("a hidden row is left out and named", async () => {
    const opened = await readWord(
      docxOf(tbl([tr([tc("甲"), tc("1")]), tr([tc("乙"), tc("9")], "<w:hidden/>"), tr([tc("丙"), tc("3")])])),
    );
    expect(gridsOf(opened.document)).toEqual([
      [
        ["甲", "1"],
        ["丙", "3"],
      ],
    ]);
    expect(codesOf(opened)).toEqual(["HIDDEN_TEXT"]);
  });

  it("a label wrapped over paragraphs and line breaks is one label, two figures are two", async () => {
    const label = `${p("属于国家")}${p("<w:r><w:t>秘</w:t><w:br/><w:t>密</w:t></w:r>")}`;
    expect(await gridsIn(tbl([tr([tc(label), tc(p("12") + p("34"))]), tr([tc("甲"), tc("1")])]))).toEqual([
      [
        ["属于国家秘密", "12 34"],
        ["甲", "1"],
      ],
    ]);
  });

  it("a number torn over runs is one number", async () => {
    const torn = "<w:p><w:r><w:t>3</w:t></w:r><w:r><w:t>440</w:t></w:r></w:p>";
    expect(await gridsIn(tbl([tr([tc("甲"), tc(torn)]), tr([tc("乙"), tc("1")])]))).toEqual([
      [
        ["甲", "3440"],
        ["乙", "1"],
      ],
    ]);
  });

  it("a table inside a cell follows its table; a frame of one cell is as if it were not there", async () => {
    const inner = tbl([tr([tc("内"), tc("7")])]);
    const { document } = await readWord(
      docxOf(tbl([tr([tc(p("一、总体情况") + tbl([tr([tc("甲"), tc(p("外") + inner)])]) + p("完。"))])])),
    );
    expect(outlineOf(document)).toEqual(["p 一、总体情况", "table 甲|外", "table 内|7", "p 完。"]);
  });

  it("reads the strict schema and any prefix", async () => {
    const strict = `<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:body><d:tbl><d:tr><d:tc><d:tcPr><d:gridSpan d:val="2"/></d:tcPr><d:p><d:r><d:t>总计</d:t></d:r></d:p></d:tc></d:tr><d:tr><d:tc><d:p><d:r><d:t>1</d:t></d:r></d:p></d:tc><d:tc><d:p><d:r><d:t>2</d:t></d:r></d:p></d:tc></d:tr></d:tbl></d:body></d:document>`;
    expect(gridsOf((await readWord(packageOf(strict))).document)).toEqual([
      [
        ["总计", "总计"],
        ["1", "2"],
      ],
    ]);
  });

  it("numbers a column of automatic numbers, also where its cells have no words", async () => {
    const numbering = root(
      "w:numbering",
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    const number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const body = tbl([tr([tc(p("", number)), tc("规章")]), tr([tc(p("", number)), tc("规范性文件")])]);
    expect(gridsOf((await readWord(docxOf(body, { numbering }))).document)).toEqual([
      [
        ["1", "规章"],
        ["2", "规范性文件"],
      ],
    ]);
  });
});
