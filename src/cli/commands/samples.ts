import { Command } from "commander";
import { loadSamples } from "../../server";
import { withDatabase } from "../with-database";
import { commandLineWriter } from "../writer";

export function samplesCommand(): Command {
  return new Command("samples")
    .description("载入样例报告（再载入不改变任何数据） · load the sample reports (again: nothing changes)")
    .action(() =>
      withDatabase(async (database, { keepDocuments }) => {
        const release = await loadSamples(database, keepDocuments, commandLineWriter());
        process.stdout.write(
          release === null
            ? "样例已在库中，没有变化 · the samples are there already, nothing changed\n"
            : `样例已载入，成为第 ${release} 版 · the samples are loaded as release ${release}\n`,
        );
      }),
    );
}
