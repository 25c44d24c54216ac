import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import type { RegionNode } from "../nodes";
import { say } from "../say";
import { RegionType } from "../types/catalogue";
import { ViewerType } from "../types/viewer";
import type { Viewer } from "../viewer";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    description: say("此次请求是谁、能做什么。", "Who asks, and what they may do."),
  })
  viewer(@Ctx() { viewer }: Context): Viewer {
    return viewer;
  }

  @FieldResolver(() => RegionType, {
    nullable: true,
    description: say(
      "写入限于此区划及其以下；null 为不限。",
      "Writes are confined to this region and below; null: they are not.",
    ),
  })
  async region(@Root() { region }: Viewer, @Ctx() { loaders }: Context): Promise<RegionNode | null> {
    return region === null ? null : loaders.regionByCode.load(region);
  }
}
