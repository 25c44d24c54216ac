import { crc32, deflateRawSync } from "node:zlib";

export type Content = string | Uint8Array;

/** A zip of parts by their names; each is packed. `names` may be anything, also what no program writes. */
export function zip(parts: readonly (readonly [name: string, content: Content])[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 9 });
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, fileName, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02"),
        Buffer.from([20, 0]),
        common.subarray(0, 26),
        place,
        fileName,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const names = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(names.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, names, Buffer.from("PK\x05\x06"), end]);
}

const schemas = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  pic: "http://schemas.openxmlformats.org/drawingml/2006/picture",
  v: "urn:schemas-microsoft-com:vml",
  o: "urn:schemas-microsoft-com:office:office",
};

const bindings = Object.entries(schemas)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/** A root element of a part with the usual prefixes bound. */
export const root = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} ${bindings}>${inside}</${name}>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${schemas.r}/${type}" Target="${target}"/>`;
const relations = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

export type OtherPart = "styles" | "numbering" | "footnotes" | "endnotes";

/** A DOCX of the inside of its body, and of other parts. */
export function docxOf(body: string, others: Partial<Record<OtherPart, string>> = {}): Buffer {
  return packageOf(root("w:document", `<w:body>${body}</w:body>`), others);
}

/** The same for a whole main part. */
export function packageOf(document: Content, others: Partial<Record<OtherPart, string>> = {}): Buffer {
  const named = Object.entries(others);
  return zip([
    ["[Content_Types].xml", "<Types/>"],
    ["_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml"))],
    ["word/document.xml", document],
    [
      "word/_rels/document.xml.rels",
      relations(named.map(([type], i) => relation(i + 1, type, `${type}.xml`)).join("")),
    ],
    ...named.map(([type, content]) => [`word/${type}.xml`, content] as const),
  ]);
}

export const run = (text: string, properties = ""): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const p = (text: string, properties = ""): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text.startsWith("<") ? text : run(text)}</w:p>`;
export const tc = (text: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith("<") ? text : p(text)}</w:tc>`;
export const tr = (cells: readonly string[], properties = ""): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.join("")}</w:tr>`;
export const tbl = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;
