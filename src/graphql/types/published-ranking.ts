import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../scalars";
import { say } from "../say";
import { PageInfoType } from "./page-info";

@ObjectType("PublishedRanking", {
  description: say(
    "公布了的排名：问的什么、答的什么、据哪一版数据，都已固定，不再改变。",
    "A ranking as it was published: what was asked, what was answered and from which release; none of it changes any more.",
  ),
  simpleResolvers: true,
})
export class PublishedRankingType {
  @Field(() => String, { description: say("公布时的标题。", "The title it was published under.") })
  title!: string;

  @Field(() => Int, {
    description: say("据哪一版数据算出。", "The release that it was computed from."),
  })
  release!: number;

  @Field(() => String, {
    description: say(
      "固定了的参数，规范 JSON（RFC 8785）：问的全部，连同指标、方案和核对规则的版本。",
      "The frozen arguments as canonical JSON (RFC 8785): all that was asked, with the versions of indicators, scheme and rules.",
    ),
  })
  arguments!: string;

  @Field(() => String, {
    description: say(
      "公布时全部行（rows）的 SHA-256，按 UTF-8，小写十六进制。",
      "SHA-256 of all rows (`rows`, in UTF-8) when it was published, in lower-case hex.",
    ),
  })
  sha256!: string;

  @Field(() => DateTime, { description: say("何时公布。", "When it was published.") })
  publishedAt!: Date;
}

@ObjectType("PublishedRankingEdge", {
  description: say("一个公布的排名及其游标。", "A published ranking and its cursor."),
  simpleResolvers: true,
})
export class PublishedRankingEdgeType {
  @Field(() => String, { description: say("此条的游标，供 after 用。", "Cursor for `after`.") })
  cursor!: string;

  @Field(() => PublishedRankingType, { description: say("公布的排名。", "The published ranking.") })
  node!: PublishedRankingType;
}

@ObjectType("PublishedRankingConnection", {
  description: say("一页公布的排名。", "A page of published rankings."),
  simpleResolvers: true,
})
export class PublishedRankingConnectionType {
  @Field(() => [PublishedRankingEdgeType], {
    description: say("各条及其游标。", "Published rankings with their cursors."),
  })
  edges!: PublishedRankingEdgeType[];

  @Field(() => [PublishedRankingType], { description: say("各个公布的排名。", "The published rankings.") })
  nodes!: PublishedRankingType[];

  @Field(() => PageInfoType, { description: say("页的信息。", "About the page.") })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: say("各页合计条数。", "How many there are on all pages.") })
  totalCount!: number;
}
