import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { searchWords, snippetOf } from "../../compare";
import { listSections, type AgencyFilter, type SectionFilter } from "../../db";
import { findWords, SCOPES, type Scope, type TextRange } from "../../report";
import { isGiven, requireFilter, requireYear } from "../arguments";
import type { Context } from "../context";
import type { SectionNode } from "../nodes";
import { connectionOf, Cursors, isPosition, isText, requirePageSize } from "../paging";
import { AFTER, FIRST, RELEASE } from "../phrases";
import { say } from "../say";
import { SectionConnectionType, SectionEdgeType, SectionFilterInput, TextRangeType } from "../types/section";

/** Of one section; a text that says a word more often is cut off. */
const MOST_HIGHLIGHTS = 100;

const isScope = (value: unknown): value is Scope => SCOPES.some((scope) => scope === value);

interface AskedSections extends Omit<SectionFilter, "words"> {
  readonly search?: string | null;
  readonly agency?: AgencyFilter | null;
}

interface SectionEdgeNode {
  readonly node: SectionNode;
  readonly words: readonly string[];
}

@Resolver()
export class SectionQueries {
  @Query(() => SectionConnectionType, {
    nullable: true,
    description: say(
      "各报告的章节，分页：年度由新到旧，同年按机关代码，先本级后汇总，再按文件次序。不查文字时也列出自己没有文字、只有下级各节的节。",
      "Sections of all reports, page by page: newest year first, then by agency code, own figures before consolidated ones, in the order of the document. Without a search, sections that have no text of their own are listed too: theirs stands in the sections below.",
    ),
  })
  async sections(
    @Ctx() context: Context,
    @Arg("where", () => SectionFilterInput, { description: say("哪些节。", "Which sections.") })
    where: AskedSections,
    @Arg("first", () => Int, { defaultValue: 20, description: FIRST }) first: number,
    @Arg("after", () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg("release", () => Int, { nullable: true, description: RELEASE }) release: number | null,
  ) {
    const size = requirePageSize(first);
    const words = isGiven(where.search) ? searchWords(where.search) : null;
    const cursors = new Cursors("sections", where, {
      ...{ year: isPosition, agencyCode: isText, scope: isScope, ordinal: isPosition },
    });
    const from = cursors.read(after, release);
    const at = await context.releases.resolve(from?.release ?? release);
    const agency = where.agency && (await requireFilter(context, at, where.agency));
    const { kinds } = where;
    const years = where.years?.map(requireYear);
    const { sections, totalCount } = await listSections(context.database, {
      ...{ release: at, filter: { words, kinds, years, agency }, limit: size + 1, after: from?.key },
    });
    const nodes = sections.map((section) => ({ ...section, shownAt: at }));
    const page = connectionOf(nodes, size, after, ({ year, agencyCode, scope, ordinal }) =>
      cursors.write(at, { year, agencyCode, scope, ordinal }),
    );
    return { ...page, edges: page.edges.map((edge) => ({ ...edge, words: words ?? [] })), totalCount };
  }
}

@Resolver(() => SectionEdgeType)
export class SectionEdgeResolver {
  @FieldResolver(() => String, {
    description: say(
      "第一处命中前后各约 60 个字符，尽可能在句末断开，略去处有 …；没有命中时为开头。",
      "About 60 characters on each side of the first hit, cut where a sentence ends if one does, with … where text is left out; the beginning where nothing was looked for.",
    ),
  })
  snippet(@Root() { node, words }: SectionEdgeNode): string {
    return snippetOf(node.text, findWords(node.text, words, 1)[0]);
  }

  @FieldResolver(() => [TextRangeType], {
    description: say(
      `命中之处，在此节的 text 里，依次而不相叠，至多前 ${MOST_HIGHLIGHTS} 处；不查文字时为空。`,
      `Where the words stand in the section's \`text\`, in order and apart, the first ${MOST_HIGHLIGHTS} at most; empty without a search.`,
    ),
  })
  highlights(@Root() { node, words }: SectionEdgeNode): TextRange[] {
    return findWords(node.text, words, MOST_HIGHLIGHTS);
  }
}
