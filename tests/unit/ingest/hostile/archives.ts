import { crc32, deflateRawSync } from "node:zlib";
import { docxOf, packageOf, root, zip } from "../word/package";
import { rawXlsx } from "../workbooks/raw-xlsx";
import type { HostileFile } from "./corpus";

const megabytes = (count: number, sign = " "): Buffer => Buffer.alloc(count * 1024 * 1024, sign);
const document = (inside: string | Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(root("w:document", "<w:body>").replace("</w:document>", "")),
    Buffer.from(inside),
    Buffer.from("</w:body></w:document>"),
  ]);
const nested = (count: number): string => `${"<w:tbl>".repeat(count)}${"</w:tbl>".repeat(count)}`;
const withParts = (...more: [string, string | Buffer][]): Buffer =>
  zip([["[Content_Types].xml", "<Types/>"], ["word/document.xml", document("")], ...more]);

/** Every name in the directory leads to the same packed bytes: 2,000 parts of 20 MB in 25 kB and their names. */
function overlapping(): Buffer {
  const content = megabytes(20);
  const packed = deflateRawSync(content, { level: 9 });
  const name = Buffer.from("word/document.xml");
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const body = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, packed]);
  const entries = Array.from({ length: 2000 }, (_, i) => {
    const own = Buffer.from(i === 0 ? "word/document.xml" : `word/header${i}.xml`);
    const fields = Buffer.from(common);
    fields.writeUInt16LE(own.length, 22);
    return Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), fields, Buffer.alloc(14), own]);
  });
  return finished(body, entries);
}

function finished(body: Buffer, entries: readonly Buffer[]): Buffer {
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(body.length, 12);
  return Buffer.concat([body, directory, Buffer.from("PK\x05\x06"), end]);
}

/** The directory says 10 bytes where 20 MB come out. */
function lying(): Buffer {
  const bytes = packageOf(document(megabytes(20)));
  for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4))
    if (bytes.readUInt32LE(at + 24) > 1024 * 1024) bytes.writeUInt32LE(10, at + 24);
  return bytes;
}

function zipInZip(levels: number): Buffer {
  let inside: Buffer = zip([["0.txt", megabytes(10)]]);
  for (let level = 0; level < levels; level += 1)
    inside = zip(Array.from({ length: 10 }, (_, i) => [`${i}.zip`, inside] as [string, Buffer]));
  return inside;
}

const docx = (name: string, bytes: () => Buffer): HostileFile => ({ name, fileName: "a.docx", bytes });
const xlsx = (name: string, bytes: () => Buffer): HostileFile => ({ name, fileName: "a.xlsx", bytes });
const doctype = (inside: string) => `<?xml version="1.0"?><!DOCTYPE w [${inside}]>`;
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

export const archives: readonly HostileFile[] = [
  docx("a part of 60 MB in 60 kB", () => packageOf(document(megabytes(60)))),
  docx("a part of 200 MB in 200 kB", () => packageOf(document(megabytes(200)))),
  docx("a part that says 10 bytes and holds 20 MB", lying),
  docx("2,000 parts that are the same 20 MB", overlapping),
  docx("zips in zips, five deep", () => zipInZip(5)),
  docx("a document that is a zip in itself", () => packageOf(zipInZip(3))),
  docx("6,000 parts", () =>
    withParts(...Array.from({ length: 6000 }, (_, i) => [`word/${i}.xml`, ""] as [string, string])),
  ),
  docx("a name that climbs out: ../../etc/passwd", () => withParts(["../../etc/passwd", "x"])),
  docx("a name from the root: /etc/passwd", () => withParts(["/etc/passwd", "x"])),
  docx("a name of another disk: C:\\x", () => withParts(["C:\\x", "x"])),
  docx("a name with a NUL", () => withParts(["word/a\0.xml", "x"])),
  docx("a name of 60,000 bytes", () => withParts([`word/${"x".repeat(60_000)}`, "x"])),
  docx("XML 100,000 deep", () => docxOf(nested(100_000))),
  docx("tables in tables, 100 deep", () =>
    docxOf(`${"<w:tbl><w:tr><w:tc>".repeat(100)}<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(100)}`),
  ),
  docx("7 million elements", () => packageOf(document("<w:p/>".repeat(7_000_000)))),
  docx("a table row of 300,000 cells", () =>
    docxOf(`<w:tbl><w:tr>${"<w:tc><w:p/></w:tc>".repeat(300_000)}</w:tr></w:tbl>`),
  ),
  docx("a cell over 1,000,000,000 columns", () =>
    docxOf(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
    ),
  ),
  docx("an attribute of 40 MB", () => packageOf(document(`<w:p w:x="${"一二".repeat(7_000_000)}"/>`))),
  docx("an entity that is a file (XXE)", () =>
    packageOf(
      `${doctype(`<!ENTITY x SYSTEM "file:///etc/passwd">`)}${document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>")
        .toString()
        .replace(/^<\?xml[^>]*>/, "")}`,
    ),
  ),
  docx("entities in entities (a billion laughs)", () =>
    packageOf(`${doctype(`<!ENTITY l0 "ha">${laughs}`)}<w>&l9;</w>`),
  ),
  xlsx("three sheets of 60 MB", () =>
    rawXlsx({ sheets: [1, 2, 3].map(() => `<sheetData>${" ".repeat(60 * 1024 * 1024)}</sheetData>`) }),
  ),
  xlsx("a cell at XFD1048576 that is merged with A1", () =>
    rawXlsx({
      sheets: [
        `<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ],
    }),
  ),
  xlsx("a million cells that all quote one string of 1 MB", () =>
    rawXlsx({
      sheets: [
        `<sheetData>${Array.from({ length: 1000 }, (_, r) => `<row r="${r + 1}">${`<c t="s"><v>0</v></c>`.repeat(1000)}</row>`).join("")}</sheetData>`,
      ],
      strings: `<si><t>${"字".repeat(350_000)}</t></si>`,
    }),
  ),
];
