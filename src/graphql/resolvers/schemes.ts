import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { newestSchemes, saveScheme } from "../../db";
import { checkedScheme, frozen, schemeOf, type Scheme } from "../../rank";
import { isGiven } from "../arguments";
import type { Context } from "../context";
import { requireNoNul } from "../plain-text";
import { say } from "../say";
import { SchemeType } from "../types/scheme";
import { SchemeInputType } from "../types/scheme-input";
import { writing } from "../writing";

@Resolver()
export class SchemeQueries {
  @Query(() => [SchemeType], {
    description: say("各评价方案的最新版本，按代码。", "The newest version of every scheme, by code."),
  })
  async schemes(@Ctx() { database, releases }: Context): Promise<Scheme[]> {
    return (await newestSchemes(database, await releases.resolve(null))).map(schemeOf);
  }

  @Query(() => SchemeType, {
    nullable: true,
    description: say(
      "一个评价方案；没有此代码或版本为 null。",
      "One scheme; null where there is no such code or version.",
    ),
  })
  async scheme(
    @Ctx() { loaders, releases }: Context,
    @Arg("code", () => ID, { description: say("代码。", "Its code.") }) code: string,
    @Arg("version", () => Int, {
      nullable: true,
      description: say("版本；null 为最新。", "Version; null: the newest."),
    })
    version: number | null,
  ): Promise<Scheme | null> {
    const versions = await loaders.schemeVersionsByCode.load({
      release: await releases.resolve(null),
      key: code,
    });
    const found = isGiven(version) ? versions.find((one) => one.version === version) : versions.at(-1);
    return found ?? null;
  }
}

@Resolver(() => SchemeType)
export class SchemeResolver {
  @FieldResolver(() => Boolean, {
    description: say("是否已有以此版公布的排名。", "Whether a ranking was published by this version."),
  })
  published(@Root() scheme: Scheme, @Ctx() { loaders }: Context): Promise<boolean> {
    return loaders.isPublishedScheme.load(scheme);
  }
}

@Resolver()
export class SchemeMutations {
  @Mutation(() => SchemeType, {
    description: say(
      "保存一个评价方案，成为其下一版，也成为一版数据（ADMIN，不限区划的令牌）。与最新版本相同则就是那一版。",
      "Saves a scheme as its next version, as a release (ADMIN, by a token of no region). Where the newest version says just that already, it is that one.",
    ),
  })
  async saveScheme(
    @Ctx() context: Context,
    @Arg("input", () => SchemeInputType, { description: say("评价方案。", "The scheme.") })
    input: SchemeInputType,
  ): Promise<Scheme> {
    requireNoNul(input, "input");
    const content = checkedScheme(input);
    const { scheme, release } = await writing(context, (writer) =>
      saveScheme(context.database, writer, (database, newest) => frozen(database, newest, content)),
    );
    if (release !== null) context.releases.moveTo(release);
    return schemeOf(scheme);
  }
}
