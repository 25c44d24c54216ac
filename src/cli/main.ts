import "reflect-metadata";
import { Command } from "commander";
import { agenciesCommand } from "./commands/agencies";
import { checkCommand } from "./commands/check";
import { demoCommand } from "./commands/demo";
import { exportCommand } from "./commands/export";
import { heldCommand } from "./commands/held";
import { importCommand } from "./commands/import";
import { migrateCommand } from "./commands/migrate";
import { recheckCommand } from "./commands/recheck";
import { samplesCommand } from "./commands/samples";
import { schemaCommand } from "./commands/schema";
import { serveCommand } from "./commands/serve";
import { tokenCommand } from "./commands/token";
import { reportFailure } from "./failure";
import { speakBoth } from "./in-both-languages";

const program = new Command("gongkai")
  .description(
    "政府信息公开工作年度报告的汇集、核对与比较 · annual information-disclosure reports, gathered, checked, compared",
  )
  .enablePositionalOptions();

for (const command of [
  serveCommand,
  importCommand,
  checkCommand,
  heldCommand,
  agenciesCommand,
  exportCommand,
  tokenCommand,
  recheckCommand,
  samplesCommand,
  demoCommand,
  migrateCommand,
  schemaCommand,
])
  program.addCommand(command());
speakBoth(program, "gongkai");

program.parseAsync().catch(reportFailure);
