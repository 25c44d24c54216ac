import { generateFigures, type PrintedReport, writeMarkdown } from "../../src/synthetic";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import type { FormCode } from "../../src/catalogue";
import { REGISTER_COLUMNS } from "../../src/ingest";
import { toDocx } from "../../tests/factories/documents/docx";
import { toHtml } from "../../tests/factories/documents/html";
import { toPdf } from "../../tests/factories/documents/pdf";
import { printReport } from "../../tests/factories/documents/printed-report";
import { toText } from "../../tests/factories/documents/text";
import { toXlsx } from "../../tests/factories/documents/xlsx";

const writers: Readonly<
  Record<string, (report: PrintedReport) => Buffer | string | Promise<Buffer | string>>
> = {
  txt: toText,
  md: writeMarkdown,
  html: toHtml,
  docx: toDocx,
  xlsx: toXlsx,
  pdf: toPdf,
};

export const FORMATS = Object.keys(writers);

const firstYear = 2017;
const years = 8;

function formOf(year: number): Exclude<FormCode, "PRE"> {
  if (year < 2019) return "A2014";
  return year < 2021 ? "B2019" : "C2021";
}

export interface Corpus {
  readonly register: string;
  readonly reports: string;
  readonly documents: number;
  readonly bytes: number;
}

/**
 * Reports of offices that do not exist, with figures at random that agree with each other, the same every time: each office has
 * eight years in three forms, and each document is in the next of the formats.
 */
export async function makeCorpus(
  folder: string,
  documents: number,
  formats: readonly string[],
): Promise<Corpus> {
  const reports = join(folder, "reports");
  const offices = Array.from({ length: Math.ceil(documents / years) }, (_, i) => officeOf(i));
  let bytes = 0;
  for (let i = 0; i < documents; i += 1) {
    const office = offices[Math.floor(i / years)]!;
    const year = firstYear + (i % years);
    const form = formOf(year);
    // Shifted once in 24, so that each year comes in each format.
    const format = formats[(i + Math.floor(i / 24)) % formats.length]!;
    const content = await writers[format]!(
      printReport(form, generateFigures(form, { seed: i, plain: true }), office.name, year),
    );
    mkdirSync(join(reports, office.code), { recursive: true });
    writeFileSync(join(reports, office.code, `${year}.${format}`), content);
    bytes += Buffer.byteLength(content);
  }
  const register = join(folder, "agencies.csv");
  writeFileSync(register, stringify(offices, { header: true, columns: [...REGISTER_COLUMNS] }));
  return { register, reports, documents, bytes };
}

const digits = "〇一二三四五六七八九";

function officeOf(i: number) {
  const number = String(i + 1)
    .padStart(4, "0")
    .replace(/\d/g, (digit) => digits[Number(digit)]!);
  return {
    ...{ code: `371000-bench${i + 1}`, name: `威海市第${number}测试局`, aliases: "", type: "DEPARTMENT" },
    ...{ level: "PREFECTURE", region: "371000", parent: "", valid_from: "", valid_to: "", successors: "" },
  };
}
