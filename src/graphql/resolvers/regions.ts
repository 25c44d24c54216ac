import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { listRegions } from "../../db";
import { isGiven } from "../arguments";
import type { Context } from "../context";
import type { RegionNode } from "../nodes";
import { isText, LARGEST_PAGE } from "../paging";
import { say } from "../say";
import { RegionType } from "../types/catalogue";

@Resolver(() => RegionType)
export class RegionResolver {
  @Query(() => [RegionType], {
    description: say(
      `行政区划：不写参数为各省级；有 search 时在 parent 之下查，至多 ${LARGEST_PAGE} 条。`,
      `Regions: without arguments the provinces; with \`search\` anywhere below \`parent\`, at most ${LARGEST_PAGE}.`,
    ),
  })
  regions(
    @Ctx() { database }: Context,
    @Arg("parent", () => ID, {
      nullable: true,
      description: say("上级区划代码；null 为全国。", "Code of the region above; null: the country."),
    })
    parent: string | null,
    @Arg("search", () => String, {
      nullable: true,
      description: say(
        "名称中的文字或完整代码；null 为不查。",
        "Text in the name, or a whole code; null: none.",
      ),
    })
    search: string | null,
  ): Promise<RegionNode[]> | RegionNode[] {
    const texts = [parent, search].filter(isGiven);
    if (!texts.every(isText)) return [];
    return listRegions(database, { parent, search, limit: LARGEST_PAGE });
  }

  @Query(() => RegionType, {
    nullable: true,
    description: say("一个区划；null 为没有此代码。", "One region; null: no such code."),
  })
  region(
    @Ctx() { loaders }: Context,
    @Arg("code", () => ID, { description: say("区划代码。", "Its code.") }) code: string,
  ): Promise<RegionNode | null> {
    return loaders.regionByCode.load(code);
  }

  @FieldResolver(() => RegionType, {
    nullable: true,
    description: say("上级区划；null 为省级。", "The region above; null: a province."),
  })
  async parent(@Root() region: RegionNode, @Ctx() { loaders }: Context): Promise<RegionNode | null> {
    return region.parent ? loaders.regionByCode.load(region.parent) : null;
  }

  @FieldResolver(() => [RegionType], {
    description: say("下级区划，按代码。", "The regions directly below, by code."),
  })
  children(@Root() region: RegionNode, @Ctx() { loaders }: Context): Promise<RegionNode[]> {
    return loaders.childrenByRegionCode.load(region.code);
  }
}
