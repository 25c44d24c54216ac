import type { PrintedFigures } from "../../../../src/synthetic";
import { indicatorByCode } from "../../../../src/catalogue";
import type { Report } from "../../../../src/report";
import { anAgency, aRegister, read } from "../documents";

const office = anAgency({
  code: "990101-bgs",
  name: "青溪县人民政府办公室",
  level: "COUNTY",
  region: null,
  parent: null,
});

/** The report of a workbook that says neither who nor when; shows the messages where it has none. */
export async function readByItself(bytes: Uint8Array, kind: string): Promise<Report> {
  const options = { register: aRegister(office), agency: office.code, year: 2024 };
  const { report, messages } = await read(bytes, { fileName: `report.${kind}`, ...options });
  if (!report) throw new Error(messages.map(({ code, messageEn }) => `${code} ${messageEn}`).join("\n"));
  return report;
}

/** What a reader should report of figures as printed: 251000元 is 25.1 where the form counts in 万元; blanks are not there. */
export const reportedFigures = (figures: PrintedFigures): Record<string, number> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([code, printed]) => {
      const [, digits, unit] = /^([+-]?\d+(?:\.\d+)?)(元?)$/.exec(printed) ?? [];
      if (digits === undefined) return [];
      const isTenThousands = indicatorByCode(code)?.unit === "万元" && unit === "元";
      return [[code, isTenThousands ? Number(digits) / 10_000 : Number(digits)]];
    }),
  );
