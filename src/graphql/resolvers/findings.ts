import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { rules, type Rule } from "../../checks";
import { countFindings, GRAVITY, listFindings, type FindingFilter } from "../../db";
import type { Context } from "../context";
import { findingNode, requireFindingFilter, type AskedFindings } from "../findings";
import type { FindingNode } from "../nodes";
import { connectionOf, Cursors, isPosition, isText, requirePageSize } from "../paging";
import { AFTER, FIRST, RELEASE } from "../phrases";
import { say } from "../say";
import {
  FindingConnectionType,
  FindingEdgeType,
  FindingFilterInput,
  FindingType,
  RuleType,
} from "../types/finding";

/** `release` and `filter`: what is counted where somebody asks. */
interface FindingsPage extends ReturnType<typeof connectionOf<FindingNode>> {
  readonly release: number;
  readonly filter: FindingFilter;
}

@Resolver()
export class FindingQueries {
  @Query(() => [RuleType], {
    description: say("全部核对规则。", "All rules that reports are checked by."),
  })
  rules(): readonly Rule[] {
    return rules;
  }

  @Query(() => FindingConnectionType, {
    nullable: true,
    description: say(
      "核对结果，分页：年度由新到旧，同年先重后轻，再按机关、规则。",
      "Findings, page by page: newest year first, the gravest first within a year, then by agency and rule.",
    ),
  })
  async findings(
    @Ctx() context: Context,
    @Arg("where", () => FindingFilterInput, {
      nullable: true,
      description: say(
        "哪些；null 为 FAILED 和 UNCERTAIN 的全部。",
        "Which; null: all that are FAILED or UNCERTAIN.",
      ),
    })
    where: AskedFindings | null,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ): Promise<FindingsPage> {
    const size = requirePageSize(first);
    const cursors = new Cursors("findings", where, {
      ...{ year: isPosition, gravity: isGravity, agencyCode: isText, rule: isText, key: isText },
    });
    const from = cursors.read(after, release);
    const at = await context.releases.resolve(from?.release ?? release);
    const filter = await requireFindingFilter(context, at, where ?? {});
    const findings = await listFindings(context.database, {
      ...{ release: at, filter, limit: size + 1, after: from?.key },
    });
    const nodes = findings.map((finding) => findingNode(finding, at));
    const page = connectionOf(nodes, size, after, ({ year, severity, agencyCode, rule, key }) =>
      cursors.write(at, { year, gravity: GRAVITY[severity], agencyCode, rule, key }),
    );
    return { ...page, release: at, filter };
  }
}

@Resolver(() => FindingConnectionType)
export class FindingConnectionResolver {
  @FieldResolver(() => [FindingEdgeType], {
    description: say("各条及其游标。", "Findings with their cursors."),
  })
  edges(@Root() { edges }: FindingsPage) {
    return edges;
  }

  @FieldResolver(() => [FindingType], { description: say("各核对结果。", "The findings.") })
  nodes(@Root() { nodes }: FindingsPage): readonly FindingNode[] {
    return nodes;
  }

  @FieldResolver(() => Int, {
    description: say(
      "各页合计条数；问到时才数。",
      "How many there are on all pages; counted only where it is asked.",
    ),
  })
  totalCount(@Root() { release, filter }: FindingsPage, @Ctx() { database }: Context): Promise<number> {
    return countFindings(database, { release, filter });
  }
}

const isGravity = (value: unknown): value is number =>
  Object.values(GRAVITY).some((gravity) => gravity === value);
