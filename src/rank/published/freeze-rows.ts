import { agenciesByCode, type Database } from "../../db";
import { rankBounds } from "../bounds";
import { placesOfAgencies } from "../places";
import { yearBefore, type RankQuestion } from "../question";
import { scoredPeers } from "../schemes/scored-peers";
import { rankPage, unrankedAgencies, type Page } from "../ranking";
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
  const ranked = await allRows((page) => rankedRows(database, question, page));
  const unranked = await allRows((page) => unrankedAgencies(database, question, page));
  const agencies = [...ranked, ...unranked].map(({ code }) => code);
  const nameOf = await namesOf(database, question, agencies);
  const named = <Row extends HasPlace>(row: Row) => ({ ...row, name: nameOf(row.code) });
  const json = canonicalJson({ ranked: ranked.map(named), unranked: unranked.map(named) });
  return { rankedCount: ranked.length, agencies, json };
}

/** A page of ranked rows with all that an answer shows beside them. */
async function rankedRows(database: Database, question: RankQuestion, page: Page) {
  const { rows } = await rankPage(database, question, page);
  const codes = rows.map(({ code }) => code);
  const before = await placesOfAgencies(database, yearBefore(question), codes);
  const bounds = await rankBounds(database, question, rows);
  const contributionsOf = await contributionsByCode(database, question);
  return rows.map((row, i) => {
    const previousRank = before[i]!.ranked?.rank ?? null;
    const rankChange = previousRank === null ? null : previousRank - row.rank;
    const { best: bestRank = null, worst: worstRank = null } = bounds[i] ?? {};
    const contributions = contributionsOf.get(row.code) ?? null;
    return { ...row, previousRank, rankChange, bestRank, worstRank, contributions };
  });
}

/** What each score is made of, the indicators by their codes; of an indicator's ranking nothing. */
async function contributionsByCode(database: Database, question: RankQuestion) {
  const peers = question.scheme ? await scoredPeers(database, question, [question.year]) : [];
  return new Map(
    peers.map(({ code, contributions }) => [
      code,
      contributions.map((one) => ({ ...one, indicator: one.indicator.code })),
    ]),
  );
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
