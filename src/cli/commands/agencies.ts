import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Command } from "commander";
import { stringify } from "csv-stringify/sync";
import { Batch, currentRegister, listAgencies, newestRelease } from "../../db";
import { readRegisterFile, REGISTER_COLUMNS } from "../../ingest";
import type { Agency } from "../../report";
import { PathProblem } from "../files";
import { withDatabase } from "../with-database";
import { commandLineWriter } from "../writer";

export function agenciesCommand(): Command {
  return new Command("agencies")
    .description("机关名录 · the register of agencies")
    .addCommand(
      new Command("import")
        .description(
          "由 CSV 登记机关，一行有误则全不登记 · register agencies from a CSV file, all lines or none",
        )
        .argument("<file>", `首行 · first line: ${REGISTER_COLUMNS.join(",")}`)
        .action(importAgencies),
    )
    .addCommand(
      new Command("export")
        .description("把名录打印成 CSV · print the register as CSV")
        .action(exportAgencies),
    );
}

async function importAgencies(path: string): Promise<void> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new PathProblem(path, error);
  });
  await withDatabase(async (database) => {
    // The same file finds the batch that it left unfinished.
    const key = `agencies ${createHash("sha256").update(bytes).digest("hex")}`;
    const { agencies, messages } = readRegisterFile(
      { fileName: path, bytes },
      await currentRegister(database),
    );
    if (messages.length) {
      process.exitCode = 1;
      process.stderr.write(
        messages.map(({ messageZh, messageEn }) => `${messageZh}\n${messageEn}\n`).join(""),
      );
      return;
    }
    const batch = await Batch.open(database, key, commandLineWriter());
    const changed = await batch.addAgencies(agencies);
    const release = await batch.publish(
      "REGISTER",
      `登记 ${changed} 个机关`,
      `Registered ${changed} agencies`,
    );
    process.stdout.write(
      release === null
        ? "名录没有变化 · the register did not change\n"
        : `登记或更新 ${changed} 个机关，成为第 ${release} 版 · ${changed} agencies registered or changed, release ${release}\n`,
    );
  });
}

async function exportAgencies(): Promise<void> {
  await withDatabase(async (database) => {
    const release = (await newestRelease(database))?.number ?? 0;
    const query = { release, filter: {}, order: "CODE" as const, limit: 1_000_000 };
    const { agencies } = await listAgencies(database, query);
    process.stdout.write(stringify(agencies.map(lineOf), { header: true, columns: [...REGISTER_COLUMNS] }));
  });
}

function lineOf({ aliases, successors, validFrom, validTo, ...agency }: Agency) {
  return {
    ...agency,
    aliases: aliases.join("|"),
    successors: successors.join("|"),
    valid_from: validFrom,
    valid_to: validTo,
  };
}
