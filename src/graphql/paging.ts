import { createHash } from "node:crypto";
import { Refusal } from "../compare";

/** What a page may hold; more is for the export. */
export const LARGEST_PAGE = 500;

/** @throws Refusal BAD_ARGUMENT outside 0 to 500 */
export function requirePageSize(first: number): number {
  if (first >= 0 && first <= LARGEST_PAGE) return first;
  throw new Refusal(
    "BAD_ARGUMENT",
    `first 须为 0 至 ${LARGEST_PAGE}，而非 ${first}`,
    `first must be from 0 to ${LARGEST_PAGE}, not ${first}`,
    { first: { from: 0, to: LARGEST_PAGE } },
  );
}

/** A place in a list: which release, which question, and the last row before. */
interface CursorContent<Key> {
  readonly release: number;
  readonly question: string;
  readonly key: Key;
}

/** How to tell the parts of a key from what somebody made up. */
type KeyParts = Readonly<Record<string, (value: unknown) => boolean>>;
type KeyOf<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends (value: unknown) => value is infer Value ? Value : never;
};

/** A whole number that PostgreSQL's integer holds. */
export function isPosition(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}

/** Text that PostgreSQL can hold. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && !value.includes("\0");
}

/** Cursors of one list: they carry its release and question, and are refused where either is another. */
export class Cursors<Parts extends KeyParts> {
  private readonly question: string;

  /** `question`: the arguments that decide which rows there are and in which order. */
  constructor(
    name: string,
    question: unknown,
    private readonly parts: Parts,
  ) {
    this.question = createHash("sha256")
      .update(JSON.stringify([name, question], asksNothing))
      .digest("base64url")
      .slice(0, 16);
  }

  write(release: number, key: KeyOf<Parts>): string {
    const content: CursorContent<KeyOf<Parts>> = { release, question: this.question, key };
    return Buffer.from(JSON.stringify(content)).toString("base64url");
  }

  /** @throws Refusal CURSOR_MISMATCH where the cursor is of another list, or `release` is asked and is another */
  read(
    after: string | null | undefined,
    release: number | null | undefined,
  ): { release: number; key: KeyOf<Parts> } | null {
    if (after === null || after === undefined) return null;
    const content = parse<KeyOf<Parts>>(after);
    const isOurs = content !== null;
    if (isOurs && content.question !== this.question)
      throw mismatch(
        "after",
        "是另一个查询或另一组参数的游标；请沿用原来的参数",
        "belongs to another query or to other arguments; keep those it came with",
      );
    if (!isOurs || !this.isKey(content.key))
      throw mismatch("after", "不是本服务给出的游标", "is not a cursor of this service");
    if (typeof release === "number" && release !== content.release)
      throw mismatch(
        "release",
        `为 ${release}，而游标属于第 ${content.release} 版；请写 release: ${content.release}`,
        `is ${release}, but the cursor is of release ${content.release}; ask with release: ${content.release}`,
        { release: content.release },
      );
    return content;
  }

  private isKey(key: unknown): boolean {
    if (typeof key !== "object" || key === null) return false;
    const found = key as Record<string, unknown>;
    return Object.entries(this.parts).every(([name, fits]) => fits(found[name]));
  }
}

/** What is null and what is not written asks the same. */
const asksNothing = (_key: string, value: unknown) => value ?? undefined;

function parse<Key>(after: string): CursorContent<Key> | null {
  try {
    const content = JSON.parse(Buffer.from(after, "base64url").toString()) as CursorContent<Key> | null;
    return Number.isSafeInteger(content?.release) && typeof content?.question === "string" ? content : null;
  } catch {
    return null;
  }
}

/** Without a cursor the same question starts from its first page. */
function mismatch(argument: string, zh: string, en: string, allowed: unknown = { after: null }): Refusal {
  return new Refusal("CURSOR_MISMATCH", `${argument} ${zh}`, `${argument} ${en}`, allowed);
}

/** What Relay wants to know about a page. */
export interface PageInfoData {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A page from one row more than was asked for: the extra row only says that there is a next page. */
export function connectionOf<Node>(
  rows: readonly Node[],
  first: number,
  after: string | null | undefined,
  cursorOf: (node: Node) => string,
): { edges: { cursor: string; node: Node }[]; nodes: Node[]; pageInfo: PageInfoData } {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
