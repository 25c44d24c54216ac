import { Command, InvalidArgumentError, Option } from "commander";
import {
  acrossReports,
  discardHeld,
  listHeld,
  resolveHeld,
  type HeldDocument,
  type OneDocumentOptions,
  type StoredFinding,
} from "../../db";
import { ReaderPool, type ReadsDocument } from "../../ingest";
import { SCOPES, type Scope } from "../../report";
import { heldLines } from "../print-held";
import { ImportPrinter } from "../import-printer";
import { withDatabase } from "../with-database";
import { commandLineWriter } from "../writer";
import { parseYear } from "../year";

interface Answer {
  readonly agency?: string;
  readonly year?: number;
  readonly scope?: Scope;
  readonly dryRun?: true;
  readonly json?: true;
}

export function heldCommand(): Command {
  return new Command("held")
    .description("待定文件：列出、答复、弃用 · documents that wait for an agency, year or scope")
    .action(list)
    .addCommand(new Command("list").description("列出待定文件 · list held documents").action(list))
    .addCommand(
      new Command("resolve")
        .description(
          "答复并收录；只须写所缺的 · answer for a held document and take it in; say only what is lacking",
        )
        .argument("<id>", "编号 · its number", parseId)
        .option("--agency <code>", "机关代码 · code of the agency")
        .option("--year <year>", "年度 · year", parseYear)
        .addOption(new Option("--scope <scope>", "口径：本级或汇总 · scope").choices(SCOPES))
        .option("--dry-run", "只说会怎样，不存 · say what would happen, store nothing")
        .option("--json", "以 JSON 输出 · print JSON")
        .action(resolve),
    )
    .addCommand(
      new Command("discard")
        .description("弃用，同一文件再来不再问 · lay aside; the same document is not asked about again")
        .argument("<id>", "编号 · its number", parseId)
        .requiredOption("--reason <text>", "理由 · why", parseReason)
        .action(discard),
    );
}

function parseId(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("应为待定文件的编号，见 gongkai held · a number that gongkai held lists");
}

function parseReason(text: string): string {
  if (text.trim()) return text.trim();
  throw new InvalidArgumentError("理由不能为空 · the reason must not be empty");
}

const PAGE = 500;

async function list(): Promise<void> {
  await withDatabase(async (database) => {
    const writer = commandLineWriter();
    let page: HeldDocument[] = [];
    do {
      page = (await listHeld(database, { writer, limit: PAGE, after: page.at(-1)?.id })).held;
      process.stdout.write(heldLines(page));
    } while (page.length === PAGE);
    const { totalCount } = await listHeld(database, { writer, limit: 0 });
    process.stdout.write(totalCount ? `待定 · held ${totalCount}\n` : "没有待定文件 · no document is held\n");
  });
}

async function resolve(id: number, { dryRun, json, ...answers }: Answer): Promise<void> {
  await withDatabase(async (database, { keepDocuments: keepDocument }) => {
    const pool = new ReaderPool({ processes: 1 });
    const read: ReadsDocument = (file, options) => pool.read(file, options);
    let across: StoredFinding[] = [];
    const look: OneDocumentOptions["look"] = async (inside, _, release) => {
      if (release !== null) across = await acrossReports(inside, release);
    };
    const options = { ...answers, keepDocument, read, dryRun: dryRun === true, look };
    const { imported, release } = await resolveHeld(database, commandLineWriter(), id, options).finally(() =>
      pool.close(),
    );
    const printer = new ImportPrinter(1, { dryRun: options.dryRun, json: json === true });
    await printer.file(imported);
    await printer.end(release, across);
  });
}

async function discard(id: number, { reason }: { reason: string }): Promise<void> {
  await withDatabase(async (database) => {
    const held = await discardHeld(database, commandLineWriter(), id, reason);
    process.stdout.write(`已弃用 · discarded  ${held.id}  ${held.source.fileName}\n`);
  });
}
