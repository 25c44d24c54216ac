import { createHash } from "node:crypto";
import { Command, Option } from "commander";
import { Batch, type ImportedDocument } from "../../db";
import { SCOPES, type Scope } from "../../report";
import { importFiles } from "../import-files";
import { filesUnder } from "../files";
import { isStored, jsonOf, linesOf, summaryOf } from "../print-import";
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

async function runImport(paths: string[], { dryRun = undefined, json, ...given }: Options): Promise<void> {
  const files = await filesUnder(paths);
  await withDatabase(async (database, { keepDocuments }) => {
    const report = (imported: ImportedDocument) => {
      if (!json) process.stdout.write(linesOf(imported, Boolean(dryRun)));
    };
    const options = { ...given, keepDocument: keepDocuments };
    const writer = commandLineWriter();
    const run = (batch: Batch) => importFiles(batch, files, options, report);
    if (dryRun) return finish(await Batch.rehearse(database, writer, run), null, true, json);

    // The same command finds the batch that it left unfinished.
    const key = createHash("sha256")
      .update(JSON.stringify([files.map(({ path }) => path), given]))
      .digest("hex");
    const batch = await Batch.open(database, `import ${key}`, writer);
    const documents = await run(batch);
    const stored = documents.filter(isStored).length;
    const release = await batch.publish("IMPORT", `导入 ${stored} 个文件`, `Imported ${stored} files`);
    finish(documents, release, false, json);
  });
}

function finish(
  documents: ImportedDocument[],
  release: number | null,
  dryRun: boolean,
  json: true | undefined,
): void {
  process.stdout.write(json ? jsonOf(documents, release, dryRun) : summaryOf(documents, release, dryRun));
  // What is held waits for a person: 0 says that everything is in.
  if (!documents.every(isStored)) process.exitCode = 1;
}
