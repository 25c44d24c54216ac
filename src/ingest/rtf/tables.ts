import { decodeBytes } from "./charsets";
import { orElse } from "./tokens";

const most = 5000;

/** The fonts of a file: which letters their bytes are. */
export class FontTable {
  private readonly fonts = new Map<number, { charset?: number; name: string }>();
  private current = -1;

  read(word: string, value: number | null): void {
    if (word === "f") this.current = orElse(value, -1);
    else if (word === "fcharset" && value !== null && value !== 1) this.font.charset = value;
  }

  addName(bytes: string): void {
    if (this.font.name.length < 60) this.font.name += bytes.replace(/;.*$/s, "");
  }

  charset = (font: number): number | undefined => this.fonts.get(font)?.charset;
  name = (font: number): string => this.fonts.get(font)?.name ?? "";

  private get font() {
    let font = this.fonts.get(this.current);
    if (!font) {
      font = { name: "" };
      if (this.fonts.size < most) this.fonts.set(this.current, font);
    }
    return font;
  }
}

const namedContents = /^(?:toc|目录)\s*[1-9]\s*$/i;
const namedHeading = /^(?:heading|标题)\s*([1-9])\s*$/i;

/** Which styles of paragraphs are headings, and which are lines of a list of contents. */
export class StyleTable {
  private readonly outlines = new Map<number, number>();
  private readonly contents = new Set<number>();
  private style: number | null = null;
  private name = "";

  read(word: string, value: number | null): void {
    if (word === "s") this.style = value;
    else if (word === "cs" || word === "ts" || word === "ds") this.style = null;
    else if (word === "outlinelevel" && this.style !== null && value !== null) this.set(value);
  }

  addName(bytes: string): void {
    const [own, ...rest] = bytes.split(";");
    this.name += own!.slice(0, 60);
    if (rest.length === 0) return;
    const name = decodeBytes(this.name, "gb18030").trim();
    const digit = namedHeading.exec(name)?.[1];
    if (namedContents.test(name) && this.style !== null) this.contents.add(this.style);
    if (digit !== undefined && this.style !== null && this.outline(this.style) === null)
      this.set(Number(digit) - 1);
    this.name = "";
  }

  /** A line of a list of contents. */
  isContents = (style: number): boolean => this.contents.has(style);

  /** 0–8 for headings; null for running text. */
  outline = (style: number): number | null => this.outlines.get(style) ?? null;

  private set(outline: number): void {
    if (this.outlines.size < most) this.outlines.set(this.style!, outline);
  }
}
