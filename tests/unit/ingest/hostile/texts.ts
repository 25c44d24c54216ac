import { deflateRawSync } from "node:zlib";
import type { HostileFile } from "./corpus";

/** Just below what is read of a text; what is longer is refused by its length alone. */
const characters = 1_900_000;
const fill = (piece: string): string => piece.repeat(characters / piece.length);
const file = (fileName: string, name: string, bytes: () => Buffer | string): HostileFile => ({
  ...{ name: `${name} (${fileName})`, fileName },
  bytes: () => Buffer.from(bytes()),
});
const title = "威海市中小企业局2017年政府信息公开工作年度报告\n";

/** What makes patterns try one reading after another: long rows of what they look for, without the end they look for. */
const pieces: readonly (readonly [name: string, piece: string])[] = [
  ["spaces", " "],
  ["ends of line", "\n"],
  ["brackets", "（"],
  ["digits", "7"],
  ["digits with spaces", "1 "],
  ["numbers of sections", "一、"],
  ["其中", "其中："],
  ["years", "2017年"],
  ["titles", "政府信息公开工作年度报告"],
  ["pages", "- 1 -\n"],
  ["headings", "一、概述\n"],
  ["table lines", "| - | - |\n"],
  ["rows of a sheet", "3. 网络申请数\t件\t2\n"],
];

const nestedHtml = (tag: string, depth: number) =>
  `<html><body>${`<${tag}>`.repeat(depth)}x${`</${tag}>`.repeat(depth)}</body></html>`;

export const texts: readonly HostileFile[] = [
  ...pieces.map(([name, piece]) =>
    file("a.txt", `1,900,000 characters of ${name}`, () => title + fill(piece)),
  ),
  file("a.html", "1,000,000 elements deep", () => nestedHtml("div", 1_000_000)),
  file("a.html", "100,000 tables deep", () => nestedHtml("table><tr><td", 100_000)),
  file("a.html", "formatting that is opened 200,000 times", () => `<html><body>${"<b><p>".repeat(200_000)}`),
  file(
    "a.html",
    "an element with 500,000 attributes",
    () => `<html><body ${Array.from({ length: 500_000 }, (_, i) => `a${i}=1`).join(" ")}>`,
  ),
  file(
    "a.html",
    "65,534 rows and 1,000 columns spanned by each of 1,000 cells",
    () => `<html><body><table>${`<tr><td rowspan=65534 colspan=1000>1</td></tr>`.repeat(1000)}</table>`,
  ),
  file(
    "a.html",
    "300,000 entities",
    () => `<html><body>${"&CounterClockwiseContourIntegral;".repeat(300_000)}`,
  ),
  file("a.html", "a comment that does not end", () => `<html><body><!--${"-".repeat(characters)}`),
  file(
    "a.mht",
    "parts in parts, 10,000 deep",
    () =>
      `MIME-Version: 1.0\n${Array.from({ length: 10_000 }, (_, i) => `Content-Type: multipart/related; boundary="b${i}"\n\n--b${i}\n`).join("")}`,
  ),
  file(
    "a.jsonl",
    "lists 1,000,000 deep",
    () => `{"format":"gongkai-figures/1","agency":${"[".repeat(1_000_000)}`,
  ),
  file("a.jsonl", "500,000 lines that are no records", () => "{}\n".repeat(500_000)),
  file("a.rtf", "groups 1,000,000 deep", () => `{\\rtf1 ${"{".repeat(1_000_000)}`),
  file("a.rtf", "2 GB of binary, as it says", () => "{\\rtf1 \\bin2147483647 x}"),
  file("a.doc", "a container whose sectors follow themselves", () => compoundFile(0)),
  file("a.xls", "a container whose directory follows itself", () => compoundFile(1)),
  file("a.docx", "nothing but the first bytes of a zip, again and again", () => fill("PK\x03\x04")),
  file("a.docx", "a zip's end 80,000 times", () => `PK\x03\x04${fill(`PK\x05\x06${"\0".repeat(18)}`)}`),
  file("a.bin", "packed noise", () => deflateRawSync(fill("x"))),
];

/** Chains of a compound file that lead back to themselves: that of the allocation table, or that of the directory. */
function compoundFile(first: 0 | 1): Buffer {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44); // sectors of the table
  bytes.writeUInt32LE(1, 48); // first sector of the directory
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.writeUInt32LE(first === 0 ? 2 : 0xfffffffe, 68); // a table of tables that is its own successor
  bytes.writeUInt32LE(first === 0 ? 1 : 0, 72);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  for (let sector = 0; sector < 3; sector += 1) bytes.writeUInt32LE(sector, 512 + 4 * sector);
  bytes.fill(0xff, 512 * 3);
  bytes.writeUInt32LE(2, 512 * 4 - 4);
  const root = Buffer.from("Root Entry\0", "utf16le");
  root.copy(bytes, 512 * 2);
  bytes.writeUInt16LE(root.length, 512 * 2 + 64);
  bytes[512 * 2 + 66] = 5;
  bytes.writeInt32LE(0, 512 * 2 + 68);
  bytes.writeInt32LE(0, 512 * 2 + 72);
  bytes.writeInt32LE(0, 512 * 2 + 76);
  return bytes;
}
