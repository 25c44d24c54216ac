import { damaged } from "../refused";

/** Little-endian numbers of a binary file; to read past the end throws `Refused`, as a file cut short does. */
export class Bytes {
  private readonly view: DataView;

  constructor(readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return this.view.getUint8(this.inside(at, 1));
  }

  u16(at: number): number {
    return this.view.getUint16(this.inside(at, 2), true);
  }

  i16(at: number): number {
    return this.view.getInt16(this.inside(at, 2), true);
  }

  u32(at: number): number {
    return this.view.getUint32(this.inside(at, 4), true);
  }

  i32(at: number): number {
    return this.view.getInt32(this.inside(at, 4), true);
  }

  f64(at: number): number {
    return this.view.getFloat64(this.inside(at, 8), true);
  }

  slice(at: number, length: number): Bytes {
    return new Bytes(this.data.subarray(this.inside(at, length), at + length));
  }

  text(at: number, length: number, encoding: "utf16le" | "latin1"): string {
    const start = this.data.byteOffset + this.inside(at, length);
    return Buffer.from(this.data.buffer, start, length).toString(encoding);
  }

  private inside(at: number, length: number): number {
    if (!(at >= 0 && length >= 0 && at + length <= this.data.length)) throw cutShort();
    return at;
  }
}

const cutShort = () => damaged({ zh: "内容不完整，数据中断", en: "its data break off" });
