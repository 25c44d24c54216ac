import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from "type-graphql";
import { rankIntervals, scoredPeers, type Contribution, type RankInterval, type Scheme } from "../../rank";
import type { Context } from "../context";
import type { RankedNode, RankingNode, StandingNode } from "../nodes";
import { say } from "../say";
import { ContributionType, RankIntervalType } from "../types/contribution";
import { RankedAgencyType, RankingType } from "../types/ranking";
import { SchemeType } from "../types/scheme";
import { StandingType } from "../types/standing";

@Resolver(() => RankingType)
export class RankingSchemeResolver {
  @FieldResolver(() => SchemeType, {
    nullable: true,
    description: say(
      "所据的评价方案（试算时带所问的权重）；按指标排名为 null。",
      "The scheme that ranks, with the weights of a what-if; null where an indicator does.",
    ),
  })
  scheme(@Root() { scheme }: RankingNode): Scheme | null {
    return scheme;
  }
}

@Resolver(() => StandingType)
export class StandingSchemeResolver {
  @FieldResolver(() => SchemeType, {
    nullable: true,
    description: say(
      "所据的评价方案；按指标排名为 null。",
      "The scheme that ranks; null where an indicator does.",
    ),
  })
  scheme(@Root() { question }: StandingNode): Scheme | null {
    return question.scheme;
  }
}

@Resolver(() => RankedAgencyType)
export class RankedBySchemeResolver {
  @FieldResolver(() => [ContributionType], {
    nullable: true,
    description: say(
      "得分的由来，按方案各项的次序，points 合计为 value；按指标排名为 null。",
      "Where the score comes from, in the order of the scheme's terms: the points add up to `value`; null where an indicator ranks.",
    ),
  })
  async contributions(
    @Root() { code, question }: RankedNode,
    @Ctx() { database }: Context,
  ): Promise<readonly Contribution[] | null> {
    if (!question.scheme) return null;
    const peers = await scoredPeers(database, question, [question.year]);
    return peers.find((peer) => peer.code === code)?.contributions ?? null;
  }

  @FieldResolver(() => RankIntervalType, {
    nullable: true,
    description: say(
      "权重变动时的名次范围：每次抽取把各权重乘以 1 ± spread 之间的随机数再归一；按指标排名为 null。",
      "Where it ranks as weights vary: in each draw every weight is multiplied by something from 1 − spread to 1 + spread, then all sum to 1 again; null where an indicator ranks.",
    ),
  })
  async interval(
    @Root() { code, question }: RankedNode,
    @Ctx() { database }: Context,
    @Arg("draws", () => Int, {
      defaultValue: 500,
      description: say("抽取次数，1 至 2000。", "How many draws, 1 to 2000."),
    })
    draws: number,
    @Arg("seed", () => Int, {
      defaultValue: 1,
      description: say("随机数种子：相同则结果相同。", "Seed: the same one draws the same weights."),
    })
    seed: number,
    @Arg("spread", () => Float, {
      defaultValue: 0.2,
      description: say("权重变动的幅度，0 至 1。", "How far weights move, 0 to 1 of themselves."),
    })
    spread: number,
  ): Promise<RankInterval | null> {
    if (!question.scheme) return null;
    const intervals = await rankIntervals(database, question, { draws, seed, spread });
    return intervals.get(code) ?? null;
  }
}
