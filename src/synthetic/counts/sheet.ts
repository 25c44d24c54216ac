import { eachRow, formByCode, type FormRow } from "../../catalogue/index";
import type { Habits } from "../habits";
import type { Magnitudes } from "../magnitudes";
import { below, chance } from "../random";
import { shareOut } from "./applications";
import { feeOf } from "./contents";
import { countOf, FEE, sumOf, type Counts } from "./counts";

type Drawn = Map<string, number>;

/** The sheet of A2014 for a year: first what nothing is made of, then the rows above it, then what holds between rows apart. */
export function drawSheet(habits: Habits, year: number): Counts {
  const counts: Drawn = new Map(drawAnswers(habits, year));
  for (const { row } of eachRow(formByCode("A2014")))
    if (row.indicator && !row.rows && !counts.has(row.indicator))
      counts.set(row.indicator, leaf(habits, year, row.indicator));
  const random = habits.random("sheet", year);
  for (const { rows } of formByCode("A2014").tables) for (const row of rows) setAbove(row, counts, random);
  boundCounts(counts, habits, year);
  return counts;
}

const ways = { in_person: 10, fax: 2, online: 70, letter: 15, other: 3 } as const;

/** Group 三: what was received by each way, what of it was completed and how it was answered, once each. */
function drawAnswers(habits: Habits, year: number): Counts {
  const random = habits.random("answers", year);
  const counts: Drawn = new Map();
  const usual = habits.hasNone("application.received@natural_person")
    ? 0
    : habits.usual("application.received", "received");
  for (const [way, share] of Object.entries(ways)) {
    const code = `application.received.${way}`;
    const none = way !== "online" && habits.hasNone(code);
    counts.set(code, none ? 0 : habits.inYear(year, code, Math.ceil((usual * share) / 100)));
  }
  const received = sumOf([...counts.values()]);
  const completed = received - Math.round(received * 0.06 * random());
  const extended = habits.hasNone("application.completed.extended")
    ? 0
    : Math.round(completed * 0.05 * random());
  counts.set("application.completed.extended", extended);
  counts.set("application.completed.on_time", completed - extended);
  const outcomes = eachOutcome();
  for (const [code, count] of shareOut(
    completed,
    outcomes,
    "outcome.agreed",
    (one) => habits.hasNone(one),
    random,
  ))
    counts.set(code, count);
  return counts;
}

const eachOutcome = (): string[] =>
  [...eachRow(formByCode("A2014"))].flatMap(({ row }) =>
    row.indicator?.startsWith("outcome.") && !row.rows ? [row.indicator] : [],
  );

/** Which magnitude, and what part of it in a hundred, by the beginning of the code. */
const kinds: readonly (readonly [RegExp, keyof Magnitudes, number])[] = [
  [/^proactive\.website/, "disclosed", 100],
  [/^proactive\.we/, "disclosed", 40],
  [/^proactive\.gazette/, "disclosed", 1],
  [/^(?:proactive|library)/, "disclosed", 10],
  [/^normative/, "normative", 100],
  [/^(?:response|training)\.(?:interpretation|participants)/, "events", 300],
  [/^(?:response|training)/, "events", 100],
  [/^capacity\.(?:units|reading_points)/, "staff", 30],
  [/^capacity/, "staff", 100],
  [/^(?:review|litigation|complaint)/, "received", 3],
];

function leaf(habits: Habits, year: number, code: string): number {
  if (code === FEE) return feeOf(habits, year);
  if (habits.hasNone(code)) return 0;
  const [, kind, share] = kinds.find(([begins]) => begins.test(code)) ?? [];
  if (!kind || !share) throw new Error(`no magnitude is declared for ${code}`);
  return habits.inYear(year, code, Math.max(1, Math.round((habits.usual(code, kind) * share) / 100)));
}

/** A row with rows below it: their sum, or as the form bounds it. */
function setAbove(row: FormRow, counts: Drawn, random: () => number): void {
  for (const part of row.rows ?? []) setAbove(part, counts, random);
  if (!row.indicator || !row.rows) return;
  const parts = row.rows.flatMap(({ indicator }) => (indicator ? [countOf(counts, indicator)] : []));
  const most = Math.max(...parts);
  if (row.relation === "sum") counts.set(row.indicator, sumOf(parts));
  else if (row.relation === "deduplicated")
    counts.set(row.indicator, most + below(random, sumOf(parts) - most + 1));
  else counts.set(row.indicator, most + (most > 0 && chance(random, 0.5) ? below(random, most + 1) : 0));
}

/** What holds between rows that do not stand below one another. */
function boundCounts(counts: Drawn, habits: Habits, year: number): void {
  const random = habits.random("bounds", year);
  for (const { total, parts, relation } of formByCode("A2014").tables.flatMap(
    ({ relations = [] }) => relations,
  )) {
    const values = parts.map((code) => countOf(counts, code));
    const most = Math.max(...values);
    // Not more than a third of what went out by several channels at once is counted twice.
    const more = relation === "deduplicated" ? Math.floor(((sumOf(values) - most) * 2) / 3) : most;
    counts.set(total, most + below(random, more + 1));
  }
  const disclosed = Math.min(countOf(counts, "normative.disclosed"), countOf(counts, "proactive.total"));
  counts.set("normative.disclosed", disclosed);
}
