import { agenciesByCode, type Database } from "../../db";
import type { RankQuestion } from "../question";
import { rankedAgencies, unrankedAgencies, type Page } from "../ranking";
import { canonicalJson } from "./freeze-question";

/** All rows of a ranking: how many of them are ranked, whose they are, and what they say as canonical JSON. */
export interface FrozenRows {
  readonly rankedCount: number;
  readonly agencies: readonly string[];
  readonly json: string;
}

/** So many rows are read at once. */
const PAGE = 2000;

/**
 * Every row of the question's ranking, ranked and unranked, with all that a ranking shows of it, as canonical JSON: the same
 * bytes whenever it is asked, because a release never changes.
 */
export async function freezeRows(database: Database, question: RankQuestion): Promise<FrozenRows> {
  const ranked = await allRows((page) => rankedAgencies(database, question, page));
  const unranked = await allRows((page) => unrankedAgencies(database, question, page));
  const agencies = [...ranked, ...unranked].map(({ code }) => code);
  const nameOf = await namesOf(database, question, agencies);
  const named = <Row extends HasPlace>(row: Row) => ({ ...row, name: nameOf(row.code) });
  const json = canonicalJson({ ranked: ranked.map(named), unranked: unranked.map(named) });
  return { rankedCount: ranked.length, agencies, json };
}

interface HasPlace {
  readonly code: string;
  readonly position: number;
}

async function allRows<Row extends HasPlace>(read: (page: Page) => Promise<readonly Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = 0; ;) {
    const page = await read({ after, limit: PAGE });
    rows.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) return rows;
    after = last.position;
  }
}

/** What the release calls the agencies. */
async function namesOf(database: Database, { release }: RankQuestion, codes: readonly string[]) {
  const agencies = await agenciesByCode(database, release, codes);
  const names = new Map(agencies.map(({ code, name }) => [code, name]));
  return (code: string): string | null => names.get(code) ?? null;
}
