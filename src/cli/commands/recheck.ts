import { Command } from "commander";
import { recheckAll, type Database } from "../../db";
import { Progress } from "../progress";
import { withDatabase } from "../with-database";
import { commandLineWriter } from "../writer";

export function recheckCommand(): Command {
  return new Command("recheck")
    .description(
      "按现行规则重新核对全部报告，有变化的成为一版数据 · check all reports again by the rules as they are now, as one release",
    )
    .action(() => withDatabase((database) => recheck(database)));
}

async function recheck(database: Database): Promise<void> {
  let progress: Progress | undefined;
  let before = 0;
  const { reports, opened, closed, release } = await recheckAll(
    database,
    commandLineWriter(),
    (done, total) => {
      progress ??= new Progress(total);
      progress.advance("", done - before);
      before = done;
    },
  ).finally(() => progress?.stop());
  const end =
    release === null ? "数据没有变化 · nothing changed" : `成为第 ${release} 版 · release ${release}`;
  process.stdout.write(`核对 · checked ${reports}，新见 · found ${opened}，消去 · gone ${closed}；${end}\n`);
}
