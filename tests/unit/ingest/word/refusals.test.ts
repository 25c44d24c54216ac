import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDocument } from "../../../../src/ingest";
import { below, randomFrom } from "../html/pages";
import { aRegister } from "../documents";
import { codesOf, open, readWord, refusal } from "./files";
import { docxOf, p, packageOf, root, run, tbl, tc, tr, zip } from "./package";

const folder = join(__dirname, "../../../fixtures/documents");
const fixture = (format: string): Buffer => readFileSync(join(folder, format, `words-libreoffice.${format}`));

/** Where the stream of a binary Word file's words begins: at a sector of its own. */
function headOf(doc: Buffer): number {
  for (let at = 512; at < doc.length; at += 512) if (doc.readUInt16LE(at) === 0xa5ec) return at;
  throw new Error("no head");
}

/** A binary Word file with bytes of its head changed. */
function docWith(change: (head: Buffer) => void): Buffer {
  const doc = Buffer.from(fixture("doc"));
  change(doc.subarray(headOf(doc)));
  return doc;
}

/** A compound file with one of its streams under another name. */
function renamed(doc: Buffer, from: string, to: string): Buffer {
  const at = doc.indexOf(Buffer.from(`${from}\0`, "utf16le"));
  const name = Buffer.alloc(64);
  name.write(to, "utf16le");
  const changed = Buffer.from(doc);
  name.copy(changed, at);
  changed.writeUInt16LE(to.length * 2 + 2, at + 64);
  return changed;
}

