import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eachRow, formByCode } from "../../../src/catalogue";
import { readDocument, type Reading, type ReadOptions } from "../../../src/ingest";
import { AgencyRegister, type Agency, type Observation, type Report } from "../../../src/report";

const root = join(__dirname, "../../..");

export const seedBytes = readFileSync(join(root, "samples/reports/weihai-sme-2017.txt"));
export const seedText = seedBytes.toString("utf8");
/** Indicator code → figure, in the form's order, read by eye off the seed. */
export const seedFigures = JSON.parse(
  readFileSync(join(root, "tests/fixtures/reports/weihai-sme-2017.expected.json"), "utf8"),
) as Record<string, number>;

export const anAgency = (agency: Partial<Agency> = {}): Agency => ({
  code: "371000-zxqyj",
  name: "威海市中小企业局",
  aliases: [],
  type: "DEPARTMENT",
  level: "PREFECTURE",
  region: "371000",
  parent: "371000",
  validFrom: null,
  validTo: null,
  successors: [],
  ...agency,
});

export const aRegister = (...agencies: Agency[]): AgencyRegister =>
  new AgencyRegister(agencies.length > 0 ? agencies : [anAgency()]);

export async function read(
  content: string | Uint8Array,
  options: Partial<ReadOptions> & { fileName?: string } = {},
): Promise<Reading> {
  const { fileName = "report.txt", ...rest } = options;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { readings } = await readDocument({ fileName, bytes }, { register: aRegister(), ...rest });
  expect(readings).toHaveLength(1);
  return readings[0]!;
}

/** The report of a document that is expected to have one; shows the messages where it has none. */
export async function reportOf(
  content: string | Uint8Array,
  options: Parameters<typeof read>[1] = {},
): Promise<Report> {
  const { report, messages } = await read(content, options);
  if (!report) throw new Error(messages.map(({ code, messageEn }) => `${code} ${messageEn}`).join("\n"));
  return report;
}

export const codes = ({ messages }: Pick<Reading, "messages">): string[] => messages.map(({ code }) => code);

/** Code → value of what is REPORTED. */
export const figuresOf = ({ layout, observations }: Report): Record<string, number> =>
  Object.fromEntries(
    layout.flatMap((code, i) => {
      const observation = observations[i]!;
      return observation.status === "REPORTED" ? [[code, observation.value]] : [];
    }),
  );

export const observationOf = ({ layout, observations }: Report, code: string): Observation => {
  expect(layout).toContain(code);
  return observations[layout.indexOf(code)]!;
};

export interface SheetLine {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  /** Undefined for a heading. */
  readonly code?: string;
}

/** The sheet of A2014 with the seed's figures, line by line; `change` gives other figures by code. */
export const sheetLines = (change: Record<string, string> = {}): SheetLine[] =>
  [...eachRow(formByCode("A2014"))].map(({ row }) => {
    const label = (row.number ?? "") + row.label + (row.remark ?? "");
    if (!row.indicator) return { label, unit: "", value: "" };
    return {
      label,
      unit: row.unit!,
      value: change[row.indicator] ?? String(seedFigures[row.indicator]),
      code: row.indicator,
    };
  });

const head: SheetLine = { label: "统计指标", unit: "单位", value: "统计数" };
export const byTabs = ({ label, unit, value }: SheetLine): string => `${label}\t${unit}\t${value}`;
export const asTable = (lines: readonly SheetLine[], print = byTabs): string =>
  [head, ...lines].map(print).join("\n");

/** A short report around a sheet. */
export function aReport(sheet: string, parts: { title?: string; body?: string } = {}): string {
  const title = parts.title ?? "威海市中小企业局2017年政府信息公开工作年度报告";
  const year = Number(/20\d{2}/.exec(title)?.[0] ?? 2017);
  return [
    title,
    `本报告中所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    parts.body ?? `一、概述\n${year}年，我局认真做好政府信息公开工作。`,
    `威海市中小企业局\n${year + 1}年3月20日`,
    "附件\n政府信息公开情况统计表",
    sheet,
  ].join("\n\n");
}
