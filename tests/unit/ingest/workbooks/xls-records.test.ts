import * as XLSX from "@e965/xlsx";
import iconv from "iconv-lite";
import { Bytes } from "../../../../src/ingest/cfb/bytes";
import { PartsReader, readText } from "../../../../src/ingest/xls/strings";
import { rational } from "../../../../src/ingest/xls/values";
import { gridsOf, linesOf, open } from "./workbooks";

const bytes = (...parts: readonly (string | readonly number[])[]): Bytes =>
  new Bytes(
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf16le") : Buffer.from(part))),
    ),
  );

describe("texts of binary workbooks", () => {
  it("are of one byte a character or two, their settings and readings skipped", () => {
    const from = new PartsReader([
      bytes(
        [3, 0, 0, 0x61, 0x62, 0x63],
        [2, 0, 1],
        "政府",
        [1, 0, 0x0d, 1, 0, 2, 0, 0, 0],
        "报",
        [9, 9, 9, 9, 7, 7],
        [1, 0, 0, 0x7a],
      ),
    ]);
    expect([0, 1, 2, 3].map(() => readText(from, 2))).toEqual(["abc", "政府", "报", "z"]);
  });

  it("go on in the next record, which says anew of how many bytes a character is", () => {
    const from = new PartsReader([
      bytes([5, 0, 1], "政府"),
      bytes([0, 0x61, 0x62]),
      bytes([1], "报"),
      bytes([1, 0, 0, 0x7a]),
    ]);
    expect([readText(from, 2), readText(from, 2)]).toEqual(["政府ab报", "z"]);
  });

  it("that break off are damage", () => {
    const cut =
      (...parts: readonly Bytes[]) =>
      () =>
        readText(new PartsReader(parts), 2);
    expect(cut(bytes([5, 0, 1], "政府"))).toThrow("breaks off");
    expect(cut(bytes([5, 0, 1, 0x61]))).toThrow("breaks off");
    expect(cut(bytes([1, 0, 8, 255, 255, 0x61]))).toThrow("breaks off");
  });
});

describe("numbers in four bytes", () => {
  it("are whole ones, doubles, and hundredths of both", () => {
    expect(rational((146 << 2) | 2)).toBe(146);
    expect(rational((-1 << 2) | 2)).toBe(-1);
    expect(rational((5923724 << 2) | 3)).toBe(59237.24);
    expect(rational(0x3fe00000)).toBe(0.5);
    expect(rational(0x40590001)).toBe(1);
    expect(rational(0)).toBe(0);
  });
});

describe("a workbook of Excel 95", () => {
  const record = (type: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(data.length, 2);
    return Buffer.concat([head, data]);
  };
  const numbers = (...values: readonly number[]): Buffer => {
    const data = Buffer.alloc(values.length * 2);
    values.forEach((value, i) => data.writeUInt16LE(value, i * 2));
    return data;
  };
  const gbk = (text: string): Buffer => iconv.encode(text, "gbk");
  const cell = (row: number, column: number, text: string): Buffer =>
    record(0x0204, Buffer.concat([numbers(row, column, 0, gbk(text).length), gbk(text)]));
  const double = (value: number): Buffer => {
    const data = Buffer.alloc(8);
    data.writeDoubleLE(value);
    return data;
  };

  it("has its texts in GBK, as its code page says", async () => {
    const end = record(0x000a, Buffer.alloc(0));
    const beginning = (kind: number): Buffer => record(0x0809, numbers(0x0500, kind, 0, 0));
    const name = gbk("统计");
    const format = Buffer.concat([numbers(164), Buffer.from([5]), Buffer.from("0.00%")]);
    const globals = (start: number): Buffer =>
      Buffer.concat([
        beginning(5),
        record(0x0042, numbers(936)),
        record(0x041e, format),
        record(0x00e0, numbers(0, 0, 0, 0, 0, 0, 0, 0)),
        record(0x00e0, numbers(0, 164, 0, 0, 0, 0, 0, 0)),
        record(0x0085, Buffer.concat([numbers(start, 0, 0), Buffer.from([name.length]), name])),
        end,
      ]);
    const sheet = Buffer.concat([
      beginning(0x10),
      cell(0, 0, "统计指标"),
      cell(0, 1, "统计数"),
      cell(1, 0, "公开率"),
      record(0x0203, Buffer.concat([numbers(1, 1, 1), double(0.5)])),
      end,
    ]);
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, "/Book", Buffer.concat([globals(globals(0).length), sheet]));
    const { value } = await open(XLSX.CFB.write(file, { type: "buffer" }) as Buffer, "xls");
    expect(linesOf(value)).toEqual(["统计"]);
    expect(gridsOf(value)).toEqual([
      [
        ["统计指标", "统计数"],
        ["公开率", "50.00%"],
      ],
    ]);
  });
});
