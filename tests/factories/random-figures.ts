import { formByCode, rowsOf, type FormCode, type FormRow, type FormTable } from "../../src/catalogue";
import type { PrintedFigures } from "./documents/figures";
import { below, pick, randomFrom } from "./random";

export interface FiguresOptions {
  /** The form of table 3 where it is another: a hybrid. */
  readonly applicationsOf?: "B2019" | "C2021";
  /** Cells as real offices fill them in: blanks and signs for zeros, notes and units beside numbers. Else plain numbers only. */
  readonly oddities?: boolean;
}

type Random = () => number;

/**
 * Figures for every cell of a form, as they are printed; the same for the same seed. Every identity of the form holds, counted as
 * the form counts it, whatever stands for a zero.
 *
 * @example aFiguresOf("C2021", 7)["application.received"] //=> "41"
 */
export function aFiguresOf(
  form: Exclude<FormCode, "PRE">,
  seed: number,
  { applicationsOf, oddities = false }: FiguresOptions = {},
): PrintedFigures {
  const random = randomFrom(seed);
  // Most offices are small, a few are cities.
  const size = Math.floor(3 * 10 ** (random() * 3));
  const counts =
    form === "A2014" ? sheetCounts(size, random) : tableCounts(form, applicationsOf ?? form, size, random);
  return printed(counts, oddities, random);
}

/** Some of `most`, few mostly; half of them none. */
const some = (most: number, random: Random): number =>
  random() < 0.5 ? 0 : Math.floor(random() ** 2 * (most + 1));

const amount = (random: Random): number => Math.floor(random() ** 3 * 1e8) / 10 ** below(random, 5);

type Counts = Map<string, number>;

function tableCounts(
  form: "B2019" | "C2021",
  applicationsOf: "B2019" | "C2021",
  size: number,
  random: Random,
): Counts {
  const counts: Counts = new Map();
  const tables = formByCode(form).tables;
  for (const code of tables.slice(0, -2).flatMap(codesOf)) counts.set(code, contentCount(code, size, random));
  applicationCounts(formByCode(applicationsOf).tables.at(-2)!, size, counts, random);
  for (const topic of ["review", "litigation.direct", "litigation.after_review"]) {
    const parts = ["upheld", "corrected", "other_result", "pending"].map(() => some(size / 10, random));
    ["upheld", "corrected", "other_result", "pending"].forEach((part, i) =>
      counts.set(`${topic}.${part}`, parts[i]!),
    );
    counts.set(`${topic}.total`, sum(parts));
  }
  return counts;
}

const codesOf = (table: FormTable): string[] =>
  [...rowsOf(table)].flatMap(({ row: { cells, indicator } }) => cells ?? (indicator ? [indicator] : []));

function contentCount(code: string, size: number, random: Random): number {
  if (code.endsWith(".amount")) return amount(random);
  if (code.endsWith(".items_change")) return some(20, random) - some(20, random);
  return some(code.endsWith(".decisions") ? size * 100 : size, random);
}

/** Each column by itself: what was received and carried in was dealt with or is carried over. */
function applicationCounts(table: FormTable, size: number, counts: Counts, random: Random): void {
  const rows = [...rowsOf(table)].flatMap(({ row }) => (row.cells ? [row.indicator!] : []));
  const outcomes = rows.filter((code) => code.startsWith("outcome."));
  const members = table.columns.flatMap(({ member }) => (member ? [member] : []));
  for (const member of members) {
    const share = member === "natural_person" ? size : size / 20;
    const set = (code: string, count: number) => counts.set(`${code}@${member}`, count);
    const dealtWith = outcomes.map((code) => {
      const count = some(share / 3, random);
      set(code, count);
      return count;
    });
    const over = some(share / 10, random);
    const total = sum(dealtWith) + over;
    const carriedIn = Math.min(total, some(share / 10, random));
    set("application.completed", sum(dealtWith));
    set("application.carried_over", over);
    set("application.carried_in", carriedIn);
    set("application.received", total - carriedIn);
  }
  for (const code of rows) counts.set(code, sum(members.map((member) => counts.get(`${code}@${member}`)!)));
}

function sheetCounts(size: number, random: Random): Counts {
  const counts: Counts = new Map();
  const count = (row: FormRow): number => {
    const parts = (row.rows ?? []).map(count);
    const value =
      row.relation === "sum"
        ? sum(parts)
        : row.relation === "deduplicated"
          ? Math.max(...parts) + below(random, sum(parts) - Math.max(...parts) + 1)
          : row.relation === "ofWhich"
            ? Math.max(...parts) + some(size, random)
            : row.unit === "万元"
              ? amount(random)
              : some(size, random);
    if (row.indicator) counts.set(row.indicator, value);
    return value;
  };
  formByCode("A2014").tables.forEach(({ rows }) => rows.forEach(count));
  boundCounts(counts, random);
  return counts;
}

/** What holds between rows that do not stand below one another. */
function boundCounts(counts: Counts, random: Random): void {
  const of = (...codes: string[]) => codes.map((code) => counts.get(code)!);
  const channels = of(...["gazette", "website", "weibo", "wechat", "other"].map((one) => `proactive.${one}`));
  const most = Math.max(...channels);
  const disclosed = Math.min(most, counts.get("normative.disclosed")!);
  counts.set("proactive.total", most + below(random, sum(channels) - most + 1));
  counts.set("normative.disclosed", disclosed);
  counts.set("normative.issued", disclosed + some(10, random));
  counts.set("response.total", Math.max(...of("response.social_media", "response.other")) + some(10, random));
}

/** What offices put for a zero, and how many of a hundred do so. */
const zeros: readonly (readonly [string, number])[] = [
  ["0", 64],
  ["", 16],
  ["/", 7],
  ["-", 6],
  ["—", 4],
  ["无", 3],
];

/** A real report holds one or two kinds of zero, not all. */
function printed(counts: Counts, oddities: boolean, random: Random): PrintedFigures {
  const [usual, other] = [weighted(zeros, random), weighted(zeros, random)];
  const mixed = random() < 0.2 ? 0.15 : 0;
  return Object.fromEntries(
    [...counts].map(([code, count]) => {
      if (!oddities) return [code, String(count)];
      if (count === 0) return [code, random() < mixed ? other : usual];
      return [code, odd(code, count, random)];
    }),
  );
}

/** One number in thirty has words or a sign beside it, where reports have them. */
function odd(code: string, count: number, random: Random): string {
  const isChange = code.endsWith(".items_change");
  if (isChange && count > 0 && random() < 0.5) return `+${count}`;
  if (random() > 1 / 30) return String(count);
  if (code === "procurement.amount") return pick(random, [`${Math.round(count)}元`, `${count}万元`]);
  if (/^(?:regulation|normative)\.(?:issued|in_force)$/.test(code))
    return `${count}（其中修订${below(random, count) + 1}件）`;
  return /^[a-z_.]+\.decisions$/.test(code) ? `${count}件` : String(count);
}

function weighted<Value>(values: readonly (readonly [Value, number])[], random: Random): Value {
  let left = random() * sum(values.map(([, weight]) => weight));
  return (values.find(([, weight]) => (left -= weight) < 0) ?? values[0]!)[0];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
