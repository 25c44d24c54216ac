import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { Refusal } from "../../compare";
import {
  listPublishedRankings,
  publishedRankingById,
  storePublishedRanking,
  type PublishedRanking,
} from "../../db";
import { freezeQuestion, freezeRows } from "../../rank";
import { isGiven, requireYear } from "../arguments";
import type { Context } from "../context";
import type { RankingNode } from "../nodes";
import { connectionOf, Cursors, isPosition, LARGEST_PAGE, requirePageSize } from "../paging";
import { AFTER, FIRST } from "../phrases";
import { requireNoNul } from "../plain-text";
import { publishedQuestion, replays } from "../published-ranking";
import { answerRanking, requireRankQuestion } from "../rank-question";
import { say } from "../say";
import { PublishedRankingConnectionType, PublishedRankingType } from "../types/published-ranking";
import { RankingType } from "../types/ranking";
import { RankingArgs } from "../types/ranking-args";
import { writing } from "../writing";

const LONGEST_TITLE = 200;

/** What is not written is null. */
const unsaid = {
  indicator: null,
  scheme: null,
  schemeVersion: null,
  weights: null,
  where: null,
  direction: null,
  minDenominator: null,
};

/** Published rankings belong to no release: each has its own. */
const NO_RELEASE = 0;

@Resolver()
export class PublishedRankingQueries {
  @Query(() => PublishedRankingType, {
    nullable: true,
    description: say("一个公布的排名；null 为没有。", "A published ranking; null: there is none."),
  })
  async publishedRanking(
    @Ctx() { database }: Context,
    @Arg("id", () => ID, { description: say("编号。", "Its number.") }) id: string,
  ): Promise<PublishedRanking | null> {
    return /^[1-9]\d{0,8}$/.test(id) ? publishedRankingById(database, Number(id)) : null;
  }

  @Query(() => PublishedRankingConnectionType, {
    nullable: true,
    description: say(
      "公布的排名，后公布的在前，分页。",
      "Published rankings, the last one first, page by page.",
    ),
  })
  async publishedRankings(
    @Ctx() { database }: Context,
    @Arg("year", () => Int, {
      nullable: true,
      description: say("哪个年度的数据；null 为全部。", "The year that they rank; null: all."),
    })
    asked: number | null,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<PublishedRankingConnectionType> {
    const size = requirePageSize(first);
    const year = isGiven(asked) ? requireYear(asked) : null;
    const cursors = new Cursors("publishedRankings", { year }, { id: isPosition });
    const from = cursors.read(after, null);
    const query = { year, before: from?.key.id, limit: size + 1 };
    const { rankings, totalCount } = await listPublishedRankings(database, query);
    const page = connectionOf(rankings, size, after, ({ id }) => cursors.write(NO_RELEASE, { id }));
    return { ...page, totalCount } as unknown as PublishedRankingConnectionType;
  }

  @Mutation(() => PublishedRankingType, {
    description: say(
      "公布一个排名（REVIEWER）：参数、版本和全部行从此固定。不改数据，所以没有新的一版。限于某区划的令牌只能公布其中机关的排名。",
      "Publishes a ranking (REVIEWER): its arguments, versions and all of its rows are frozen. It changes no data, so that it makes no release. A token of a region publishes rankings among its agencies only.",
    ),
  })
  async publishRanking(
    @Ctx() context: Context,
    @Arg("title", () => String, {
      description: say(`标题，1 至 ${LONGEST_TITLE} 字。`, `Title, 1 to ${LONGEST_TITLE} characters.`),
    })
    askedTitle: string,
    @Args(() => RankingArgs) args: RankingArgs,
  ): Promise<PublishedRanking> {
    requireNoNul({ title: askedTitle, ...args });
    const title = requireTitle(askedTitle);
    const release = await context.releases.resolve(args.release);
    const question = await requireRankQuestion(context, { ...unsaid, ...args }, release);
    const { rankedCount, agencies, json } = await freezeRows(context.database, question);
    if (!rankedCount) throw nothingToPublish(agencies.length);
    const ranking = { title, release, year: question.year, arguments: freezeQuestion(question), rows: json };
    const id = await writing(context, (writer) =>
      storePublishedRanking(context.database, writer, { ...ranking, agencies }),
    );
    return (await publishedRankingById(context.database, id))!;
  }
}

@Resolver(() => PublishedRankingType)
export class PublishedRankingResolver {
  @FieldResolver(() => ID, { description: say("编号。", "Its number.") })
  id(@Root() { id }: PublishedRanking): string {
    return String(id);
  }

  @FieldResolver(() => String, {
    description: say(
      "公布时的全部行，规范 JSON（RFC 8785）；其 UTF-8 的 SHA-256 应为 sha256。",
      "All rows as they were published, canonical JSON (RFC 8785); in UTF-8 its SHA-256 should be `sha256`.",
    ),
  })
  async rows(@Root() { id }: PublishedRanking, @Ctx() { loaders }: Context): Promise<string | null> {
    return loaders.publishedRowsById.load(id);
  }

  @FieldResolver(() => RankingType, {
    description: say(
      "以其参数答自其版数据的排名，分页。",
      "The ranking, answered from its release with its arguments, page by page.",
    ),
  })
  async ranking(
    @Root() published: PublishedRanking,
    @Ctx() context: Context,
    @Arg("first", () => Int, { defaultValue: LARGEST_PAGE, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<RankingNode> {
    const asked = publishedQuestion(published);
    return answerRanking(context, asked, { first, after, release: published.release });
  }

  @FieldResolver(() => Boolean, {
    description: say(
      "此刻从其版数据重算，是否与公布时逐字节相同；所存有改动，或指标的定义已是另一版，也为 false。",
      "Computed again now from its release, byte for byte the same; false too where what is stored was changed, or an indicator has another version now.",
    ),
  })
  replays(@Root() published: PublishedRanking, @Ctx() context: Context): Promise<boolean> {
    return replays(context, published);
  }
}

function requireTitle(text: string): string {
  const title = text.trim();
  if (title && title.length <= LONGEST_TITLE) return title;
  throw new Refusal(
    "BAD_ARGUMENT",
    `title 须为 1 至 ${LONGEST_TITLE} 字，此次为 ${title.length} 字`,
    `title must have 1 to ${LONGEST_TITLE} characters, and has ${title.length}`,
    { title: { from: 1, to: LONGEST_TITLE } },
  );
}

function nothingToPublish(peers: number): Refusal {
  return new Refusal(
    "BAD_ARGUMENT",
    `${peers} 个机关无一有名次，没有可公布的；请先以 ranking 查看原因`,
    `none of ${peers} agencies has a rank, there is nothing to publish; ask ranking for the reasons`,
    { query: "ranking" },
  );
}
