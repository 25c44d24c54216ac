import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { Refusal } from "../../compare";
import { agenciesByName, listAgencies, type AgencyFilter, type NameOrder } from "../../db";
import type { Agency } from "../../report";
import { isGiven, requireFilter } from "../arguments";
import type { Context } from "../context";
import { NameOrderEnum } from "../enums";
import { agencyNode, type AgencyNode } from "../nodes";
import { connectionOf, Cursors, isText, requirePageSize } from "../paging";
import { AFTER, FIRST, RELEASE } from "../phrases";
import { say } from "../say";
import { AgencyConnectionType, AgencyFilterInput, AgencyType } from "../types/agency";

@Resolver()
export class AgencyQueries {
  @Query(() => AgencyType, {
    nullable: true,
    description: say(
      "一个机关，按代码或名称（二者取一）；null 为没有。名称对应多个机关时报错 AMBIGUOUS_NAME 并列出代码。",
      "One agency by code or by name (one of both); null: there is none. A name of several is AMBIGUOUS_NAME with their codes.",
    ),
  })
  async agency(
    @Ctx() context: Context,
    @Arg("code", () => ID, { nullable: true, description: say("机关代码。", "Its code.") })
    code: string | null,
    @Arg("name", () => String, {
      nullable: true,
      description: say("名称或别名，须完整。", "Its whole name or alias."),
    })
    name: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ): Promise<AgencyNode | null> {
    if (isGiven(code) === isGiven(name))
      throw new Refusal(
        "BAD_ARGUMENT",
        "code 与 name 须写且只写一个",
        "give code or name, and only one of both",
        ["code", "name"],
      );
    const at = await context.releases.resolve(release);
    const agency = isGiven(code)
      ? await context.loaders.agencyByCode.load({ release: at, key: code })
      : onlyOne(name!, await agenciesByName(context.database, at, name!));
    return agency ? agencyNode(agency, at) : null;
  }

  @Query(() => AgencyConnectionType, {
    nullable: true,
    description: say("机关名录，分页。", "The register of agencies, page by page."),
  })
  async agencies(
    @Ctx() context: Context,
    @Arg("where", () => AgencyFilterInput, {
      nullable: true,
      description: say("哪些机关；null 为全部。", "Which agencies; null: all."),
    })
    where: AgencyFilter | null,
    @Arg("search", () => String, {
      nullable: true,
      description: say(
        "名称、别名或代码中的文字，或其拼音、拼音首字母（如 huaian、hasgaj）；null 为不查。",
        "Text in the name, an alias or the code, or their pinyin or initials (huaian, hasgaj); null: none.",
      ),
    })
    search: string | null,
    @Arg("order", () => NameOrderEnum, { defaultValue: "CODE", description: say("次序。", "Order.") })
    order: NameOrder,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ): Promise<AgencyConnectionType> {
    const size = requirePageSize(first);
    const cursors = new Cursors("agencies", { where, search, order }, { name: isText, code: isText });
    const from = cursors.read(after, release);
    const at = await context.releases.resolve(from?.release ?? release);
    const filter = await requireFilter(context, at, where);
    const { agencies, totalCount } = await listAgencies(context.database, {
      ...{ release: at, filter, search, order, limit: size + 1 },
      after: from?.key,
    });
    const nodes = agencies.map((agency) => agencyNode(agency, at));
    const page = connectionOf(nodes, size, after, ({ name, code }) => cursors.write(at, { name, code }));
    return { ...page, totalCount } as unknown as AgencyConnectionType;
  }
}

function onlyOne(name: string, found: readonly Agency[]): Agency | null {
  if (found.length <= 1) return found[0] ?? null;
  const codes = found.map(({ code }) => code);
  throw new Refusal(
    "AMBIGUOUS_NAME",
    `“${name}”是 ${found.length} 个机关的名称，请改用代码：${found.map((one) => `${one.code} ${one.name}`).join("、")}`,
    `"${name}" is the name of ${found.length} agencies, use a code: ${codes.join(", ")}`,
    codes,
  );
}
