import { deflateSync } from "node:zlib";

/** Text at its baseline, in points from the upper left corner. */
export interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Clockwise. */
  readonly turn?: number;
  readonly mode?: number;
  /** Of the figure that it prints. */
  readonly code?: string;
}

export interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Text[];
  readonly lines: readonly Line[];
  /** Operators of the page's own, before the rest. */
  readonly operators?: string;
}

export interface WriteOptions {
  /** How lines are drawn. */
  readonly ruling?: "stroke" | "rectangle" | "dashes" | "dots";
  /** Turned by a quarter: the page for the eye, or what is written on it. */
  readonly turn?: "page" | "words";
  /** One operator for a text, or for each sign. */
  readonly bySign?: boolean;
  readonly compress?: boolean;
  /** Into another order; lines and texts of a page. */
  readonly shuffle?: <T>(items: readonly T[]) => readonly T[];
  /** Parts to be added to the resources of each page, and objects behind the rest, numbered from 100. */
  readonly resources?: string;
  readonly objects?: readonly string[];
}

/** Chinese takes a square, the rest half of one. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (sign > "\u007e" ? size : size / 2), 0);

const hex = (text: string): string =>
  [...text].map((sign) => sign.codePointAt(0)!.toString(16).padStart(4, "0")).join("");

/**
 * A PDF in a font that is not embedded and whose signs are told by a character map of the standard, as office programs wrote
 * Chinese before fonts were embedded.
 */
export function writePdf(pages: readonly Page[], options: WriteOptions = {}): Buffer {
  const bodies: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
  ];
  for (const [i, page] of pages.entries()) {
    const [width, height] = options.turn ? [page.height, page.width] : [page.width, page.height];
    bodies.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${options.turn === "page" ? 90 : 0} /Resources << /Font << /F1 3 0 R >> ${options.resources ?? ""} >> /Contents ${7 + 2 * i} 0 R >>`,
    );
    bodies.push(streamOf(contentOf(page, options), options.compress ?? true));
  }
  return assemble([
    ...bodies.map((body, i) => ({ number: i + 1, body })),
    ...(options.objects ?? []).map((body, i) => ({ number: 100 + i, body })),
  ]);
}

function contentOf(page: Page, options: WriteOptions): string {
  const { ruling = "stroke", bySign = false, shuffle } = options;
  const order = shuffle ?? (<T>(items: readonly T[]) => items);
  const lines = order(page.lines).map((line) => drawLine(line, page.height, ruling));
  const texts = order(page.texts.flatMap((text) => (bySign ? signsOf(text) : [text])));
  const turn = options.turn ? `0 1 -1 0 ${page.height} 0 cm` : "";
  return [turn, page.operators ?? "", ...lines, ...texts.map((text) => drawText(text, page.height))].join(
    "\n",
  );
}

export function streamOf(content: string, compress: boolean): string {
  const body = compress ? deflateSync(Buffer.from(content, "latin1")) : Buffer.from(content, "latin1");
  const filter = compress ? "/Filter /FlateDecode " : "";
  return `<< ${filter}/Length ${body.length} >>\nstream\n${body.toString("latin1")}\nendstream`;
}

const n = (value: number): string => value.toFixed(2);

function drawLine(
  { x0, y0, x1, y1 }: Line,
  height: number,
  ruling: NonNullable<WriteOptions["ruling"]>,
): string {
  const [bottom, top] = [height - Math.max(y0, y1), height - Math.min(y0, y1)];
  if (ruling === "rectangle")
    return `${n(Math.min(x0, x1) - 0.24)} ${n(bottom - 0.24)} ${n(Math.abs(x1 - x0) + 0.48)} ${n(top - bottom + 0.48)} re f`;
  if (ruling === "dots") {
    const [across, down] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    return Array.from({ length: Math.ceil(Math.max(across, down) / 1.5) }, (_, i) => {
      const [x, y] = across > down ? [Math.min(x0, x1) + 1.5 * i, bottom] : [x0, bottom + 1.5 * i];
      return `${n(x)} ${n(y)} 0.75 0.75 re f`;
    }).join("\n");
  }
  const dash = ruling === "dashes" ? "[2 1.5] 0 d " : "";
  return `q ${dash}0.5 w ${n(x0)} ${n(height - y0)} m ${n(x1)} ${n(height - y1)} l S Q`;
}

function drawText({ text, x, y, size, turn = 0, mode = 0 }: Text, height: number): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return `BT /F1 ${n(size)} Tf ${mode} Tr ${cos.toFixed(4)} ${(-sin).toFixed(4)} ${sin.toFixed(4)} ${cos.toFixed(4)} ${n(x)} ${n(height - y)} Tm <${hex(text)}> Tj ET`;
}

function signsOf({ text, x, y, ...rest }: Text): Text[] {
  let at = x;
  return [...text].map((sign) => {
    const one = { text: sign, x: at, y, ...rest };
    at += textWidth(sign, rest.size);
    return one;
  });
}

function assemble(objects: readonly { number: number; body: string }[]): Buffer {
  let file = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  const offsets = new Map<number, number>();
  for (const { number, body } of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const entries = Array.from({ length: size }, (_, i) => {
    const offset = offsets.get(i);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const at = file.length;
  file += `xref\n0 ${size}\n${entries.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
