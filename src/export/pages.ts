import type { Answer, AskedQuery, ReadPart } from "./kind";

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Follows the cursors of the query itself. */
export const readPages: ReadPart = (question, part) =>
  follow((after) => question.page(part, { args: { first: question.pageSize, after } }), []);

/** Follows the cursors of a list below the query's answer; the query's own rows are left out. */
export const readNestedPages: ReadPart = (question, part) =>
  follow(
    (after) => question.page(part, { args: { first: 0 }, nested: { first: question.pageSize, after } }),
    part.list.slice(0, -1),
  );

async function* follow(
  ask: (after: string | null) => Promise<Answer>,
  holder: readonly string[],
): AsyncGenerator<Answer> {
  for (let after: string | null = null, more = true; more;) {
    const answer = await ask(after);
    yield answer;
    const { pageInfo } = holder.reduce((at, name) => at[name] as Answer, answer) as { pageInfo: PageInfo };
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
}

/** As the query counts them. */
export async function totalCount(question: AskedQuery): Promise<number> {
  const answer = await question.ask("totalCount", { args: { first: 0 } });
  return answer.totalCount as number;
}
