import * as XLSX from "@e965/xlsx";
import iconv from "iconv-lite";
import { readDocument } from "../../../../src/ingest";
import { realFigures } from "../../../factories/documents/figures";
import { toHtml } from "../../../factories/documents/html";
import { printTables } from "../../../../src/synthetic";
import { printReport } from "../../../factories/documents/printed-report";
import { aRegister, codes, figuresOf, read, seedFigures } from "../documents";
import { aBook, aSheet, tablesOnOneSheet, written } from "./workbooks";

const options = { register: aRegister(), agency: "371000-zxqyj", year: 2017 };
const annex = aBook({ Sheet1: tablesOnOneSheet(printTables("A2014", realFigures("weihai-sme-2017"))) });
const asText = (bookType: XLSX.BookType): Buffer =>
  Buffer.from(XLSX.write(annex, { type: "buffer", bookType }) as Buffer);
const mediaTypeOf = async (bytes: Uint8Array, fileName: string): Promise<string> =>
  (await readDocument({ bytes, fileName }, options)).mediaType;

describe("what is saved under the name of a workbook", () => {
  it("is read by its content: an XLSX called .xls, an XLS called .xlsx or .et", async () => {
    for (const [kind, fileName, mediaType] of [
      ["xlsx", "附件.xls", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      ["xls", "附件.xlsx", "application/vnd.ms-excel"],
      ["xls", "附件.et", "application/vnd.ms-excel"],
    ] as const) {
      const bytes = written(annex, kind);
      expect(await mediaTypeOf(bytes, fileName)).toBe(mediaType);
      expect(figuresOf((await read(bytes, { fileName, ...options })).report!)).toEqual(seedFigures);
    }
  });

  it("may be a web page: 65 figures", async () => {
    const report = printReport("A2014", realFigures("weihai-sme-2017"), "威海市中小企业局", 2017);
    const bytes = Buffer.from(toHtml(report));
    expect(await mediaTypeOf(bytes, "附件.xls")).toBe("text/html");
    expect(figuresOf((await read(bytes, { fileName: "附件.xls", ...options })).report!)).toEqual(seedFigures);
  });

  it("may be an XML Spreadsheet of 2003: 65 figures", async () => {
    const bytes = asText("xlml");
    expect(await mediaTypeOf(bytes, "附件.xls")).toBe("application/vnd.ms-excel");
    expect(figuresOf((await read(bytes, { fileName: "附件.xls", ...options })).report!)).toEqual(seedFigures);
    expect(figuresOf((await read(bytes, { fileName: "附件.xml", ...options })).report!)).toEqual(seedFigures);
  });

  it("may be text between tabs: 65 figures", async () => {
    const bytes = asText("txt");
    expect(figuresOf((await read(bytes, { fileName: "附件.xls", ...options })).report!)).toEqual(seedFigures);
  });
});

describe("CSV", () => {
  it("is a table: 65 figures, whatever stands between the cells and however it is encoded", async () => {
    const csv = XLSX.utils.sheet_to_csv(annex.Sheets["Sheet1"]!);
    for (const [text, fileName] of [
      [csv, "附件.csv"],
      [`\ufeffsep=,\n${csv}`, "附件.csv"],
      [XLSX.utils.sheet_to_csv(annex.Sheets["Sheet1"]!, { FS: ";" }), "附件.csv"],
      [XLSX.utils.sheet_to_csv(annex.Sheets["Sheet1"]!, { FS: "\t" }), "附件.tsv"],
      [iconv.encode(csv, "gb18030"), "附件.csv"],
    ] as const)
      expect(figuresOf((await read(text, { fileName, ...options })).report!)).toEqual(seedFigures);
  });

  it("keeps a number that was saved as text, and a blank blank", async () => {
    const { readings } = await readDocument(
      { fileName: "a.csv", bytes: Buffer.from('编号,数量,备注\n="0012",5,\n0013,,"有,逗号"\n') },
      options,
    );
    expect(readings[0]!.text).toBe("编号\t数量\t备注\n0012\t5\t\n0013\t\t有,逗号");
  });

  it("is refused with its reason where it is no text, empty, or its quotes do not match", async () => {
    const codesOf = async (bytes: Uint8Array) => codes(await read(bytes, { fileName: "a.csv" }));
    expect(await codesOf(Buffer.from([0, 1, 2, 3, 0, 0, 7]))).toEqual(["BINARY_CONTENT"]);
    expect(await codesOf(Buffer.from(" \n"))).toEqual(["EMPTY_FILE"]);
    expect(await codesOf(Buffer.from('a,b\n"c,d\n'))).toEqual(["FILE_DAMAGED"]);
    expect(await codesOf(Buffer.from("甲,".repeat(1_000_001)))).toEqual(["LIMIT_EXCEEDED"]);
  });
});

describe("XML Spreadsheet 2003", () => {
  const book = (rows: string, more = ""): string =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="Default"/><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style></Styles><Worksheet ss:Name="年报"><Table>${rows}</Table></Worksheet>${more}</Workbook>`;
  const linesIn = async (xml: string): Promise<string | null> =>
    (await readDocument({ fileName: "a.xls", bytes: Buffer.from(xml) }, options)).readings[0]!.text;

  it("has merged cells, places that are skipped, formats, formulas and hidden sheets", async () => {
    const hidden = `<Worksheet ss:Name="底稿"><Table><Row><Cell><Data ss:Type="String">旧</Data></Cell></Row></Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>`;
    const text = await linesIn(
      book(
        `<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="String">乙</Data></Cell></Row>
        <Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell ss:Index="3" ss:StyleID="s1"><Data ss:Type="Number">0.5</Data></Cell></Row>
        <Row><Cell ss:Formula="=R[-1]C"/><Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="String">3<B xmlns="http://www.w3.org/TR/REC-html40">件</B></Data></Cell></Row>`,
        hidden,
      ),
    );
    expect(text).toBe("年报\n甲\t乙\n1\t\t50.00%\n=R[-1]C\t2\t3件");
  });

  it("that is cut short is refused", async () => {
    const xml = book('<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>');
    expect(codes(await read(xml.slice(0, -30), { fileName: "a.xls" }))).toEqual(["FILE_DAMAGED"]);
  });
});

it("a workbook that holds no report is NOT_A_REPORT", async () => {
  const bytes = written(aBook({ Sheet1: aSheet({ A1: "姓名", B1: "年龄", A2: "王某", B2: 40 }) }), "xlsx");
  expect(codes(await read(bytes, { fileName: "a.xlsx", ...options }))).toEqual(["NOT_A_REPORT"]);
});
