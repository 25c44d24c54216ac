import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { schemaDifferences } from "../../db";
import { openDatabase } from "../../server";
import { printNotice } from "../notice";
import { withDatabase } from "../with-database";

export function migrateCommand(): Command {
  return new Command("migrate")
    .description("更新数据表到本版 · bring the tables up to this version")
    .option(
      "--check",
      "不动数据：在临时库中核对迁移与实体是否一致 · touch no data: compare migrations with entities in a scratch database",
    )
    .action(({ check }: { check?: true }) => (check ? checkMigrations() : migrateNow()));
}

async function migrateNow(): Promise<void> {
  await withDatabase(async () => {});
  process.stdout.write("数据表已是本版 · the tables are up to date\n");
}

async function checkMigrations(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "gongkai-migrations-"));
  await chmod(dataDir, 0o755); // Under root an ordinary account runs PostgreSQL and has to get in.
  try {
    const { database, close } = await openDatabase({ databaseUrl: null, dataDir }, "command", printNotice);
    const differences = await schemaDifferences(database).finally(close);
    if (differences.length) {
      process.stdout.write(
        `迁移与实体不一致 · migrations and entities differ:\n${differences.join(";\n")};\n`,
      );
      process.exitCode = 1;
    } else process.stdout.write("迁移与实体一致 · migrations and entities agree\n");
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
