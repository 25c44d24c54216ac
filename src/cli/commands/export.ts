import { extname } from "node:path";
import { Command, Option } from "commander";
import { holdsSynthetic } from "../../db";
import { exportKinds, formats, openExport, type ExportFormat, type ExportKind } from "../../export";
import { buildSchema, makeContext, type Viewer } from "../../graphql";
import { addArguments, type WrittenOptions } from "../export-options";
import { speakBoth } from "../in-both-languages";
import { withDatabase } from "../with-database";
import { writeOut, writeWhole } from "../write-file";

/** Whoever can reach the database may read everything. */
const COMMAND_LINE: Viewer = { role: "ADMIN", name: "cli", region: null };

/** Binary content would only disturb a terminal. */
class NotForTerminals extends Error {
  readonly messageZh = "xlsx 不能打印到终端；请用 --output 文件名.xlsx 存成文件";
  readonly messageEn = "xlsx cannot be printed to a terminal; save it with --output FILE.xlsx";
}

export function exportCommand(): Command {
  return new Command("export")
    .description(
      "导出一个查询的全部结果：compare ranking reports findings filings … · all rows of a query as a file",
    )
    .argument("<query>", "哪个查询；其参数见 gongkai export <query> --help · which query")
    .argument("[options...]", "查询的参数，与 GraphQL 同名 · its arguments, under their names in GraphQL")
    .passThroughOptions()
    .allowUnknownOption()
    .action(runExport);
}

async function runExport(query: string, rest: string[]): Promise<void> {
  const schema = buildSchema();
  const kinds = exportKinds(schema);
  const kind = kinds.find(({ code }) => code === query);
  if (!kind) throw new UnknownQuery(query, kinds);
  const written: WrittenOptions = [];
  const command = new Command(`gongkai export ${kind.code}`)
    .description(`导出${kind.titleZh} · export: ${kind.titleEn}`)
    .addOption(
      new Option("--format <format>", "格式；不写则看 --output 的后缀，没有后缀为 csv · format").choices(
        formats.map(({ code }) => code),
      ),
    )
    .option("--output <file>", "写到文件；不写则到标准输出 · file to write, else standard output")
    .action(async ({ format, output }: { format?: string; output?: string }) => {
      const chosen = formatOf(format, output);
      if (chosen.code === "xlsx" && output === undefined && process.stdout.isTTY) throw new NotForTerminals();
      await withDatabase(async (database) => {
        const context = () => makeContext(database, { viewer: COMMAND_LINE });
        const isSynthetic = () => holdsSynthetic(database);
        const source = { schema, context, viewer: COMMAND_LINE, publicRead: true, isSynthetic };
        const { content } = await openExport(source, { kind, format: chosen, written });
        await (output === undefined ? writeOut(content) : writeWhole(output, content));
      });
    });
  speakBoth(command, command.name());
  await addArguments(command, schema, kind, written).parseAsync(rest, { from: "user" });
}

/** As asked, else by the ending of the file; a name without one, and standard output, are CSV. */
function formatOf(format: string | undefined, output: string | undefined): ExportFormat {
  const ending = extname(output ?? "")
    .slice(1)
    .toLowerCase();
  const asked = format ?? (ending || "csv");
  const found = formats.find(({ code }) => code === asked);
  if (!found) throw new UnknownEnding(asked);
  return found;
}

class UnknownEnding extends Error {
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(ending: string) {
    super(ending);
    const allowed = formats.map(({ code }) => code).join(" ");
    this.messageZh = `不能导出为 .${ending}；可用的有 ${allowed}，或用 --format 写明格式`;
    this.messageEn = `there is no export as .${ending}; allowed: ${allowed}, or say the format with --format`;
  }
}

class UnknownQuery extends Error {
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(query: string, kinds: readonly ExportKind[]) {
    super(query);
    const allowed = kinds.map(({ code }) => code).join(" ");
    this.messageZh = `没有 ${query} 这种导出；可用的有 ${allowed}`;
    this.messageEn = `there is no export of ${query}; allowed: ${allowed}`;
  }
}
