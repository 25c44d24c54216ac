import iconv from "iconv-lite";
import { codesOf, linesOf, open, read, refusal } from "./pages";

const words = "一、主动公开政府信息情况：镕、㐱、𠮷";
const page = (charset: string): string => `<html><head>${charset}</head><body><p>${words}</p></body></html>`;
const meta = (name: string): string => `<meta charset="${name}">`;
const httpEquiv = (name: string): string =>
  `<meta http-equiv=Content-Type content='text/html; charset=${name}'>`;

describe("the encoding of a page", () => {
  it.each<[string, string, string]>([
    ["UTF-8, named by <meta charset>", "utf-8", meta("utf-8")],
    ["UTF-8, not named", "utf-8", ""],
    ["GB18030, named gb2312 by http-equiv", "gb18030", httpEquiv("gb2312")],
    ["GB18030, named GBK", "gb18030", meta("GBK")],
    ["GB18030, named GB_2312-80", "gb18030", meta("GB_2312-80")],
    ["GB18030, not named", "gb18030", ""],
    ["GB18030, named iso-8859-1 by the default of a server", "gb18030", httpEquiv("iso-8859-1")],
    ["GB18030, named in a comment only as UTF-8", "gb18030", `<!-- ${meta("utf-8")} -->`],
    ["UTF-16 without a mark", "utf16-le", ""],
    ["UTF-16, the other way round", "utf16-be", ""],
  ])("%s", async (_, encoding, head) => {
    expect(linesOf(await read(iconv.encode(page(head), encoding)))).toEqual([words]);
  });

  it("a byte order mark counts before the name: UTF-8 named gb2312", async () => {
    expect(linesOf((await open(Buffer.from(`\ufeff${page(meta("gb2312"))}`))).document)).toEqual([words]);
  });

  it("the name in an XML declaration counts too", async () => {
    const xhtml = `<?xml version="1.0" encoding="gb2312"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${words}</p></body></html>`;
    expect(linesOf(await read(iconv.encode(xhtml, "gb18030")))).toEqual([words]);
  });

  it("Big5, named so, keeps its characters", async () => {
    const traditional = `<html><head>${meta("big5")}</head><body><p>政府資訊公開工作年度報告</p></body></html>`;
    expect(linesOf(await read(iconv.encode(traditional, "big5")))).toEqual(["政府資訊公開工作年度報告"]);
  });

  it.each([
    ["gb2312", "utf-8", "UTF-8"],
    ["utf-8", "gb18030", "GB18030"],
    ["big5", "gb18030", "GB18030"],
  ])("a page that names %s and is %s is read as %s, with a message", async (named, encoding, read) => {
    const opened = await open(iconv.encode(page(meta(named)), encoding));
    expect(linesOf(opened.document)).toEqual([words]);
    expect(opened.messages).toMatchObject([
      {
        code: "ENCODING_MISDECLARED",
        severity: "INFO",
        messageEn: expect.stringContaining(`${named} as its encoding; its bytes are ${read}`),
      },
    ]);
  });

  it("GBK bytes of 联想 that are valid UTF-8 by chance stay GBK where the page names it", async () => {
    // 袗 is D0 91 in GBK and U+0411 in UTF-8.
    const bytes = iconv.encode(`<html><head>${meta("gbk")}</head><body><p>袗</p></body></html>`, "gbk");
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).not.toThrow();
    expect(linesOf(await read(bytes))).toEqual(["袗"]);
  });

  it("a description cut in the middle of a character costs nothing", async () => {
    const cut = Buffer.concat([
      Buffer.from(`<html><head>${meta("utf-8")}<meta name=description content="`),
      Buffer.from("政府信息").subarray(0, 10),
      Buffer.from(`"></head><body><p>${words.repeat(10)}</p></body></html>`),
    ]);
    expect(linesOf(await read(cut))).toEqual([words.repeat(10)]);
  });

  it("a broken character in the words is kept as such and named with its place", async () => {
    const [before, after] = ["申请办结数".repeat(20), "按时办结数".repeat(20)];
    const broken = Buffer.concat([
      Buffer.from(`<meta charset=utf-8><p>${before}`),
      Buffer.from([0xe4, 0xb8]),
      Buffer.from(`${after}</p>`),
    ]);
    const opened = await open(broken);
    expect(linesOf(opened.document)).toEqual([`${before}\ufffd${after}`]);
    expect(opened.messages).toMatchObject([
      { code: "CHARACTERS_BROKEN", messageZh: expect.stringContaining("申请办结数\ufffd按时办结数") },
    ]);
  });

  it.each([
    [
      "random bytes",
      Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 37 + 129) % 256)),
      "ENCODING_UNKNOWN",
    ],
    ["a program", Buffer.from(`<html>${"\u0001\u0002\u0000".repeat(50)}`), "BINARY_CONTENT"],
  ])("%s: refused", async (_, bytes, code) => {
    expect((await refusal(Buffer.concat([Buffer.from("<html><body><p>"), bytes]))).code).toBe(code);
  });
});

describe("words that were decoded wrongly before the page was saved", () => {
  const text = "主动公开政府信息情况，收到和处理政府信息公开申请情况";

  it.each([
    ["UTF-8 read as GBK", iconv.decode(Buffer.from(text), "gbk")],
    ["UTF-8 read as Western", iconv.decode(Buffer.from(text), "win1252")],
    ["GBK read as Western", iconv.encode(text, "gbk").toString("latin1")],
  ])("%s: refused as garbled", async (_, garbled) => {
    expect(await refusal(`<meta charset=utf-8><p>${garbled}</p>`)).toMatchObject({
      code: "TEXT_GARBLED",
      severity: "FATAL",
    });
  });

  it("only a part of the page: read, with a warning that quotes it", async () => {
    const garbled = iconv.decode(Buffer.from("网站维护"), "gbk");
    const opened = await open(`<meta charset=utf-8><p>${text}</p><p>${text}</p><p>${garbled}</p>`);
    expect(opened.messages).toMatchObject([{ code: "TEXT_GARBLED", severity: "WARNING" }]);
    expect(opened.messages[0]!.messageZh).toContain(garbled.slice(0, 4));
  });

  it("锟斤拷 is named as broken", async () => {
    expect(codesOf(await open(`<meta charset=utf-8><p>${text}锟斤拷${text}</p>`))).toEqual([
      "CHARACTERS_BROKEN",
    ]);
  });

  it.each(["é à ü ñ ö", "Åse Ångström", "①②③④⑤", "——“”‘’……", "ＡＢＣ１２３", "龘靐齉爩"])(
    "%s is not garbled",
    async (sane) => {
      await read(`<meta charset=utf-8><p>${text}${sane}</p>`);
    },
  );
});
