import DataLoader from "dataloader";
import type { Database } from "../../db";
import {
  neighboursOfAgencies,
  placesOfAgencies,
  rankBounds,
  type BoundedRow,
  type NeighbourRow,
  type Place,
  type RankBounds,
  type RankQuestion,
} from "../../rank";

/** What is asked of one agency within a question; the question holds its release. */
export interface InRanking<Asked> {
  readonly question: RankQuestion;
  readonly asked: Asked;
}

/** Runs one batch per question: agencies that share their peers share its statements. */
async function perQuestion<Asked, Value>(
  keys: readonly InRanking<Asked>[],
  load: (question: RankQuestion, asked: Asked[]) => Promise<Value[]>,
): Promise<Value[]> {
  const groups = new Map<string, { question: RankQuestion; places: number[] }>();
  keys.forEach(({ question }, i) => {
    const name = nameOf(question);
    const group = groups.get(name);
    if (group) group.places.push(i);
    else groups.set(name, { question, places: [i] });
  });
  const answers: Value[] = [];
  for (const { question, places } of groups.values()) {
    const values = await load(
      question,
      places.map((i) => keys[i]!.asked),
    );
    places.forEach((place, i) => (answers[place] = values[i]!));
  }
  return answers;
}

const names = new WeakMap<RankQuestion, string>();

/** Two questions that ask the same have the same name. */
function nameOf(question: RankQuestion): string {
  const known = names.get(question) ?? JSON.stringify(question);
  names.set(question, known);
  return known;
}

const cacheKeyFn = ({ question, asked }: InRanking<unknown>) =>
  `${nameOf(question)} ${JSON.stringify(asked)}`;

/** Where an agency stands in a question. */
export const placeInRanking = (database: Database) =>
  new DataLoader<InRanking<string>, Place, string>(
    (keys) => perQuestion(keys, (question, codes) => placesOfAgencies(database, question, codes)),
    { cacheKeyFn },
  );

/** The rows just above and below an agency, `count` on either side. */
export const neighboursInRanking = (database: Database) =>
  new DataLoader<InRanking<{ code: string; count: number }>, NeighbourRow[], string>(
    (keys) =>
      perQuestion(keys, async (question, asked) => {
        const reach = Math.max(...asked.map(({ count }) => count));
        const codes = asked.map(({ code }) => code);
        const rows = await neighboursOfAgencies(database, question, codes, reach);
        return asked.map(({ code, count }) => nearest(rows, code, count));
      }),
    { cacheKeyFn },
  );

function nearest(rows: readonly NeighbourRow[], code: string, count: number): NeighbourRow[] {
  const around = rows.filter((row) => row.around === code);
  return around.filter(({ distance }) => Math.abs(distance) <= count);
}

/** Best and worst rank of a row under its open contradictions; null where they cannot be told. */
export const boundsInRanking = (database: Database) =>
  new DataLoader<InRanking<BoundedRow>, RankBounds | null, string>(
    (keys) => perQuestion(keys, (question, rows) => rankBounds(database, question, rows)),
    { cacheKeyFn },
  );
