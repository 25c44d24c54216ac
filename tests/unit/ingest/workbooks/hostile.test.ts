import * as XLSX from "@e965/xlsx";
import { xls } from "../../../../src/ingest/readers/xls";
import { xlsx } from "../../../../src/ingest/readers/xlsx";
import { realFigures } from "../../../factories/documents/figures";
import { printTables, randomFrom } from "../../../../src/synthetic";
import { codes, read } from "../documents";
import { rawXlsx, zipOf } from "./raw-xlsx";
import { aBook, gridsOf, linesOf, open, refusalOf, tablesOnOneSheet, written, type Kind } from "./workbooks";

const kinds: readonly Kind[] = ["xlsx", "xls"];
const readers = { xlsx, xls };
const book = (): XLSX.WorkBook =>
  aBook({ Sheet1: tablesOnOneSheet(printTables("C2021", realFigures("huaian-gov-2024"))) });
const words = (address: string, text: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe.each(kinds)("damaged %s", (kind) => {
  it("is refused where it is cut short, and read whole where nothing of the workbook is lost", async () => {
    const bytes = written(book(), kind);
    const whole = gridsOf((await open(bytes, kind)).value);
    for (let share = 0.05; share < 1; share += 0.05) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      const { value, messages } = await readers[kind].open({ fileName: `report.${kind}`, bytes: cut });
      if (value) expect(gridsOf(value)).toEqual(whole);
      else expect(codes({ messages })).toEqual(["FILE_DAMAGED"]);
      if (share < 0.6) expect(value).toBeNull();
    }
  });

  it("is read or refused with a reason within seconds, and never an exception, for 90 files with bytes changed", async () => {
    const bytes = written(book(), kind);
    const random = randomFrom(2021);
    for (let i = 0; i < 90; i += 1) {
      const changed = Buffer.from(bytes);
      for (let k = 0; k <= i % 3; k += 1)
        changed[Math.floor(random() * bytes.length)] = k === 1 ? 0xff : Math.floor(random() * 256);
      const begun = performance.now();
      const { value, messages } = await readers[kind].open({ fileName: `report.${kind}`, bytes: changed });
      expect(performance.now() - begun).toBeLessThan(5000);
      if (!value)
        expect(messages).toMatchObject([{ severity: "FATAL", messageZh: expect.stringMatching(/。$/) }]);
    }
  });
});

describe("XLSX that nobody should open", () => {
  it("refuses a sheet that unpacks to 70 MB, and one of 8 MB packed to a thousandth", async () => {
    const part = (length: number): Buffer => rawXlsx({ sheets: [`<sheetData/>${" ".repeat(length)}`] });
    expect(await refusalOf(part(70 * 1024 * 1024), "xlsx")).toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect(await refusalOf(part(8 * 1024 * 1024), "xlsx")).toMatchObject({
      code: "LIMIT_EXCEEDED",
      messageEn: expect.stringContaining("as zip bombs do"),
    });
  });

  it("refuses more than 200,000 cells", async () => {
    const rows = Array.from({ length: 201 }, (_, i) => {
      const cells = Array.from(
        { length: 1000 },
        (_, j) => `<c><v>${(i * 7919 + j * 104_729) % 99_991}</v></c>`,
      );
      return `<row>${cells.join("")}</row>`;
    });
    expect(
      await refusalOf(rawXlsx({ sheets: [`<sheetData>${rows.join("")}</sheetData>`] }), "xlsx"),
    ).toMatchObject({
      code: "LIMIT_EXCEEDED",
      messageEn: expect.stringContaining("more than 200000 cells"),
    });
  });

  it("reads on over sixty thousand rows that are framed and blank, and makes no table of them", async () => {
    const styles = `<borders><border/><border><left style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>`;
    const blanks = Array.from({ length: 60_000 }, () => `<row><c s="1"/><c s="1"/></row>`);
    const first = `<row><c s="1" t="str"><v>甲</v></c><c s="1"><v>1</v></c></row>`;
    const sheet = `<sheetData>${first}${blanks.join("")}</sheetData>`;
    const { value } = await open(rawXlsx({ sheets: [sheet], styles }), "xlsx");
    expect(gridsOf(value)).toEqual([[["甲", "1"], ...Array.from({ length: 3 }, () => ["", ""])]]);
  });

  it("reads cells at both ends of a sheet without what lies between", async () => {
    const ends = `<sheetData><row r="1">${words("A1", "甲")}</row><row r="1048576">${words("XFD1048576", "乙")}</row></sheetData>`;
    expect(linesOf((await open(rawXlsx({ sheets: [ends] }), "xlsx")).value)).toEqual(["第1张", "甲", "乙"]);
    const merged = `${ends}<mergeCells><mergeCell ref="A1:XFC1048575"/></mergeCells>`;
    expect(await refusalOf(rawXlsx({ sheets: [merged] }), "xlsx")).toMatchObject({ code: "LIMIT_EXCEEDED" });
  });

  it("refuses a table of a million places and more", async () => {
    const rows = Array.from(
      { length: 70 },
      (_, i) => `<row r="${i + 1}">${words(`A${i + 1}`, "甲")}${words(`XFD${i + 1}`, "乙")}</row>`,
    );
    expect(
      await refusalOf(rawXlsx({ sheets: [`<sheetData>${rows.join("")}</sheetData>`] }), "xlsx"),
    ).toMatchObject({
      code: "LIMIT_EXCEEDED",
      messageEn: expect.stringContaining("70 rows and 16384 columns"),
    });
  });

  it.each([
    ["a cell outside of any sheet", `<sheetData><row r="1">${words("XFE1", "甲")}</row></sheetData>`, "XFE1"],
    ["a row outside of any sheet", `<sheetData><row r="1048577"/></sheetData>`, "1048577"],
    [
      "two cells in one place",
      `<sheetData><row r="1">${words("A1", "甲")}${words("A1", "乙")}</row></sheetData>`,
      "A1",
    ],
    [
      "merged cells that overlap",
      `<sheetData><row r="1">${words("A1", "甲")}${words("D4", "甲")}</row></sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>`,
      "B2",
    ],
    [
      "a text that is not there",
      `<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>`,
      "number 7",
    ],
  ])("refuses %s", async (_, sheet, named) =>
    expect(await refusalOf(rawXlsx({ sheets: [sheet] }), "xlsx")).toMatchObject({
      code: "FILE_DAMAGED",
      messageEn: expect.stringContaining(named),
    }),
  );

  it("refuses a document type, so that no entity is ever looked up", async () => {
    const parts = {
      "xl/workbook.xml": `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook>&e;</workbook>`,
    };
    expect(await refusalOf(zipOf(parts), "xlsx")).toMatchObject({
      code: "FILE_DAMAGED",
      messageEn: expect.stringContaining("declares a document type"),
    });
  });
});

