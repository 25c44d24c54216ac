import type { SourceFile } from "./reading";
import { streamNames } from "./cfb/compound-file";

export type OfficeFormat =
  | "DOCX"
  | "XLSX"
  /** Binary Word and Excel files, 97 to 2003. */
  | "DOC"
  | "XLS"
  /** A DOCX or XLSX behind a password, in a container of its own. */
  | "ENCRYPTED"
  | "XLSB"
  | "PPTX"
  | "ODF"
  | "OFD"
  /** Containers of anything else, or too damaged to tell. */
  | "ZIP"
  | "CFB";

/** What the container holds, by the names of its parts; null where the bytes are no container of office files. */
export function officeFormat(bytes: Uint8Array): OfficeFormat | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length > 4 && buffer.readUInt32LE(0) === localHeader) return inZip(namesInZip(buffer));
  if (buffer.length > 8 && buffer.subarray(0, 8).equals(compoundFile))
    return inCompoundFile(streamNames(bytes));
  return null;
}

const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");
const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfDirectory = Buffer.from("504b0506", "hex");

const parts: readonly [OfficeFormat, RegExp][] = [
  ["DOCX", /^word\/document\d*\.xml$/i],
  ["XLSX", /^xl\/workbook\d*\.xml$/i],
  ["XLSB", /^xl\/workbook\d*\.bin$/i],
  ["PPTX", /^ppt\/presentation\.xml$/i],
  ["OFD", /^OFD\.xml$/i],
  ["ODF", /^META-INF\/manifest\.xml$/i],
];

const inZip = (names: readonly string[]): OfficeFormat =>
  parts.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? "ZIP";

function inCompoundFile(names: readonly string[]): OfficeFormat {
  const has = (name: string) => names.includes(name);
  if (has("encryptedpackage")) return "ENCRYPTED";
  if (has("worddocument")) return "DOC";
  return has("workbook") || has("book") ? "XLS" : "CFB";
}

const mostNames = 5000;

/** The names in a zip's directory; of one that was cut short, those before its parts. Nothing is unpacked. */
function namesInZip(buffer: Buffer): string[] {
  const end = buffer.lastIndexOf(endOfDirectory);
  const whole = end >= 0 && end + 22 <= buffer.length;
  return whole
    ? headers(buffer, buffer.readUInt32LE(end + 16), centralHeader, 46, 28)
    : headers(buffer, 0, localHeader, 30, 26);
}

/** Names of the headers in a row from `from` on; `size` bytes each before the name, whose length stands at `lengthAt`. */
function headers(buffer: Buffer, from: number, signature: number, size: number, lengthAt: number): string[] {
  const names: string[] = [];
  let at = from;
  while (at + size <= buffer.length && names.length < mostNames && buffer.readUInt32LE(at) === signature) {
    const length = buffer.readUInt16LE(at + lengthAt);
    names.push(buffer.toString("latin1", at + size, at + size + length).replaceAll("\\", "/"));
    const extra = buffer.readUInt16LE(at + lengthAt + 2);
    const after =
      signature === centralHeader ? buffer.readUInt16LE(at + lengthAt + 4) : buffer.readUInt32LE(at + 18);
    at += size + length + extra + after;
  }
  return names;
}

export const hasExtension = ({ fileName }: SourceFile, extensions: readonly string[]): boolean =>
  extensions.some((extension) => fileName.toLowerCase().endsWith(extension));