describe("a Word file that cannot be read is refused by name, with the cause and what would be right", () => {
  it.each<[string, () => Uint8Array, string, string]>([
    ["a DOC with a password", () => docWith((head) => (head[0x0b]! |= 1)), "FILE_ENCRYPTED", "password"],
    [
      "a DOCX with a password",
      () => renamed(fixture("doc"), "WordDocument", "EncryptedPackage"),
      "FILE_ENCRYPTED",
      "password",
    ],
    [
      "a file of Word 95",
      () => docWith((head) => head.writeUInt16LE(0xa5dc, 0)),
      "FORMAT_UNSUPPORTED",
      "before 97",
    ],
    [
      "a file of Word 6",
      () => docWith((head) => head.writeUInt16LE(0x65, 2)),
      "FORMAT_UNSUPPORTED",
      "before 97",
    ],
    ["a DOC without its tables", () => renamed(fixture("doc"), "1Table", "2Table"), "FILE_DAMAGED", "1table"],
    ["a DOCX cut in half", () => fixture("docx").subarray(0, 4000), "FILE_DAMAGED", "unsound"],
    ["a DOCX whose body is no XML", () => packageOf("<w:document>"), "FILE_DAMAGED", "no well-formed XML"],
    ["a DOCX without a body", () => packageOf(root("w:document", "")), "FILE_DAMAGED", "no body"],
    [
      "a DOCX that names an entity of its own",
      () => packageOf(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>`),
      "FILE_DAMAGED",
      "document type",
    ],
    [
      "a DOCX with two bodies",
      () =>
        zip([
          ["word/document.xml", "<a/>"],
          ["WORD/document.xml", "<b/>"],
        ]),
      "FILE_DAMAGED",
      "twice",
    ],
    [
      "a DOCX with a path that leads out of it",
      () =>
        zip([
          ["../../etc/passwd", "x"],
          ["word/document.xml", "<a/>"],
        ]),
      "FILE_DAMAGED",
      "passwd",
    ],
    ["a DOCX of which all words are pictures", () => docxOf(picture), "DOCUMENT_EMPTY", "picture"],
    [
      "a DOCX whose words are all in an altChunk",
      () => docxOf('<w:altChunk r:id="rId9"/>'),
      "DOCUMENT_EMPTY",
      "altChunk",
    ],
    ["a DOCX without words", () => docxOf(p("")), "DOCUMENT_EMPTY", "no words"],
    ["an RTF without words", () => Buffer.from("{\\rtf1 }"), "DOCUMENT_EMPTY", "no words"],
  ])("%s", async (_, bytes, code, words) => {
    const message = await refusal(bytes(), "report.docx");
    expect(message.code).toBe(code);
    expect(message.messageEn).toContain(words);
    expect(message.messageZh).toMatch(/[\u4e00-\u9fff]/);
  });
});

const picture = `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="5760085" cy="4319905"/><pic:pic/></wp:inline></w:drawing></w:r></w:p>`;

describe("Word files made to exhaust their reader are refused, within seconds", () => {
  const many = (count: number, text: string): string => text.repeat(count);
  const nested = (depth: number): string =>
    `${many(depth, "<w:tbl><w:tr><w:tc>")}${p("x")}${many(depth, `</w:tc>${tc("y")}</w:tr></w:tbl>`)}`;

  it.each<[string, () => Uint8Array, string]>([
    [
      "a part of 100 MB that packs to 100 KB",
      () => packageOf(Buffer.alloc(100 * 1024 * 1024, 32)),
      "LIMIT_EXCEEDED",
    ],
    [
      "6000 parts",
      () => zip(Array.from({ length: 6000 }, (_, i) => [`p${i}`, "x"] as const)),
      "LIMIT_EXCEEDED",
    ],
    ["elements 500 deep", () => docxOf(many(500, "<w:sdt>") + many(500, "</w:sdt>")), "LIMIT_EXCEEDED"],
    ["700,000 elements", () => docxOf(many(700_000, "<w:p/>")), "LIMIT_EXCEEDED"],
    ["250,000 paragraphs", () => docxOf(many(250_000, "<w:p/>")), "LIMIT_EXCEEDED"],
    ["tables 100 deep", () => docxOf(nested(100)), "LIMIT_EXCEEDED"],
    [
      "a cell over a million columns in each of ten rows",
      () => docxOf(tbl([many(10, tr([tc("1", '<w:gridSpan w:val="1000000"/>')]))])),
      "READ",
    ],
    [
      "a row of 3000 cells over 3000 rows of one",
      () => docxOf(tbl([tr([many(3000, tc("1"))]), many(3000, tr([tc("1")]))])),
      "LIMIT_EXCEEDED",
    ],
    [
      "a text of 10,000 characters merged over 1000 rows",
      () =>
        docxOf(
          tbl([
            tr([tc("字".repeat(10_000), '<w:vMerge w:val="restart"/>'), tc("1")]),
            many(1000, tr([tc("", "<w:vMerge/>"), tc("1")])),
          ]),
        ),
      "LIMIT_EXCEEDED",
    ],
    [
      "a note that names itself",
      () =>
        docxOf(p(`${run("x")}<w:r><w:footnoteReference w:id="1"/></w:r>`), {
          footnotes: root(
            "w:footnotes",
            `<w:footnote w:id="1">${p(`${run("y")}<w:r><w:footnoteReference w:id="1"/></w:r>`)}</w:footnote>`,
          ),
        }),
      "READ",
    ],
    [
      "a style that is based on itself",
      () =>
        docxOf(p("x", '<w:pStyle w:val="a"/>'), {
          styles: root("w:styles", '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>'),
        }),
      "READ",
    ],
    ["RTF groups 1000 deep", () => Buffer.from(`{\\rtf1 ${"{".repeat(1000)}x`), "LIMIT_EXCEEDED"],
    [
      "RTF tables a billion deep",
      () => Buffer.from(`{\\rtf1 \\intbl\\itap1000000000 x\\nestcell}`),
      "LIMIT_EXCEEDED",
    ],
    [
      "RTF of three million characters",
      () => Buffer.from(`{\\rtf1 ${"x".repeat(3_000_000)}}`),
      "LIMIT_EXCEEDED",
    ],
    [
      "a million RTF paragraphs",
      () => Buffer.from(`{\\rtf1 x${"\\par".repeat(1_000_000)}}`),
      "LIMIT_EXCEEDED",
    ],
  ])("%s", async (_, bytes, code) => {
    const content = bytes();
    const from = performance.now();
    const { value, messages } = await open(content, "report.docx");
    expect(value ? "READ" : messages[0]!.code).toBe(code);
    expect(performance.now() - from).toBeLessThan(20_000);
  });

  it("a DOC whose sectors follow each other in a circle is damaged", async () => {
    const doc = Buffer.from(fixture("doc"));
    const tableAt = (doc.readUInt32LE(76) + 1) * 512;
    const first = doc.readUInt32LE(48);
    doc.writeUInt32LE(first, tableAt + 4 * first);
    expect((await refusal(doc, "report.doc")).code).toBe("FILE_DAMAGED");
  });
});

describe("whatever the bytes", () => {
  const formats = ["docx", "doc", "rtf"];

  it.each(formats)(
    "a %s cut anywhere ends in a document or a reason, never in an exception",
    async (format) => {
      const whole = fixture(format);
      for (let length = 1; length < whole.length; length += Math.ceil(whole.length / 150)) {
        const { value, messages } = await open(whole.subarray(0, length), `report.${format}`);
        if (!value) expect(messages.at(-1)?.severity).toBe("FATAL");
      }
    },
  );

  it.each(formats)("nor does a %s with bytes changed at random, 400 times", async (format) => {
    const random = randomFrom(7);
    for (let i = 0; i < 400; i += 1) {
      const bytes = Buffer.from(fixture(format));
      for (let n = below(random, 30); n >= 0; n -= 1) bytes[below(random, bytes.length)] = below(random, 256);
      const { value, messages } = await open(bytes, `report.${format}`);
      if (!value) expect(messages.at(-1)?.severity).toBe("FATAL");
    }
  });

  it("nor does a DOC with numbers of its head and of its tables changed at random, 1500 times", async () => {
    const random = randomFrom(11);
    const whole = fixture("doc");
    const numbers = [0, 1, 2, 0x7f, 0xff, 0x7fffffff, 0xffffffff, 0xfffffffe, 0x10000];
    for (let i = 0; i < 1500; i += 1) {
      const bytes = Buffer.from(whole);
      const head = headOf(bytes);
      for (let n = below(random, 4); n >= 0; n -= 1) {
        const at = below(random, 2) === 0 ? head + below(random, 0x380) : below(random, bytes.length - 4);
        bytes.writeUInt32LE(numbers[below(random, numbers.length)]!, at);
      }
      const { value, messages } = await open(bytes, "report.doc");
      if (!value) expect(messages.at(-1)?.severity).toBe("FATAL");
    }
  });
});

describe("the content tells the format, whatever the file is called", () => {
  const readBy = async (bytes: Uint8Array, fileName: string) =>
    (await readDocument({ bytes, fileName }, { register: aRegister() })).mediaType;

  it.each([
    ["docx", "report.doc", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["doc", "report.docx", "application/msword"],
    ["doc", "report.wps", "application/msword"],
    ["rtf", "report.doc", "application/rtf"],
  ])("a %s that is called %s is %s", async (format, fileName, mediaType) => {
    expect(await readBy(fixture(format), fileName)).toBe(mediaType);
  });

  it("a web page that is called .doc, as office systems of old save it, is a web page", async () => {
    expect(await readBy(Buffer.from("<html><body><p>x</p></body></html>"), "report.doc")).toBe("text/html");
  });

  it.each([
    ["ODT / ODS", zip([["META-INF/manifest.xml", "<a/>"]]), "report.docx"],
    ["PPTX", zip([["ppt/presentation.xml", "<a/>"]]), "report.docx"],
    ["OFD", zip([["OFD.xml", "<a/>"]]), "report.ofd"],
    ["ZIP", zip([["report.txt", "x"]]), "report.zip"],
  ])("%s is not read, and named", async (name, bytes, fileName) => {
    const { readings } = await readDocument({ bytes, fileName }, { register: aRegister() });
    expect(readings[0]!.messages[0]).toMatchObject({
      code: "FORMAT_UNSUPPORTED",
      messageEn: expect.stringContaining(`The format ${name} is not read yet`),
    });
  });

  it("a zip that is called .docx and has no document in it is damaged", async () => {
    expect(await refusal(zip([["report.txt", "x"]]), "report.docx")).toMatchObject({
      code: "FILE_DAMAGED",
      messageEn: expect.stringContaining("word/document.xml"),
    });
  });
});

describe("what is not read is named", () => {
  it("a document that is taken in (altChunk), beside the words that are read", async () => {
    const opened = await readWord(docxOf(`${p("一、总体情况")}<w:altChunk r:id="rId9"/>`));
    expect(codesOf(opened)).toEqual(["PARTS_NOT_READ"]);
    expect(opened.messages[0]!.severity).toBe("WARNING");
  });

  it("a sheet of Excel that is embedded, by its program", async () => {
    const object = '<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>';
    const opened = await readWord(docxOf(p("一、总体情况") + object));
    expect(codesOf(opened)).toEqual(["OBJECTS_NOT_READ"]);
    expect(opened.messages[0]!.messageEn).toContain("Excel.Sheet.12");
  });

  it("a small picture (a seal) hides no table: only an INFO", async () => {
    const seal = picture.replace('cx="5760085" cy="4319905"', 'cx="1440000" cy="1440000"');
    const { document, messages } = await readWord(docxOf(p("威海市中小企业局") + seal));
    expect(document.pictures).toBeUndefined();
    expect(messages).toMatchObject([{ code: "PICTURES_NOT_READ", severity: "INFO" }]);
  });

  it("a table of which no side is known comes without places and with a WARNING, in an RTF", async () => {
    const rtf = "{\\rtf1\\ansicpg936 \\intbl a\\cell 1\\cell\\row\\intbl b\\cell 2\\cell\\row}";
    const { document, messages } = await readWord(Buffer.from(rtf));
    expect(document.blocks).toMatchObject([
      {
        kind: "table",
        rows: [
          { cells: ["a", "1"], aligned: false },
          { cells: ["b", "2"], aligned: false },
        ],
      },
    ]);
    expect(messages).toMatchObject([{ code: "TABLE_SHAPE_UNKNOWN", severity: "WARNING" }]);
  });
});
