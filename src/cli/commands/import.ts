import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { Command, Option } from "commander";
import { acrossReports, Batch } from "../../db";
import { ReaderPool } from "../../ingest";
import { SCOPES, type Scope } from "../../report";
import { importFiles } from "../import-files";
import { filesUnder } from "../files";
import { ImportPrinter } from "../import-printer";
import { withDatabase } from "../with-database";
import { commandLineWriter } from "../writer";
import { parseYear } from "../year";

interface Options {
  readonly agency?: string;
  readonly year?: number;
  readonly scope?: Scope;
  readonly dryRun?: true;
  readonly json?: true;
}

export function importCommand(): Command {
  return new Command("import")
    .description(
      "导入报告：文件或文件夹，一批成为一版数据 · import reports from files and folders as one release",
    )
    .argument("<path...>", "文件或文件夹 · files or folders")
    .option("--agency <code>", "机关代码，用于文中认不出的 · code of the agency where the text does not tell")
    .option("--year <year>", "年度，用于文中认不出的 · year where the text does not tell", parseYear)
    .addOption(new Option("--scope <scope>", "口径：本级或汇总 · scope").choices(SCOPES))
    .option("--dry-run", "只说会怎样，不存 · say what would happen, store nothing")
    .option("--json", "以 JSON 输出 · print JSON")
    .action(runImport);
}

async function runImport(paths: string[], { dryRun, json, ...given }: Options): Promise<void> {
  const files = await filesUnder(paths);
  await withDatabase(async (database, { keepDocuments }) => {
    const printer = new ImportPrinter(files.length, { dryRun: Boolean(dryRun), json: Boolean(json) });
    const pool = new ReaderPool();
    const run = async (batch: Batch) => {
      for await (const file of importFiles(batch, files, { ...given, keepDocument: keepDocuments }, pool))
        await printer.file(file);
    };
    try {
      const writer = commandLineWriter();
      /** What comes out only where all are in: the release, and what it finds by holding reports against each other. */
      const finish = async (batch: Batch) => {
        await run(batch);
        const { stored } = printer;
        const release = await batch.publish("IMPORT", `导入 ${stored} 个文件`, `Imported ${stored} files`);
        const across = release === null ? [] : await acrossReports(batch.database, release);
        await printer.end(dryRun ? null : release, across);
      };
      if (dryRun) return await Batch.rehearse(database, writer, finish);
      await finish(await Batch.open(database, keyOf(paths, given), writer));
    } finally {
      printer.stop();
      await pool.close();
    }
  });
}

/** The same command finds the batch that it left unfinished, also where the folder has got more files since. */
function keyOf(paths: readonly string[], given: object): string {
  const asked = JSON.stringify([paths.map((path) => resolve(path)), given]);
  return `import ${createHash("sha256").update(asked).digest("hex")}`;
}
