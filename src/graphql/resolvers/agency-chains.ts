import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { chainsOver } from "../../checks";
import { requireIndicator } from "../../compare";
import type { Scope } from "../../report";
import { requireSpan } from "../arguments";
import type { Context } from "../context";
import { ScopeEnum } from "../enums";
import type { AgencyNode } from "../nodes";
import { SCOPE_OF_ONE } from "../phrases";
import { say } from "../say";
import { AgencyType } from "../types/agency";
import { ChainType } from "../types/chain";
import { newest } from "./agency-fields";

@Resolver(() => AgencyType)
export class AgencyChainsResolver {
  @FieldResolver(() => [ChainType], {
    description: say(
      "逐年承接的各项：上年结转（总计在前，各类申请人在后）、现行有效、项目数量；报告的表式没有的不列。",
      "What one year hands to the next: applications carried over (the total, then each kind of applicant), documents in force, items; what no form of its reports asks for is left out.",
    ),
  })
  async chains(
    @Root() { code, release }: AgencyNode,
    @Ctx() { loaders }: Context,
    @Arg("from", () => Int, {
      nullable: true,
      description: say("自此年度起；null 为最早的报告。", "First year; null: that of the oldest report."),
    })
    from: number | null,
    @Arg("to", () => Int, {
      nullable: true,
      description: say("至此年度止；null 为最新的报告。", "Last year; null: that of the newest report."),
    })
    to: number | null,
    @Arg("scope", () => ScopeEnum, { nullable: true, description: SCOPE_OF_ONE }) scope: Scope | null,
  ): Promise<ChainType[]> {
    const span = requireSpan(from, to);
    const all = await loaders.yearsByAgencyCode.load({ release, key: code });
    const asked = all.filter(({ year }) => span.from <= year && year <= span.to);
    const chosen = scope ?? newest(asked)?.scope ?? "OWN";
    const years = all.filter((one) => one.scope === chosen);
    return chainsOver(years, span.from, span.to).map(({ indicator, links, ...chain }): ChainType => ({
      ...chain,
      indicator: requireIndicator(indicator),
      scope: chosen,
      links: [...links],
    }));
  }
}
