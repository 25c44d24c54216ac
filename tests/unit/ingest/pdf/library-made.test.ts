import { readFileSync } from "node:fs";
import { join } from "node:path";
import { realFigures } from "../../../factories/documents/figures";
import { type PrintedTable, printTables } from "../../../../src/synthetic";
import { codes, gridsIn, gridsOf, read } from "./readings";

const folder = join(__dirname, "../../../fixtures/documents/pdf");

describe("PDFs that other programs made of the same figures", () => {
  // This file says the unit twice in one head.
  const twice = ({ cells, ...table }: PrintedTable): PrintedTable => ({
    ...table,
    cells: cells.map((cell) => ({ ...cell, text: cell.text.replace("（单位：万元）", "$&$&") })),
  });

  it.each([
    ["huaian-gov-2024-libreoffice.pdf", printTables("C2021", realFigures("huaian-gov-2024")).map(twice)],
    ["weihai-sme-2017-libreoffice.pdf", printTables("A2014", realFigures("weihai-sme-2017"))],
    ["shanghai-gov-office-2019-chromium.pdf", printTables("B2019", realFigures("shanghai-gov-office-2019"))],
  ] as [string, readonly PrintedTable[]][])("%s", async (fileName, printed) => {
    const { document, messages } = await read(readFileSync(join(folder, fileName)));
    expect(codes(messages)).toEqual([]);
    expect(gridsIn(document)).toEqual(gridsOf(printed));
  });
});
