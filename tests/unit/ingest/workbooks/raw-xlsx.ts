import { crc32, deflateRawSync } from "node:zlib";

export interface RawParts {
  /** What stands inside of `<worksheet>`; several sheets are named by their numbers. */
  readonly sheets: readonly string[];
  /** Inside of `<sst>`, `<styleSheet>` and `<workbook>`, behind its sheets. */
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;

/** An XLSX of parts written by hand: for what no library writes. */
export function rawXlsx({ sheets, strings = "", styles = "", workbook = "" }: RawParts): Buffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const listed = sheets.map((_, i) => `<sheet name="第${i + 1}张" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const parts: Record<string, string> = {
    "_rels/.rels": rels(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join("")}</sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      sheets.map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        relation("rId901", "sharedStrings", "sharedStrings.xml") +
        relation("rId902", "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}">${strings}</sst>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}">${styles}</styleSheet>`,
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${head}<worksheet xmlns="${main}" xmlns:r="${relations}">${sheet}</worksheet>`;
  });
  return zipOf(parts);
}

const rels = (content: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

/** A zip of parts by their names, deflated. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    bodies.push(Buffer.from("PK\x03\x04", "latin1"), fields, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, place, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}
