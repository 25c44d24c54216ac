import * as fc from "fast-check";
import * as statistics from "simple-statistics";
import type { Agency } from "../../src/report";
import { anAgency } from "./agency";
import { tenDigits } from "./plain-statistics";
import { aReport } from "./report";

const YEARS = [2022, 2023] as const;
export const RECEIVED = "application.received";
export const RATE = "rate.granted"; // 予以公开 ÷ 办理结果总计
const NAMES = [..."东南西北中山水文工农"];

interface Filed {
  readonly received: number;
  readonly granted: number;
  readonly completed: number;
}
/** What was put in: null where nothing was filed. */
export interface Member {
  readonly agency: Agency;
  readonly filed: Readonly<Record<number, Filed | null>>;
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
  fc.integer({ min: 0, max: 400 }),
);
const filed = fc.option(fc.record({ received: count, granted: count, completed: count }), { freq: 8 });
/** The same 40 every time. */
export const members: readonly Member[] = fc.sample(
  fc.array(
    fc.record({
      agency: fc.constantFrom(...NAMES).map((name) => anAgency({ name: `${name}局` })), // names come several times
      filed: fc.record({ 2022: filed, 2023: filed }),
    }),
    { minLength: 40, maxLength: 40 },
  ),
  { seed: 20250331, numRuns: 1 },
)[0]!;

export function reportsOf({ agency, filed }: Member) {
  return YEARS.flatMap((year) => {
    const cells = filed[year];
    if (!cells) return [];
    const figures = {
      [RECEIVED]: cells.received,
      "outcome.granted": cells.granted,
      "application.completed": cells.completed,
    };
    return [aReport(figures, { agency: agency.code, year })];
  });
}

type Ties = "COMPETITION" | "DENSE" | "ORDINAL" | "AVERAGE";
export interface Question {
  readonly indicator: string;
  readonly direction: "ASC" | "DESC";
  readonly ties: Ties;
  readonly tieOrder: "STROKE" | "PINYIN" | "CODE";
  readonly minDenominator: number | null;
}

/** What an agency is ranked by, or why it is not. */
export function judge({ filed }: Member, { indicator, minDenominator }: Question, year: number) {
  const cells = filed[year];
  if (!cells) return { value: null, reason: "NOT_FILED", denominator: null, numerator: null };
  if (indicator === RECEIVED)
    return { value: cells.received, reason: null, denominator: null, numerator: null };
  const parts = { denominator: cells.completed, numerator: cells.granted };
  if (cells.completed === 0) return { value: null, reason: "ZERO_DENOMINATOR", ...parts };
  const value = tenDigits((100 * cells.granted) / cells.completed);
  return { value, reason: cells.completed < (minDenominator ?? 0) ? "SMALL_DENOMINATOR" : null, ...parts };
}

const collators = { STROKE: "zh-u-co-stroke", PINYIN: "zh-u-co-pinyin" } as const;
const byCode = (a: Member, b: Member) => (a.agency.code < b.agency.code ? -1 : 1);

/** Ranks of one year: of the average and the distinct by simple-statistics, the place in the list by the language's own sort. */
export function ranksOf(peers: readonly Member[], question: Question, year: number) {
  const { direction, ties, tieOrder } = question;
  const sign = direction === "ASC" ? 1 : -1;
  const collator = tieOrder === "CODE" ? null : new Intl.Collator(collators[tieOrder]);
  const ranked = peers
    .map((peer) => ({ ...peer, ...judge(peer, question, year) }))
    .filter(({ reason }) => reason === null)
    .sort(
      (a, b) =>
        sign * (a.value! - b.value!) || collator?.compare(a.agency.name, b.agency.name) || byCode(a, b),
    );
  const ascending = ranked.map(({ value }) => sign * value!).sort((a, b) => a - b);
  return ranked.map(({ agency, value }, i) => {
    const own = sign * value!;
    const tieSize = ascending.filter((other) => other === own).length;
    const average = Math.round(statistics.quantileRankSorted(ascending, own) * ascending.length * 2) / 2;
    const competition = average - (tieSize - 1) / 2;
    const distinct = statistics.uniqueCountSorted(ascending.slice(0, competition));
    const rank = { AVERAGE: average, COMPETITION: competition, DENSE: distinct, ORDINAL: i + 1 }[ties];
    const behind = ranked.length - competition - tieSize + 1;
    const percentile = ranked.length > 1 ? tenDigits((100 * behind) / (ranked.length - 1)) : null;
    return { rank, tieSize, percentile, value, agency: { code: agency.code } };
  });
}

/** The whole answer for these peers. */
export function plainRanking(peers: readonly Member[], question: Question) {
  const before = ranksOf(peers, question, 2022);
  const nodes = ranksOf(peers, question, 2023).map((row) => {
    const previousRank = before.find(({ agency }) => agency.code === row.agency.code)?.rank ?? null;
    return { ...row, previousRank, rankChange: previousRank === null ? null : previousRank - row.rank };
  });
  const unranked = [...peers]
    .sort(byCode)
    .map((peer) => ({ agency: { code: peer.agency.code }, ...judge(peer, question, 2023) }))
    .flatMap(({ numerator: _, ...one }) => (one.reason === null ? [] : one));
  return { rankedCount: nodes.length, peerCount: peers.length, nodes, unranked };
}

export const codesOf = (peers: readonly Member[]) => ({ codes: peers.map(({ agency }) => agency.code) });

const RANKED = "rank tieSize percentile value previousRank rankChange agency { code }";
/** The whole answer, ranked and unranked, page by page. */
export const ASK_RANKING = `query ($indicator: ID!, $direction: SortDirection, $ties: TieMethod!, $tieOrder: NameOrder!, $minDenominator: Float,
  $where: AgencyFilter, $first: Int! = 500, $after: String, $unrankedFirst: Int! = 500, $unrankedAfter: String, $year: Int! = 2023) {
  ranking(indicator: $indicator, year: $year, direction: $direction, ties: $ties, tieOrder: $tieOrder, where: $where,
          minDenominator: $minDenominator, first: $first, after: $after) {
    release rankedCount peerCount nodes { ${RANKED} } pageInfo { hasNextPage endCursor }
    unranked(first: $unrankedFirst, after: $unrankedAfter) {
      nodes { agency { code } reason value denominator } pageInfo { hasNextPage endCursor } } } }`;