describe("workbooks behind a password", () => {
  const compound = (name: string, content: Buffer): Buffer => {
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, `/${name}`, content);
    return XLSX.CFB.write(file, { type: "buffer" }) as Buffer;
  };

  it("are refused as such: an XLSX in its container, under either name", async () => {
    const bytes = compound("EncryptedPackage", Buffer.alloc(5000, 7));
    for (const fileName of ["report.xlsx", "report.xls", "report.et"])
      expect(codes(await read(bytes, { fileName }))).toEqual(["FILE_ENCRYPTED"]);
  });

  it("are refused as such: an XLS whose records are encrypted", async () => {
    const stream = XLSX.CFB.find(
      XLSX.CFB.read(written(book(), "xls"), { type: "buffer" }),
      "/Workbook",
    )!.content;
    const plain = Buffer.from(stream as Uint8Array);
    const first = 4 + plain.readUInt16LE(2);
    const password = Buffer.from("2f0006000000aabbccdd", "hex");
    const bytes = compound(
      "Workbook",
      Buffer.concat([plain.subarray(0, first), password, plain.subarray(first)]),
    );
    expect(await refusalOf(bytes, "xls")).toMatchObject({ code: "FILE_ENCRYPTED" });
  });
});

describe("XLS that leads nowhere", () => {
  it("refuses a sheet whose beginning is not where the workbook says", async () => {
    const file = XLSX.CFB.read(written(book(), "xls"), { type: "buffer" });
    const stream = Buffer.from(XLSX.CFB.find(file, "/Workbook")!.content as Uint8Array);
    let at = 0;
    while (stream.readUInt16LE(at) !== 0x85) at += 4 + stream.readUInt16LE(at + 2);
    for (const start of [4, 20, stream.length - 2, 0xfffffff0]) {
      stream.writeUInt32LE(start, at + 4);
      XLSX.CFB.utils.cfb_add(file, "/Workbook", stream);
      const bytes = XLSX.CFB.write(file, { type: "buffer" }) as Buffer;
      expect(await refusalOf(bytes, "xls")).toMatchObject({ code: "FILE_DAMAGED" });
    }
  });

  it("refuses a million records that hold nothing", async () => {
    const beginning = Buffer.from("0908100000060500000000000000000000000000", "hex");
    const stream = Buffer.concat([beginning, Buffer.alloc(4 * 1_000_001), Buffer.from("0a000000", "hex")]);
    const file = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(file, "/Workbook", stream);
    const bytes = XLSX.CFB.write(file, { type: "buffer" }) as Buffer;
    expect(await refusalOf(bytes, "xls")).toMatchObject({ code: "LIMIT_EXCEEDED" });
  });
});
