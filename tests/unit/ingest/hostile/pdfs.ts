import { deflateSync } from "node:zlib";
import type { HostileFile } from "./corpus";

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ""): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  let at = parts[0]!.length;
  const offsets = objects.map((object, i) => {
    const offset = at;
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from("\nendobj\n"),
    ]);
    parts.push(part);
    at += part.length;
    return offset;
  });
  const lines = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table), Buffer.from(end)]);
}

const catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const page = (contents: number, resources = "") =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << ${resources} >> >>`;
const stream = (content: string | Buffer, dictionary = "") => {
  const packed = deflateSync(Buffer.from(content), { level: 9 });
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode ${dictionary} >>\nstream\n`),
    packed,
    Buffer.from("\nendstream"),
  ]);
};
const form = (content: string, resources: string) =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << ${resources} >>`);
const onePage = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

const pdf = (name: string, bytes: () => Buffer): HostileFile => ({ name, fileName: "a.pdf", bytes });

export const pdfs: readonly HostileFile[] = [
  pdf("a page tree that is its own child", () =>
    pdfOf([catalogue, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
  ),
  pdf("two page trees that are each other's children, and say 5 pages", () =>
    pdfOf([
      catalogue,
      "<< /Type /Pages /Kids [3 0 R] /Count 5 >>",
      "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 5 >>",
    ]),
  ),
  pdf("10,000 pages", () =>
    pdfOf([
      catalogue,
      `<< /Type /Pages /Kids [${Array.from({ length: 10_000 }, (_, i) => `${i + 4} 0 R`).join(" ")}] /Count 10000 >>`,
      stream("BT ET"),
      ...Array.from({ length: 10_000 }, () => page(3)),
    ]),
  ),
  pdf("a page that says there are 2,147,483,647", () =>
    pdfOf([catalogue, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>", page(4), stream("BT ET")]),
  ),
  pdf("a drawing that draws itself", () =>
    pdfOf([
      catalogue,
      onePage,
      page(4, "/XObject << /A 5 0 R >>"),
      stream("/A Do"),
      form("/A Do", "/XObject << /A 5 0 R >>"),
    ]),
  ),
  pdf("drawings that draw ten others, ten deep", () =>
    pdfOf([
      catalogue,
      onePage,
      page(4, "/XObject << /A 5 0 R >>"),
      stream("/A Do"),
      ...Array.from({ length: 10 }, (_, i) => form("/A Do ".repeat(10), `/XObject << /A ${i + 6} 0 R >>`)),
      form("BT ET", ""),
    ]),
  ),
  pdf("content that says its length is itself", () =>
    pdfOf([catalogue, onePage, page(4), "<< /Length 4 0 R >>\nstream\nBT ET\nendstream"]),
  ),
  pdf("an object stream that lies in itself", () =>
    pdfOf([
      catalogue,
      onePage,
      page(4),
      stream("4 0 << /A 4 0 R >>", "/Type /ObjStm /N 1 /First 4 /Extends 4 0 R"),
    ]),
  ),
  pdf("a list of objects that names itself as the one before", () => {
    const bytes = pdfOf([catalogue, onePage, page(4), stream("BT ET")]);
    const at = bytes.lastIndexOf("xref\n0");
    return pdfOf([catalogue, onePage, page(4), stream("BT ET")], `/Prev ${at}`);
  }),
  pdf("lists in lists, 200,000 deep", () =>
    pdfOf([catalogue, `<< /Type /Pages /Kids ${"[".repeat(200_000)}${"]".repeat(200_000)} /Count 1 >>`]),
  ),
  pdf("content of 300 MB in 300 kB", () =>
    pdfOf([catalogue, onePage, page(4), stream(Buffer.alloc(300 * 1024 * 1024, " "))]),
  ),
  pdf("content that is packed five times over, 1 GB in all", () => {
    let packed = deflateSync(Buffer.alloc(1024 * 1024 * 1024, " "), { level: 9 });
    for (let i = 0; i < 4; i += 1) packed = deflateSync(packed, { level: 9 });
    const filters = "/FlateDecode ".repeat(5);
    const content = Buffer.concat([
      Buffer.from(`<< /Length ${packed.length} /Filter [${filters}] >>\nstream\n`),
      packed,
      Buffer.from("\nendstream"),
    ]);
    return pdfOf([catalogue, onePage, page(4), content]);
  }),
];
