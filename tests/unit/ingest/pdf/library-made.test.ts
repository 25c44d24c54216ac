import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printedForm, printedSheet, realFigures, seedFigures, type PrintedTable } from "./printed-forms";
import { codes, gridsIn, gridsOf, read } from "./readings";

const folder = join(__dirname, "../../../fixtures/documents/pdf");

describe("PDFs that other programs made of the same figures", () => {
  it.each([
    ["huaian-gov-2024-libreoffice.pdf", printedForm("C2021", realFigures("huaian-gov-2024"))],
    ["weihai-sme-2017-libreoffice.pdf", [printedSheet(seedFigures)]],
    ["shanghai-gov-office-2019-chromium.pdf", printedForm("B2019", realFigures("shanghai-gov-office-2019"))],
  ] as [string, readonly PrintedTable[]][])("%s", async (fileName, printed) => {
    const { document, messages } = await read(readFileSync(join(folder, fileName)));
    expect(codes(messages)).toEqual([]);
    expect(gridsIn(document)).toEqual(gridsOf(printed));
  });
});
