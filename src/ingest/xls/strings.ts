import iconv from "iconv-lite";
import { damaged } from "../refused";
import type { Bytes } from "../cfb/bytes";

/** Reads on from record to record. */
export class PartsReader {
  private part = 0;

  constructor(
    private readonly parts: readonly Bytes[],
    private at = 0,
  ) {}

  u8 = (): number => this.take(1).u8(0);
  u16 = (): number => this.take(2).u16(0);
  u32 = (): number => this.take(4).u32(0);

  skip(length: number): void {
    for (let rest = length; rest > 0;) {
      this.nextIfFull();
      const step = Math.min(rest, this.here.length - this.at);
      this.at += step;
      rest -= step;
    }
  }

  /** Characters of one byte or two; where a record ends among them, the next one begins by saying which. */
  characters(count: number, isWide: boolean): string {
    let text = "";
    let wide = isWide;
    for (let rest = count; rest > 0;) {
      if (this.at === this.here.length) {
        this.nextIfFull();
        wide = (this.u8() & 1) === 1;
      }
      const size = wide ? 2 : 1;
      const step = Math.min(rest, Math.floor((this.here.length - this.at) / size));
      if (step === 0) throw tornCharacter();
      text += this.here.text(this.at, step * size, wide ? "utf16le" : "latin1");
      this.at += step * size;
      rest -= step;
    }
    return text;
  }

  private get here(): Bytes {
    return this.parts[this.part]!;
  }

  private nextIfFull(): void {
    while (this.at === this.here.length) {
      if (this.part + 1 >= this.parts.length) throw tornCharacter();
      this.part += 1;
      this.at = 0;
    }
  }

  private take(length: number): Bytes {
    this.nextIfFull();
    const bytes = this.here.slice(this.at, length);
    this.at += length;
    return bytes;
  }
}

const flags = { wide: 1, phonetic: 4, rich: 8 };

/** A text with its length before it, in one byte or two; how its parts are set and how they sound is skipped. */
export function readText(from: PartsReader, lengthSize: 1 | 2): string {
  const length = lengthSize === 1 ? from.u8() : from.u16();
  const how = from.u8();
  const runs = how & flags.rich ? from.u16() : 0;
  const phonetics = how & flags.phonetic ? from.u32() : 0;
  const text = from.characters(length, (how & flags.wide) !== 0);
  from.skip(runs * 4 + phonetics);
  return text;
}

/** How the texts of a workbook are written: up to Excel 95 in the bytes of a code page. */
export type TextOf = (parts: readonly Bytes[], at: number, lengthSize: 1 | 2) => string;

export const unicodeText: TextOf = (parts, at, lengthSize) =>
  readText(new PartsReader(parts, at), lengthSize);

export const textInCodePage =
  (codePage: number): TextOf =>
  (parts, at, lengthSize) => {
    const data = parts[0]!;
    const length = lengthSize === 1 ? data.u8(at) : data.u16(at);
    const bytes = data.slice(at + lengthSize, length).data;
    const encoding = codePage === 936 || codePage === 10008 ? "gb18030" : `cp${codePage}`;
    return iconv.decode(Buffer.from(bytes), iconv.encodingExists(encoding) ? encoding : "gb18030");
  };

const tornCharacter = () => damaged({ zh: "文字内容不完整", en: "one of its texts breaks off" });
