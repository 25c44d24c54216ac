import iconv from "iconv-lite";
import { readDocument } from "../../../../src/ingest";
import { html } from "../../../../src/ingest/readers/html";
import { aRegister } from "../documents";
import { gridsOf, linesOf, open, read, refusal } from "./pages";

const words = "一、主动公开政府信息情况";
const page = `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><body><p>${words}</p></body></html>`;

interface Part {
  readonly type: string;
  readonly encoding?: string;
  readonly body: string;
}

const archive = (
  parts: readonly Part[],
  first = "From: <Saved by Microsoft Internet Explorer 5>\r\nSubject: report\r\n",
): Buffer =>
  Buffer.from(
    [
      `${first}MIME-Version: 1.0`,
      'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_01"',
      "",
      "This is a multi-part message in MIME format.",
      ...parts.map(
        ({ type, encoding = "7bit", body }) =>
          `\r\n------=_NextPart_01\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: file:///C:/report.htm\r\n\r\n${body}`,
      ),
      "\r\n------=_NextPart_01--",
      "",
    ].join("\r\n"),
    "latin1",
  );

const quoted = (bytes: Buffer): string =>
  [...bytes]
    .map(
      (byte, i) =>
        (byte < 32 || byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
          : String.fromCharCode(byte)) + (i % 25 === 24 ? "=\r\n" : ""),
    )
    .join("");

describe("web archives", () => {
  it.each<[string, Part]>([
    [
      "base64 of GBK",
      {
        type: 'text/html; charset="gb2312"',
        encoding: "base64",
        body: iconv
          .encode(page, "gbk")
          .toString("base64")
          .replace(/(.{76})/g, "$1\r\n"),
      },
    ],
    [
      "quoted-printable of GBK",
      {
        type: 'text/html;\r\n\tcharset="gb2312"',
        encoding: "quoted-printable",
        body: quoted(iconv.encode(page, "gbk")),
      },
    ],
    [
      "bytes as they are",
      { type: "text/html", encoding: "8bit", body: iconv.encode(page, "gbk").toString("latin1") },
    ],
    [
      "an encoding that only the envelope names",
      {
        type: "text/html; charset=big5",
        encoding: "base64",
        body: iconv.encode(`<p>${words.replace("息", "息")}</p>`, "utf-8").toString("base64"),
      },
    ],
  ])("%s", async (_, part) => {
    const { document } = await open(
      archive([part, { type: "image/png", encoding: "base64", body: "iVBORw0KGgo=" }]),
    );
    expect(linesOf(document)).toEqual([words]);
  });

  it("only the page itself is read, not the parts that Word puts beside it", async () => {
    const parts = [
      { type: "text/html", body: "<p>Report.</p>" },
      { type: "text/html", body: "<p>header</p>" },
      { type: "text/xml", body: "<xml><p>list</p></xml>" },
    ];
    expect(linesOf(await read(archive(parts)))).toEqual(["Report."]);
  });

  it("of a workbook's frames the sheets are read, one after the other", async () => {
    const sheet = (word: string) => ({
      type: "text/html",
      body: `<table><tr><td>${word}<td>1<tr><td>b<td>2</table>`,
    });
    const frames = {
      type: "text/html",
      body: "<html><frameset rows=*,39><frame src=sheet001.htm></frameset></html>",
    };
    expect(
      gridsOf(await read(archive([frames, sheet("first"), sheet("second")]))).map((grid) => grid[0]),
    ).toEqual([
      ["first", "1"],
      ["second", "1"],
    ]);
  });

  it.each([
    ["no page", archive([{ type: "image/png", encoding: "base64", body: "iVBORw0KGgo=" }])],
    ["no parts", archive([])],
    ["no boundary", Buffer.from("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<p>a</p>")],
    [
      "parts in parts without end",
      Buffer.from(
        `MIME-Version: 1.0\n${"Content-Type: multipart/related; boundary=a\n\n--a\n".repeat(2000)}`,
      ),
    ],
  ])("an archive with %s is refused", async (_, bytes) => {
    expect((await refusal(bytes)).code).toBe("PAGE_EMPTY");
  });
});

describe("which files are taken for web pages", () => {
  const isPage = (content: string | Buffer, fileName: string): boolean =>
    html.recognises!({ bytes: Buffer.from(content as string), fileName });

  it.each([
    ["report.doc", "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head>"],
    ["report.xls", '\ufeff<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">'],
    ["report.txt", "\n<!-- saved from url=(0014)about:internet -->\r\n<!-- x --><HTML>"],
    ["report.xml", '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x">'],
    ["report.txt", "<table border=1><tr><td>1</td></tr></table>"],
    ["report", "<p style='x'>1</p>"],
    ["report.doc", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n"],
    ["report.html", iconv.encode("<html><body>", "utf16-le", { addBOM: true })],
  ])("%s beginning with %j", (fileName, content) => expect(isPage(content, fileName)).toBe(true));

  it.each([
    ["report.md", "<div align=center>\n\n# 报告\n"],
    ["report.txt", "2017年政府信息公开工作年度报告<br>"],
    ["report.xml", '<?xml version="1.0"?><w:document>'],
    ["report.txt", "< 5 件"],
    ["report.txt", "From: 某局\nContent-Type: text/plain\n\n"],
    ["report.html", `${"<!---->".repeat(600)}<`],
  ])("not %s beginning with %j", (fileName, content) => expect(isPage(content, fileName)).toBe(false));

  it("text in a file named .html, without any tag, is read as a page of one paragraph", async () => {
    const { mediaType, readings } = await readDocument(
      { fileName: "a.html", bytes: Buffer.from("2017年政府信息公开工作年度报告") },
      { register: aRegister() },
    );
    expect(mediaType).toBe("text/html");
    expect(readings[0]!.messages.map(({ code }) => code)).toContain("NOT_A_REPORT");
  });
});
