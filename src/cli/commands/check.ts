import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import { currentRegister } from "../../db";
import { ReaderPool } from "../../ingest";
import { AgencyRegister, SCOPES, type Scope } from "../../report";
import { readSettings } from "../../server";
import { checkAgainstStore } from "../check-against-store";
import { checkFiles } from "../check-files";
import { CheckPrinter } from "../check-printer";
import { filesUnder } from "../files";
import { printNotice } from "../notice";
import { withDatabase } from "../with-database";
import { parseYear } from "../year";

interface Options {
  readonly agency?: string;
  readonly year?: number;
  readonly scope?: Scope;
  readonly json?: true;
}

export function checkCommand(): Command {
  return new Command("check")
    .description(
      "核对报告，不存：报送之前自查用 · read and check reports, store nothing: for agencies before they file",
    )
    .argument("<path...>", "文件或文件夹 · files or folders")
    .option("--agency <code>", "机关代码，用于文中认不出的 · code of the agency where the text does not tell")
    .option("--year <year>", "年度，用于文中认不出的 · year where the text does not tell", parseYear)
    .addOption(new Option("--scope <scope>", "口径：本级或汇总 · scope").choices(SCOPES))
    .option("--json", "以 JSON 输出 · print JSON")
    .action(runCheck);
}

async function runCheck(paths: string[], { json, ...answers }: Options): Promise<void> {
  const files = await filesUnder(paths);
  const printer = new CheckPrinter(files.length, Boolean(json));
  const pool = new ReaderPool();
  try {
    if (hasDatabase())
      await withDatabase(async (database) => {
        const register = await currentRegister(database);
        const checked = checkFiles(files, { ...answers, register, pool });
        for (const file of await checkAgainstStore(database, checked)) await printer.file(file);
      });
    else {
      printNotice(WITHOUT_DATABASE);
      const register = new AgencyRegister([]);
      for await (const file of checkFiles(files, { ...answers, register, pool })) await printer.file(file);
    }
    await printer.end();
  } finally {
    printer.stop();
    await pool.close();
  }
}

/** A database of this machine is not made for a check: without one a report is held against itself only. */
function hasDatabase(): boolean {
  const { databaseUrl, dataDir } = readSettings(process.env);
  return databaseUrl !== null || existsSync(dataDir);
}

const WITHOUT_DATABASE = {
  zh: "没有数据库：只核对报告自身，不与上年、下级和其他机关核对",
  en: "no database: reports are checked by themselves, not against last year's, children's or others'",
};
