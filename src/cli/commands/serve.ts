import { Command } from "commander";
import { describeDatabase, readSettings, startService } from "../../server";
import { printNotice } from "../notice";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export function serveCommand(): Command {
  return new Command("serve")
    .description("启动服务（npm start 即此） · start the service (what npm start runs)")
    .action(serve);
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const { databaseUrl, dataDir } = settings;
  const stop = untilSignal();
  const service = await startService(settings, printNotice);
  process.stdout.write(
    [
      `公开 gongkai 已启动 · is running`,
      `  首页 · front page       ${service.url}`,
      `  试查 · playground       ${service.url}playground`,
      `  接口 · GraphQL          ${service.url}graphql`,
      `  数据库 · database       ${databaseUrl ? describeDatabase(databaseUrl) : `内置 · embedded (${dataDir})`}`,
      `  Ctrl-C 停止 · stops it`,
      "",
    ].join("\n"),
  );
  await stop;
  await service.stop();
}

/** Resolves at the first signal to stop; a second one ends the process at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS)
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(1));
      });
  });
}
