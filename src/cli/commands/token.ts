import { Command, InvalidArgumentError, Option } from "commander";
import { createToken, listTokens, revokeToken, TOKEN_ROLES, type TokenRole } from "../../db";
import { tokenLines } from "../print-tokens";
import { withDatabase } from "../with-database";
import { commandLineWriter } from "../writer";

interface Asked {
  readonly role: TokenRole;
  readonly region?: string;
  readonly name?: string;
  readonly expires?: Date;
}

export function tokenCommand(): Command {
  return new Command("token")
    .description("接口令牌 · tokens of the API")
    .addCommand(
      new Command("create")
        .description("新建令牌，只显示这一次 · make a token, shown this once")
        .addOption(
          new Option(
            "--role <role>",
            "角色，后者可做前者所能做的一切 · role, each may do all that those before it may",
          )
            .choices(TOKEN_ROLES)
            .makeOptionMandatory(),
        )
        .option("--region <code>", "写入限于此区划及其以下 · writes are confined to this region and below")
        .option("--name <name>", "名称，写入的记录以此署名 · name, by which the record of writes knows it")
        .option(
          "--expires <day>",
          "到期日，当日起（北京时间）失效 · day from which it is refused (Beijing time)",
          parseDay,
        )
        .action(create),
    )
    .addCommand(new Command("list").description("列出全部令牌 · list all tokens").action(list))
    .addCommand(
      new Command("revoke")
        .description("作废令牌，立即生效 · revoke a token, at once")
        .argument("<token>", "编号或名称 · id or name")
        .action(revoke),
    );
}

/** The beginning of a day in Beijing. */
function parseDay(text: string): Date {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00+08:00`) : null;
  const isThere = day !== null && new Date(day.getTime() + 8 * 3_600_000).toISOString().startsWith(text);
  if (!isThere) throw new InvalidArgumentError("应为日期，如 2027-01-31 · a day, such as 2027-01-31");
  if (day.getTime() <= Date.now())
    throw new InvalidArgumentError("到期日应在今天之后 · the day must be after today");
  return day;
}

async function create({ role, region = undefined, name, expires }: Asked): Promise<void> {
  await withDatabase(async (database) => {
    const { token, secret } = await createToken(database, {
      role,
      region: region ?? null,
      name: name ?? null,
      expiresAt: expires ?? null,
      createdBy: commandLineWriter().actor,
    });
    // The secret alone on standard output, for a script; what is about it beside it.
    process.stdout.write(`${secret}\n`);
    process.stderr.write(
      `${tokenLines([token])}` +
        "令牌只显示这一次，库中只存其散列；用法：Authorization: Bearer gk_…\n" +
        "The token is shown this once, only its hash is stored. Use it as Authorization: Bearer gk_…\n",
    );
  });
}

async function list(): Promise<void> {
  await withDatabase(async (database) => {
    const tokens = await listTokens(database);
    process.stdout.write(tokens.length ? tokenLines(tokens) : "还没有令牌 · there are no tokens\n");
  });
}

async function revoke(idOrName: string): Promise<void> {
  await withDatabase(async (database) => {
    const token = await revokeToken(database, idOrName, commandLineWriter().actor);
    process.stdout.write(`已作废 · revoked\n${tokenLines([token])}`);
  });
}
