import { Command, InvalidArgumentError } from "commander";
import { addSchemes, openDemo, type Batch, type ImportedDocument } from "../../db";
import { ReaderPool, type SourceFile } from "../../ingest";
import {
  demoCity,
  printedAsHtml,
  type DemoCity,
  type DemoOptions,
  type SyntheticReport,
} from "../../synthetic";
import { readySchemes } from "../../rank";
import { inOrder } from "../in-order";
import { Progress } from "../progress";
import { withDatabase } from "../with-database";
import { commandLineWriter } from "../writer";

const NOTE = "合成数据，并非任何机关的真实报告 · synthetic data, the report of no real agency";

export function demoCommand(): Command {
  const number = (low: number) => (text: string) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= low && value <= 60) return value;
    throw new InvalidArgumentError(`须为 ${low} 至 60 的整数 · a whole number from ${low} to 60.`);
  };
  return new Command("demo")
    .description(
      "载入一座合成的城市（默认 300 个机关 × 8 年，约一两分钟），每个答案和导出都注明是合成的 · load a synthetic city (300 agencies × 8 years unless said otherwise, a minute or two); every answer and export says that it is synthetic",
    )
    .option("--departments <number>", "市级部门数 · departments of the city", number(2))
    .option("--districts <number>", "区数 · districts", number(1))
    .option("--townships <number>", "每区的乡镇数 · townships of each district", number(1))
    .option("--seed <number>", "种子：同一种子总是同一座城市 · the same seed is the same city", number(0))
    .action((options: Partial<Omit<DemoOptions, "years">>) => loadDemo(demoCity(options)));
}

async function loadDemo({ agencies, regions, reports }: DemoCity): Promise<void> {
  await withDatabase(async (database, { keepDocuments }) => {
    const batch = await openDemo(database, commandLineWriter(), regions);
    await batch.addAgencies(agencies);
    const progress = new Progress(reports.length);
    const pool = new ReaderPool();
    const refused: ImportedDocument[] = [];
    try {
      for await (const imported of importAll(batch, pool, reports, keepDocuments)) {
        progress.advance(imported.fileName);
        if (imported.held !== null || imported.rejected) refused.push(imported);
      }
    } finally {
      progress.stop();
      await pool.close();
    }
    const stored = reports.length - refused.length;
    const release = await batch.publish(
      "DEMO",
      `合成数据：示例市，${agencies.length} 个机关，${stored} 份报告`,
      `Synthetic data: a city that does not exist, ${agencies.length} agencies, ${stored} reports`,
      addSchemes(batch, readySchemes()),
    );
    process.stdout.write(
      release === null
        ? "示例市已在库中，没有变化 · the city is there already, nothing changed\n"
        : `示例市（合成数据）：${agencies.length} 个机关，${stored} 份报告，成为第 ${release} 版；每个答案都注明 synthetic\n` +
            `a synthetic city: ${agencies.length} agencies, ${stored} reports, as release ${release}; every answer says synthetic\n`,
    );
    for (const { fileName, held } of refused)
      process.stdout.write(
        held === null
          ? `  ${fileName}：拒收 · rejected\n`
          : `  ${fileName}：待定，见 gongkai held · held, see gongkai held\n`,
      );
  });
}

async function* importAll(
  batch: Batch,
  pool: ReaderPool,
  reports: readonly SyntheticReport[],
  keepDocument: boolean,
): AsyncGenerator<ImportedDocument, void> {
  const register = await batch.register();
  const read = async (report: SyntheticReport) => {
    const file = fileOf(report);
    return { file, reading: await pool.read(file, { register }) };
  };
  for await (const { file, reading } of inOrder(reports, pool.processes + 2, read))
    yield await batch.importDocument(file, { register, keepDocument, read: () => Promise.resolve(reading) });
}

/** As a page, with the mark in its name, its title and its comments: it stays with the original wherever that goes. */
function fileOf(report: SyntheticReport): SourceFile {
  const page = printedAsHtml(report).replace("<head>", `<head><title>${NOTE}</title><!-- ${NOTE} -->`);
  return { fileName: `synthetic/${report.agency.code}-${report.year}.html`, bytes: Buffer.from(page) };
}
