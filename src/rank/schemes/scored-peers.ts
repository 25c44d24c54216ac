import type { Database } from "../../db";
import type { RankQuestion } from "../question";
import { readJudgedPeers } from "./judged-peers";
import type { Scheme } from "./scheme";
import { scorePeers, type ScoredPeer } from "./score";

/** A question that a scheme answers. */
export type SchemeQuestion = RankQuestion & { readonly scheme: Scheme };

/**
 * What was read already, by scheme: an operation makes its scheme once, and the page, the unranked, the contributions and the
 * intervals of one question share what they read. A release never changes, so nothing here is ever out of date.
 */
const read = new WeakMap<Scheme, Map<string, Promise<readonly ScoredPeer[]>>>();

/** Every peer of each of the years with its score, the years that were not read before in one statement. */
export async function scoredPeers(
  database: Database,
  question: SchemeQuestion,
  years: readonly number[],
): Promise<readonly ScoredPeer[]> {
  const known = read.get(question.scheme) ?? new Map<string, Promise<readonly ScoredPeer[]>>();
  read.set(question.scheme, known);
  const keyOf = (year: number) => JSON.stringify([year, peersOf(question)]);
  const unread = [...new Set(years)].filter((year) => !known.has(keyOf(year)));
  if (unread.length) {
    const scored = readAndScore(database, question, unread);
    for (const year of unread)
      known.set(
        keyOf(year),
        scored.then((all) => all.get(year) ?? []),
      );
  }
  return (await Promise.all([...new Set(years)].map((year) => known.get(keyOf(year))!))).flat();
}

async function readAndScore(
  database: Database,
  question: SchemeQuestion,
  years: readonly number[],
): Promise<ReadonlyMap<number, readonly ScoredPeer[]>> {
  const { scheme } = question;
  const peers = await readJudgedPeers(database, { ...question, years }, scheme);
  const of = (year: number) => peers.filter((peer) => peer.year === year);
  return new Map(years.map((year) => [year, scorePeers(scheme, of(year))]));
}

/** All that decides which figures are read. */
function peersOf({ release, scope, filter, figures, followSuccession }: SchemeQuestion) {
  return { release, scope, filter, figures, followSuccession };
}
