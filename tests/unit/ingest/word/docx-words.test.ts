import { outlineOf } from "../html/pages";
import { codesOf, readWord } from "./files";
import { docxOf, p, root, run, type OtherPart } from "./package";

const outline = async (body: string, others: Partial<Record<OtherPart, string>> = {}) =>
  outlineOf((await readWord(docxOf(body, others))).document);

const style = (id: string, name: string, inside = "", type = "paragraph") =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const level = (depth: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe("headings of a DOCX", () => {
  const styles = root(
    "w:styles",
    [
      style("1", "heading 1"),
      style("a1", "标题 2"),
      style("b", "Title"),
      style("mine", "章标题", '<w:basedOn w:val="1"/>'),
      style("deep", "条", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
      style("plain", "正文", '<w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style("TOC1", "toc 1"),
    ].join(""),
  );
  const of = (id: string) => `<w:pStyle w:val="${id}"/>`;

  it("are told by built-in names in English and Chinese, by outline level, by the style below, by their own level", async () => {
    const body = [
      p("题", of("b")),
      p("一", of("1")),
      p("二", of("a1")),
      p("三", of("mine")),
      p("四", of("deep")),
      p("五", of("plain")),
      p("六", '<w:outlineLvl w:val="1"/>'),
      p("七", `${of("1")}<w:outlineLvl w:val="9"/>`),
      p("八"),
    ].join("");
    expect(await outline(body, { styles })).toEqual([
      "h1 题",
      "h1 一",
      "h2 二",
      "h1 三",
      "h3 四",
      "p 五",
      "h2 六",
      "p 七",
      "p 八",
    ]);
  });

  it("leave out the list of contents that Word makes of them", async () => {
    const contents =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>';
    const body = `${contents}${p("目录")}${p("一、总体情况 1")}</w:sdtContent></w:sdt>${p("一、总体情况 1", of("TOC1"))}${p("一、总体情况", of("1"))}`;
    expect(await outline(body, { styles })).toEqual(["h1 一、总体情况"]);
  });
});

describe("automatic numbers of a DOCX", () => {
  const numbering = root(
    "w:numbering",
    [
      `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%3.")}${level(3, "decimal", "%1.%4", "<w:isLgl/>")}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\u25cf")}</w:abstractNum>`,
      `<w:abstractNum w:abstractNumId="2">${level(0, "decimalEnclosedCircle", "%1")}</w:abstractNum>`,
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>',
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>',
      '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>',
    ].join(""),
  );
  const at = (depth: number, id = 1) =>
    `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;

  it("are printed as Word does: 一、（一）1. begin anew below each heading", async () => {
    const body = [
      p("总体情况", at(0)),
      p("主动公开", at(1)),
      p("依申请公开", at(1)),
      p("当面", at(2)),
      p("其他事项", at(0)),
      p("收费", at(1)),
      p("说明", at(3)),
    ].join("");
    expect(await outline(body, { numbering })).toEqual([
      "p 一、总体情况",
      "p （一）主动公开",
      "p （二）依申请公开",
      "p 1. 当面",
      "p 二、其他事项",
      "p （一）收费",
      "p 2.1 说明",
    ]);
  });

  it("begin where a list overrides them, print no bullet, and are off where list 0 is named", async () => {
    const body = [
      p("甲", at(0)),
      p("乙", at(0, 2)),
      p("丙", at(0, 3)),
      p("丁", at(0, 4)),
      p("戊", at(0, 0)),
    ].join("");
    expect(await outline(body, { numbering })).toEqual(["p 一、甲", "p 五、乙", "p 丙", "p ①丁", "p 戊"]);
  });

  it("come from the style of a paragraph too, at the level that is linked to it", async () => {
    const linked = root(
      "w:numbering",
      `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、", '<w:pStyle w:val="h"/>')}${level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="s"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    );
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles = root("w:styles", style("h", "heading 1", numbered) + style("s", "heading 2", numbered));
    const body = p("总体情况", '<w:pStyle w:val="h"/>') + p("主动公开", '<w:pStyle w:val="s"/>');
    expect(await outline(body, { numbering: linked, styles })).toEqual([
      "h1 一、总体情况",
      "h2 （一）主动公开",
    ]);
  });
});

describe("words of a DOCX", () => {
  it("fields give their result, also where fields stand in each other; code without result gives nothing", async () => {
    const inner = field("begin") + code("PAGE") + field("separate") + run("7") + field("end");
    const body =
      p(
        run("共") +
          field("begin") +
          code("IF ") +
          inner +
          code(" = 1") +
          field("separate") +
          run("12") +
          field("end") +
          run("件"),
      ) + p(field("begin") + code("TC x") + field("end") + run("完"));
    expect(await outline(body)).toEqual(["p 共12件", "p 完"]);
  });

  it("a field that somebody cut off does not swallow the rest", async () => {
    expect(await outline(p(field("begin") + code("TOC")) + p("一、总体情况"))).toEqual(["p 一、总体情况"]);
  });

  it("moved words stand where they were moved to, and a paragraph whose mark was deleted goes on in the next one", async () => {
    const body = [
      p(`<w:moveFrom>${run("移走")}</w:moveFrom>${run("甲")}`),
      p(`${run("乙")}<w:moveTo>${run("移来")}</w:moveTo>`),
      p("前", "<w:rPr><w:del/></w:rPr>"),
      p("后"),
    ].join("");
    const opened = await readWord(docxOf(body));
    expect(outlineOf(opened.document)).toEqual(["p 甲", "p 乙移来", "p 前后"]);
    expect(codesOf(opened)).toEqual(["TRACKED_CHANGES"]);
  });

  it("a box is read once, though it is written twice, for new programs and for old ones", async () => {
    const box = `<w:txbxContent>${p("框内")}</w:txbxContent>`;
    const body = p(
      `${run("框外")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await outline(body)).toEqual(["p 框外", "p 框内"]);
  });

  it("notes follow the paragraph of their mark", async () => {
    const footnotes = root("w:footnotes", `<w:footnote w:id="2">${p("含上年结转。")}</w:footnote>`);
    const body = p(`${run("3件")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("，")}`) + p("完");
    expect(await outline(body, { footnotes })).toEqual(["p 3件，", "p 含上年结转。", "p 完"]);
  });

  it("words hidden by a style of letters are left out and named", async () => {
    const styles = root("w:styles", style("x", "内部", "<w:rPr><w:vanish/></w:rPr>", "character"));
    const opened = await readWord(
      docxOf(p(run("12") + run("9", '<w:rStyle w:val="x"/>') + run("件")), { styles }),
    );
    expect(outlineOf(opened.document)).toEqual(["p 12件"]);
    expect(codesOf(opened)).toEqual(["HIDDEN_TEXT"]);
  });

  it("a sign of a font that is not known makes what it is part of no number", async () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const opened = await readWord(
      docxOf(
        p(sign("Wingdings", "F0FC") + run("是") + sign("Symbol", "F037")) +
          p(run("1") + sign("某字体", "F041")),
      ),
    );
    expect(outlineOf(opened.document)).toEqual(["p ✓是7", "p 1\ufffd"]);
    expect(codesOf(opened)).toEqual(["SIGNS_UNREADABLE"]);
  });

  it("page marks in the text are dropped, lines in columns are a table", async () => {
    const tab = "<w:r><w:tab/></w:r>";
    const body = ["— 3 —", run("规章") + tab + run("13"), run("规范性文件") + tab + run("60")]
      .map((text) => p(text))
      .join("");
    expect(await outline(p("附表") + body)).toEqual(["p 附表", "table 规章|13 / 规范性文件|60"]);
  });
});
